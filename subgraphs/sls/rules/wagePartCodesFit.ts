import { wantedWagePart } from '../mapping/changes/wagePart.ts'
import { textOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** SLS dossier sections 2.2 (løndel, documented), 5.4 and 7.3.2 (creditor, text number; lengths inferred). */
const FORMS = [
  ['code', /^\d{4}$/, 'four digits', 'fire cifre'],
  ['creditorCode', /^\d{4}$/, 'four digits', 'fire cifre'],
  ['textNumber', /^\d{1,4}$/, 'one to four digits', 'et til fire cifre'],
] as const

/** Codes have the form that SLS's have, leading zeros among them. */
export const wagePartCodesFit: Rule = (change) => {
  const wanted = wantedWagePart(change)
  return FORMS.filter(([field, form]) => {
    const text = textOf(wanted, field)
    return text !== null && !form.test(text)
  }).flatMap(([field, , english, danish]) => fault('CODE_FORM', field, `Give ${english}.`, `Angiv ${danish}.`))
}
