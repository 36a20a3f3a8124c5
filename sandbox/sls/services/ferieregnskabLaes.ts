import { branch, leaf } from '../xml.ts'
import { employmentRecordService } from './employmentRecord.ts'

/** SLS dossier sections 7.15 and 8.2. */
export const ferieregnskabLaes = employmentRecordService({
  object: 'Ferieregnskab',
  write(records, day) {
    const accounts = records.holidayAccounts(day)
    if (accounts.length === 0) return null
    return accounts
      .map((account) =>
        branch(
          'Ferieregnskab',
          leaf('Ferieaar', account.Ferieaar),
          leaf('Ferietype', account.Ferietype),
          leaf('Enhed', account.Enhed),
          leaf('Optjent', account.Optjent),
          leaf('Afholdt', account.Afholdt),
          leaf('Rest', account.Rest),
          leaf('AfholdesFradato', account.AfholdesFradato),
          leaf('AfholdesTildato', account.AfholdesTildato),
          leaf('SenesteRegistreringsdato', account.SenesteRegistreringsdato),
        ),
      )
      .join('')
  },
})
