import { tabledChanges, withKey } from '../mapping/changes/tabled.ts'
import { has, listOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** Of a change, not of its record. */
const BESIDES: ReadonlySet<string> = new Set([
  'key',
  'clear',
  'confirmOlderThan11Months',
  'purpose',
  'recordId',
  'asOf',
])

/** What is needed is there, what is there has SLS's form, and SLS has a place for it. SLS dossier sections 5.4 and 7. */
export const fieldsFit: Rule = (change) => {
  const tabled = tabledChanges.get(change.operation)
  if (tabled === undefined) return []
  const values = withKey(change.values)
  // The record that is named by its id brings what its key needs.
  const brought = new Set(has(change.values, 'recordId') ? tabled.existing?.names.map(({ name }) => name) : [])
  const names = new Set(tabled.fields.map(({ name }) => name))
  const clearable = new Set(tabled.fields.filter((field) => field.clearable).map(({ name }) => name))
  return [
    ...tabled.needs
      .filter((name) => !has(values, name) && !brought.has(name))
      .flatMap((name) => fault('FIELD_MISSING', name, 'This field is needed.', 'Dette felt skal angives.')),
    ...tabled.fields
      .filter(({ name, form }) => has(values, name) && !form.accepts(values[name]))
      .flatMap(({ name, form: { english, danish } }) =>
        fault('FIELD_FORM', name, `Give ${english}.`, `Angiv ${danish}.`),
      ),
    ...Object.keys(change.values)
      .filter((name) => has(values, name) && !names.has(name) && !BESIDES.has(name))
      .flatMap((name) => fault('NOT_IN_SLS', name, 'SLS does not take this field.', 'SLS tager ikke dette felt.')),
    ...listOf(change.values, 'clear')
      .filter((name) => !clearable.has(String(name)))
      .flatMap(() =>
        fault('CANNOT_BE_CLEARED', 'clear', 'This field cannot be emptied.', 'Dette felt kan ikke tømmes.'),
      ),
  ]
}
