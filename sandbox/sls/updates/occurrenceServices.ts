import { shift } from '../../town/calendar.ts'
import type { CodeItem } from '../answers.ts'
import type { Occurrence } from '../records/registered.ts'
import type { Service } from '../services/service.ts'
import type { Content } from './content.ts'
import { type FollowOn, type Outcome, type UpdateRequest, updateService } from './update.ts'

/** An object whose occurrences are kept as they are reported. SLS dossier section 7. */
export interface OccurrenceObject {
  readonly object: string
  /** First three letters of its transactions: `KON` makes KONO, KONA and KONS. */
  readonly transactions: string | readonly [string, string, string]
  /** Elements that name an occurrence. */
  readonly key: readonly string[]
  readonly afterEnd?: boolean
  /** One holds on every day: a new occurrence ends the one that it begins in, and where one goes that one takes its days back. */
  readonly continuous?: boolean
  /** What is wrong with an occurrence among the others. */
  readonly faults?: (wanted: Occurrence, others: readonly Occurrence[], request: UpdateRequest) => readonly CodeItem[]
  /** What SLS adds to an occurrence by itself. */
  readonly completed?: (wanted: Occurrence, request: UpdateRequest) => Occurrence
  readonly followOns?: (wanted: Occurrence, request: UpdateRequest) => readonly FollowOn[]
}

const ACTIONS = ['Opret', 'Ajrf', 'Slet'] as const

/** Opret, Ajrf and Slet: creating what exists is OT9402 (R3: nothing is upserted), naming what does not is OT9104. */
export function occurrenceServices(about: OccurrenceObject): readonly Service[] {
  const { object, transactions, afterEnd = false } = about
  return ACTIONS.map((action, index) =>
    updateService({
      name: `ModstSLS${object}${action}`,
      object,
      transaction: typeof transactions === 'string' ? transactions + 'OAS'.charAt(index) : (transactions[index] ?? ''),
      afterEnd,
      plan: (request) => plan(about, request),
    }),
  )
}

function plan(about: OccurrenceObject, request: UpdateRequest): Outcome {
  const { object, key } = about
  const { records, structure } = request
  const from = structure.part(`${object}Fra`)
  const to = structure.part(`${object}Til`)
  const all = records.occurrences(object)
  const same = (one: Occurrence, other: Occurrence): boolean => key.every((name) => one[name] === other[name])
  const named = from === null ? null : leavesOf(from)
  const existing = named === null ? null : (all.find((one) => same(one, named)) ?? null)
  const others = all.filter((one) => one !== existing)
  const wanted = to === null ? null : leavesOf(to)
  const errors: CodeItem[] = []
  if (named !== null && existing === null) errors.push({ code: 'OT9104' })
  if (wanted !== null) {
    if (others.some((one) => same(one, wanted)))
      errors.push({ code: 'OT9402', values: { kode: object, dato: wanted['Fradato'] ?? '' } })
    if (wanted['Tildato'] !== undefined && wanted['Tildato'] < (wanted['Fradato'] ?? ''))
      errors.push({ code: 'OT9005' })
    errors.push(...(about.faults?.(wanted, others, request) ?? []))
  }
  const kept = wanted === null ? null : (about.completed?.(wanted, request) ?? wanted)
  return {
    errors,
    commit: () => {
      const left = about.continuous === true && existing !== null ? withDaysOf(existing, others) : others
      const cut = about.continuous === true && kept !== null ? left.map((one) => cutBefore(one, kept)) : left
      const next = kept === null ? left : [...cut, kept]
      records.reportOccurrences(
        object,
        [...next].sort((a, b) => ((a['Fradato'] ?? '') < (b['Fradato'] ?? '') ? -1 : 1)),
      )
    },
    followOns: wanted === null ? [] : (about.followOns?.(wanted, request) ?? []),
  }
}

/** The one that ended the day before takes over the days of the one that goes. */
function withDaysOf({ Fradato = '', Tildato }: Occurrence, others: readonly Occurrence[]): readonly Occurrence[] {
  return others.map((one) => {
    if (one['Tildato'] !== shift(Fradato, -1)) return one
    const { Tildato: _, ...open } = one
    return Tildato === undefined ? open : { ...open, Tildato }
  })
}

function cutBefore(one: Occurrence, { Fradato: day = '' }: Occurrence): Occurrence {
  const { Fradato = '', Tildato } = one
  const runsInto = Fradato < day && (Tildato === undefined || Tildato >= day)
  return runsInto ? { ...one, Tildato: shift(day, -1) } : one
}

/** Leaves by name; of a part within, the leaves by both names. */
export function leavesOf(content: Content): Occurrence {
  const inner = content.children.flatMap((part) =>
    Object.entries(part.leaves()).map(([name, text]) => [`${part.name}.${name}`, text] as const),
  )
  return { ...content.leaves(), ...Object.fromEntries(inner) }
}
