import type { TownPerson } from '../town/model.ts'
import type { RecordValues } from './layout.ts'
import { cut, moment, numbered, placeValues } from './values.ts'

interface HistoryRecord {
  readonly record: string
  readonly values: RecordValues
}

/** Records 023 to 026 and 029: one for each thing that was, the oldest first. Source: CPR dossier section 8.6. */
export function historyRecords({ past, givenName, middleName }: TownPerson): readonly HistoryRecord[] {
  return [
    ...past.addresses.map(({ address, from, to, correction }) => ({
      record: '023',
      values: {
        ANNKOR: correction,
        ...placeValues(address),
        CONVN: cut(address.coName ?? '', 34),
        TILFLYDTO: moment(from),
        FRAFLYDTO: moment(to),
      },
    })),
    ...past.staysAbroad.map(({ country, lines, returnedFrom, from, to, correction }) => ({
      record: '024',
      values: {
        ANNKOR: correction,
        UDR_LANDEKOD: country,
        UDRDTO: moment(from),
        INDR_LANDEKOD: returnedFrom,
        INDRDTO: moment(to),
        ...numbered('UDLANDADR', '', lines),
      },
    })),
    ...past.disappearances.map(({ from, to, correction }) => ({
      record: '025',
      values: { ANNKOR: correction, FORSVINDDTO: moment(from), GENFINDDTO: moment(to) },
    })),
    ...past.names.map(({ familyName, from, to, correction }) => ({
      record: '026',
      values: {
        ANNKOR: correction,
        FORNVN: cut(givenName, 50),
        FORNVN_MRK: givenName.length > 50 ? '+' : '',
        MELNVN: cut(middleName ?? '', 40),
        EFTERNVN: cut(familyName, 40),
        EFTERNVN_MRK: correction === 'A' ? '=' : '',
        NVNHAENSTART: moment(from),
        NVNHAENSLUT: moment(to),
      },
    })),
    ...past.civilStatuses.map(({ code, from, to, correction }) => ({
      record: '029',
      values: {
        ANNKOR: correction,
        CIVST: code,
        'HAENSTART-CIVILSTAND': moment(from),
        'HAENSLUT-CIVILSTAND': moment(to),
      },
    })),
  ]
}
