import { elementReader } from '#foundation/soap/element.ts'
import { numbered } from './absenceByPeriod.ts'
import { demandSuccess } from './singleStatus.ts'
import { type Texts, textsOf } from './texts.ts'
import { askVacab, type VacabCall } from './vacab.ts'

/** The reads that absence is reported with (kmd-opus.md sections 4.6 and 4.7; documented). */
const LISTS = {
  GetChildren: { list: 'Child', fields: ['ChildNumber', 'FirstName', 'LastName', 'ChildCPRNumber'] },
  GetMaternityCases: {
    list: 'MaternityCase',
    fields: [
      'PersonnelNumber',
      'MaternityCaseKey',
      'ValidEndDate',
      'ValidStartDate',
      'NotificationDate',
      'ExpectedDeliveryDate',
      'ActualDeliveryDate',
      'AuthorityReportDate',
      'MaternityType',
      'MaternityTypeText',
    ],
  },
  GetReasons: { list: 'Reason', fields: ['ReasonCode', 'ReasonCodeText'] },
  GetWorkAccidentCases: {
    list: 'AccidentCase',
    fields: ['PersonnelNumber', 'StartDate', 'AccidentNumber', 'AccidentDate'],
  },
} as const

export type CaseOperation = keyof typeof LISTS
export type CaseRow<Operation extends CaseOperation> = Texts<(typeof LISTS)[Operation]['fields'][number]>

export interface CaseQuestion {
  readonly PersonnelNumber: string
  readonly StartDate?: string
  readonly EndDate?: string
  readonly leaveType?: string
}

/** In the order of each request's schema. */
const ORDER: Readonly<Record<CaseOperation, readonly (keyof CaseQuestion)[]>> = {
  GetChildren: ['PersonnelNumber', 'StartDate'],
  GetMaternityCases: ['StartDate', 'EndDate', 'PersonnelNumber'],
  GetReasons: ['PersonnelNumber', 'leaveType'],
  GetWorkAccidentCases: ['StartDate', 'EndDate', 'PersonnelNumber'],
}

/** @throws UpstreamFault */
export async function askCases<Operation extends CaseOperation>(
  operation: Operation,
  call: VacabCall & { readonly question: CaseQuestion },
): Promise<readonly CaseRow<Operation>[]> {
  const { question, ...line } = call
  const read = elementReader('OPUS', operation)
  const { list, fields } = LISTS[operation]
  const rows: CaseRow<Operation>[] = []
  const asked = Object.fromEntries(ORDER[operation].map((name) => [name, question[name] ?? null]))
  const root = await askVacab(line, operation, 'read', asked, {
    list,
    onRow: (row) => {
      const texts = textsOf(read, row, fields as readonly string[])
      rows.push(
        ('PersonnelNumber' in texts ? numbered(texts as Texts<'PersonnelNumber'>) : texts) as CaseRow<Operation>,
      )
    },
  })
  demandSuccess(read, operation, root)
  return rows
}
