import type { FormerCivilStatus } from '../model/civilStatus.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'
import { correctionOf, historyOf } from './history.ts'

/** Records 029. What they tell of spouses is not taken over (CPR dossier section 11). A row without a code tells nothing. */
export function formerCivilStatusesOf(
  records: readonly RecordOf<'029'>[],
  texts: CodeTexts,
): readonly FormerCivilStatus[] {
  return historyOf(
    records
      .filter(({ fields }) => fields.CIVST !== '')
      .map(({ fields }) => ({
        ANNKOR: fields.ANNKOR,
        from: fields['HAENSTART-CIVILSTAND'],
        to: fields['HAENSLUT-CIVILSTAND'],
        row: {
          code: fields.CIVST,
          text: texts.civilStatuses.get(fields.CIVST) ?? null,
          validFrom: certainDay(fields['HAENSTART-CIVILSTAND'], fields['HAENSTART_UMRK-CIVILSTAND']),
          validTo: certainDay(fields['HAENSLUT-CIVILSTAND'], fields['HAENSLUT_UMRK-CIVILSTAND']),
          correction: correctionOf(fields.ANNKOR, texts),
        },
      })),
  )
}
