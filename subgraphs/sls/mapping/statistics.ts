import type { Statistics } from '../model/registered.ts'
import type { Statistik } from '../wire/statistik.ts'
import { day, findDay, findText, textOf } from './columns.ts'
import type { NamedTable } from './recordTable.ts'

/** SLS dossier section 7.10. */
export const statistics: NamedTable<Statistik, Statistics> = {
  noun: 'statistics',
  key: (element) => [element('Fradato')],
  columns: {
    validFrom: day('Fradato'),
    validTo: findDay('Tildato'),
    employmentForm: findText('Ansaettelsesform'),
    substituteScheme: findText('Vikarordning'),
    employmentScheme: findText('Beskaeftigelsesordning'),
    employmentSchemeText: textOf('Beskaeftigelsesordning', 'employmentSchemes'),
    officialPositionCode: findText('OfficielStillingskode'),
    appropriationSalaryFrame: findText('Bevillingsloenramme'),
    localPositionCode: findText('LokalStillingskode'),
    jobFunctionCode: findText('JobFunktionsKode'),
    jobStatusCode: findText('JobStatusKode'),
    employmentTermsCode: findText('Ansaettelsesvilkaar'),
  },
}
