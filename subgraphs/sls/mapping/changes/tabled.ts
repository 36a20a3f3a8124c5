import { scaled } from '#schema/scalars/Decimal.ts'
import type { Change, PlannedCall } from '../../../transactions/payroll.ts'
import { type ChangeValues, decimalOf, flagOf, has, listOf, partOf } from '../../model/changeValues.ts'
import { controlChanges, type DatedObject, datedObjects, type Field, plainChanges } from './fields.ts'

/** A change that the tables describe. */
export interface TabledChange {
  readonly operation: string
  /** Fields of the change, its key among them. */
  readonly fields: readonly Field[]
  /** Whether all that is needed must be there; a deletion needs its key alone. */
  readonly needs: readonly string[]
  /** What it is about, where that is there already; null where the change makes something, or is about the employment itself. */
  readonly existing: ExistingKind | null
  /** @throws RangeError where a field has another form; the rules have looked before. */
  calls(change: Change): readonly PlannedCall[]
}

/** Records that a change names, by what they are called in its operation and by the fields that name one. */
export interface ExistingKind {
  readonly noun: string
  readonly names: readonly Field[]
}

/** Every change of the tables, by operation. */
export const tabledChanges: ReadonlyMap<string, TabledChange> = new Map(
  [...plainChanges.map(plain), ...controlChanges.map(plain), ...datedObjects.flatMap(dated)].map((one) => [
    one.operation,
    one,
  ]),
)

function plain({ operation, service, fields }: (typeof plainChanges)[number]): TabledChange {
  return {
    operation,
    fields,
    needs: neededOf(fields),
    existing: null,
    calls: ({ values }) => [{ service: `ModstSLS${service}`, body: timeOfBank(service, written(fields, values)) }],
  }
}

function dated(about: DatedObject): TabledChange[] {
  const { object, noun, creates, fields, key } = about
  const keyFields = fields.filter(({ name }) => key.includes(name))
  const call = (action: string, body: PlannedCall['body'], change: Change): readonly PlannedCall[] => [
    ...confirmation(object, change),
    { service: `ModstSLS${object}${action}`, body },
  ]
  const fra = (values: ChangeValues) => ({ [`${object}Fra`]: written(keyFields, keyOf(values)) })
  const til = (values: ChangeValues) => ({ [`${object}Til`]: written(fields, values) })
  return [
    {
      operation: `${creates}${noun}`,
      fields,
      needs: neededOf(fields),
      existing: null,
      calls: (change) => call('Opret', til(change.values), change),
    },
    {
      operation: `change${noun}`,
      fields,
      needs: neededOf(fields),
      existing: { noun, names: keyFields },
      calls: (change) => call('Ajrf', { ...fra(change.values), ...til(withKey(change.values)) }, change),
    },
    {
      operation: `delete${noun}`,
      fields: keyFields,
      needs: neededOf(keyFields),
      existing: { noun, names: keyFields },
      calls: (change) => call('Slet', fra(change.values), change),
    },
  ]
}

/** A change's `key` from the elements that SLS knows the record by. */
export function keyOfElements({ names }: ExistingKind, elements: Readonly<Record<string, string>>): ChangeValues {
  return Object.fromEntries(
    names.flatMap(({ name, wire }): [string, unknown][] => {
      if (wire !== 'Segment') return elements[wire] === undefined ? [] : [[name, elements[wire]]]
      const segments = [1, 2, 3, 4, 5, 6].map((place) => elements[`${wire}${place}`] ?? null)
      return segments.every((segment) => segment === null) ? [] : [[name, segments]]
    }),
  )
}

/** An existing occurrence is named under `key`; in a step of a hire by the naming fields themselves. */
function keyOf(values: ChangeValues): ChangeValues {
  return has(values, 'key') ? partOf(values, 'key') : values
}

/** What the change says, and of the key what it does not. */
export function withKey(values: ChangeValues): ChangeValues {
  return { ...partOf(values, 'key'), ...values }
}

/** Fixed field 638 tells SLS that a departure of long ago is meant (SLS dossier section 7.11, documented). */
function confirmation(object: string, { values }: Change): readonly PlannedCall[] {
  if (object !== 'Afgang' || flagOf(values, 'confirmOlderThan11Months') !== true) return []
  const set = { FastFeltNummer: '638', Operator: '=', Vaerdi: '1' }
  return [{ service: 'ModstSLSFasteFelterAjrf', body: { FastFelt: [set] } }]
}

function written(fields: readonly Field[], values: ChangeValues): PlannedCall['body'] {
  const cleared = listOf(values, 'clear')
  return Object.fromEntries(
    fields.flatMap(({ name, wire, form, clearable }): [string, unknown][] => {
      if (clearable && cleared.includes(name)) return [[wire, '']]
      if (!has(values, name)) return []
      if (!form.accepts(values[name])) throw new RangeError(`${name} is not ${form.english}`)
      const value = form.write(values[name])
      return wire === 'Segment' && Array.isArray(value)
        ? value.map((segment, index) => [`Segment${index + 1}`, segment])
        : [[wire, value]]
    }),
  )
}

/** The time bank takes hours and minutes. SLS dossier section 7.18 (inferred). */
function timeOfBank(service: string, body: PlannedCall['body']): PlannedCall['body'] {
  const hours = service === 'TimebankAjrf' ? decimalOf(body, 'Timer') : null
  if (hours === null) return body
  const minutes = Number((scaled(hours, 2) * 60n + 50n) / 100n)
  return { ...body, Timer: Math.floor(minutes / 60), Minutter: minutes % 60 }
}

function neededOf(fields: readonly Field[]): readonly string[] {
  return fields.filter(({ needed }) => needed).map(({ name }) => name)
}
