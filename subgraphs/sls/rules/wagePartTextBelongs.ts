import { wantedWagePart } from '../mapping/changes/wagePart.ts'
import { has, textOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** Longest text on the payslip (inferred). */
const LONGEST = 30

/** A one-off part is sent with its text, a recurring one with the number of a text. SLS dossier section 2.2, Løndelstekst (documented). */
export const wagePartTextBelongs: Rule = (change) => {
  const wanted = wantedWagePart(change)
  const isOneOff = textOf(wanted, 'recurrence') === 'ONE_OFF'
  const foreign = isOneOff ? 'textNumber' : 'text'
  const text = textOf(wanted, 'text')
  return [
    ...(has(wanted, foreign)
      ? fault(
          'TEXT_OF_OTHER_RECURRENCE',
          foreign,
          'One-off parts have a text, recurring ones the number of a text.',
          'Engangsløndele har en tekst, løbende løndele et tekstnummer.',
        )
      : []),
    ...(text !== null && (text.length > LONGEST || !isLatin1(text))
      ? fault(
          'TEXT_TOO_LONG',
          'text',
          `SLS takes ${LONGEST} characters of Latin-1.`,
          `SLS tager ${LONGEST} tegn fra Latin-1.`,
        )
      : []),
  ]
}

/** The mainframe's characters (inferred, section 13). */
function isLatin1(text: string): boolean {
  return [...text].every((character) => character >= ' ' && character <= 'ÿ')
}
