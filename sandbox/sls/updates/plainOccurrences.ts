import type { Occurrence } from '../records/registered.ts'
import { occurrenceServices } from './occurrenceServices.ts'
import type { FollowOn, UpdateRequest } from './update.ts'

/** SLS dossier sections 7.9, 7.10, 7.13 and 7.19. */
export const plainOccurrenceServices = [
  ...occurrenceServices({
    object: 'Statistik',
    transactions: ['STAT', 'STAT', 'STAT'],
    key: ['Fradato'],
    continuous: true,
    followOns: schemeFollows,
  }),
  ...occurrenceServices({
    object: 'Erindring',
    transactions: 'ERI',
    key: ['Erindringskode', 'Erindringsdato'],
    afterEnd: true,
  }),
  ...occurrenceServices({ object: 'Iap', transactions: 'IAP', key: ['Loendelskode', 'Fradato'] }),
  ...occurrenceServices({ object: 'Skatteloendel', transactions: 'SKL', key: ['Loendelskode', 'Fradato'] }),
]

/** A scheme makes SLS set the form of employment, and fill DISCO and job status with nines (documented, 7.10 and R14). */
function schemeFollows(wanted: Occurrence, { records }: UpdateRequest): FollowOn[] {
  if (wanted['Beskaeftigelsesordning'] === undefined) return []
  return [
    {
      transaction: 'STAT',
      commit: () =>
        records.reportOccurrences(
          'Statistik',
          records
            .occurrences('Statistik')
            .map((one) =>
              one['Fradato'] === wanted['Fradato']
                ? { ...one, Ansaettelsesform: '5', JobFunktionsKode: '999999', JobStatusKode: '9' }
                : one,
            ),
        ),
      warnings: [{ code: 'OT9803' }],
    },
  ]
}
