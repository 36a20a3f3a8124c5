import type { FormerPersonName, NameParts, NameRemark, PersonName } from '../model/personName.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'
import type { RecordOf } from '../wire/records/fields.ts'
import { certainDay } from './dates.ts'
import { correctionOf, historyOf } from './history.ts'

/** CPR dossier section 9.8. */
const REMARKS: ReadonlyMap<string, NameRemark['kind']> = new Map([
  ['+', 'SHORTENED'],
  ['*', 'UNREGISTRABLE_CHARACTERS'],
  ['=', 'NOT_DOCUMENTED'],
])

/** The name of record 008, with the addressing name of 003 (else 008). Null where neither tells one. */
export function nameOf(
  current: RecordOf<'008'> | undefined,
  clearText: RecordOf<'003'> | undefined,
  texts: CodeTexts,
): PersonName | null {
  const parts = current === undefined ? NOTHING : partsOf(current.fields, texts)
  const addressing = onLetters(clearText?.fields.ADRNVN || current?.fields.ADRNVN || '')
  const isBlank = [parts.given, parts.middle, parts.family, addressing].every((part) => part === null)
  return isBlank ? null : { ...parts, addressing }
}

/** Records 026. */
export function formerNamesOf(records: readonly RecordOf<'026'>[], texts: CodeTexts): readonly FormerPersonName[] {
  return historyOf(
    records.map(({ fields }) => ({
      ANNKOR: fields.ANNKOR,
      from: fields.NVNHAENSTART,
      to: fields.NVNHAENSLUT,
      row: {
        ...partsOf(fields, texts),
        validTo: certainDay(fields.NVNHAENSLUT, fields['HAENSLUT_UMRK-NAVNE']),
        correction: correctionOf(fields.ANNKOR, texts),
      },
    })),
  )
}

const NOTHING: NameParts = { given: null, middle: null, family: null, remarks: [], validFrom: null }

function partsOf(fields: (RecordOf<'008'> | RecordOf<'026'>)['fields'], texts: CodeTexts): NameParts {
  const remarks = [
    ['GIVEN', fields.FORNVN_MRK],
    ['MIDDLE', fields.MELNVN_MRK],
    ['FAMILY', fields.EFTERNVN_MRK],
  ] as const
  return {
    given: fields.FORNVN || null,
    middle: fields.MELNVN || null,
    family: fields.EFTERNVN || null,
    remarks: remarks
      .filter(([, code]) => code !== '')
      .map(([part, code]) => ({
        part,
        kind: REMARKS.get(code) ?? 'OTHER',
        code,
        text: texts.nameMarkers.get(code) ?? null,
      })),
    validFrom: certainDay(fields.NVNHAENSTART, fields['HAENSTART_UMRK-NAVNE']),
  }
}

/** `Eksempel,Anna` and `Anna Eksempel` are both met, by a parameter of the task (CPR dossier section 17); letters have the latter. */
function onLetters(ADRNVN: string): string | null {
  const [, family, given] = /^([^,]+),([^,]+)$/.exec(ADRNVN) ?? []
  if (family === undefined || given === undefined) return ADRNVN || null
  return `${given.trim()} ${family.trim()}`
}
