import { branch, leaf } from '../xml.ts'
import { employmentRecordService } from './employmentRecord.ts'

/** SLS dossier sections 7.17 and 8.2. */
export const omsorgsregnskabLaes = employmentRecordService({
  object: 'Omsorgsregnskab',
  write(records, day) {
    const accounts = records.careDayAccounts(day)
    if (accounts.length === 0) return null
    return accounts
      .map((account) =>
        branch(
          'Omsorgsregnskab',
          leaf('Optjeningsform', account.Optjeningsform),
          leaf('Optjeningsaar', account.Optjeningsaar),
          account.BarnCPRnummer === null ? '' : branch('Barn', leaf('CPRnummer', account.BarnCPRnummer)),
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
