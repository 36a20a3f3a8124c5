import type { CodeItem } from '../answers.ts'
import type { CodeLists } from '../records/codeLists.ts'
import type { Content } from './content.ts'

/** What everything that places a person in an agreement is judged by. SLS dossier section 11.2, OT9301 to OT9304. */
export function placementFaults(content: Content, codes: CodeLists): CodeItem[] {
  const category = content.one('Personalekategori')
  if (category === null) return []
  const listed = codes.personnelCategories.get(category)
  if (listed === undefined) return [{ code: 'OT9301', values: { pkat: category } }]
  const errors: CodeItem[] = []
  const payClass = content.one('Klasse')
  const step = content.one('Trin')
  if (
    (payClass !== null && payClass !== listed.payClass) ||
    (step !== null && (Number(step) < 1 || Number(step) > listed.steps))
  )
    errors.push({ code: 'OT9302' })
  const payForm = content.one('Loenform')
  if (payForm !== null && payForm !== listed.payForm) errors.push({ code: 'OT9303' })
  const fraction = content.part('Ansaettelsesbroek')
  if (fraction !== null) {
    const [numerator, denominator] = [Number(fraction.one('Taeller')), Number(fraction.one('Naevner'))]
    if (numerator <= 0 || denominator <= 0 || numerator > denominator) errors.push({ code: 'OT9304' })
  }
  return errors
}
