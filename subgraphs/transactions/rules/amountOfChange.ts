import { type Decimal, parseDecimal, scaled } from '#schema/scalars/Decimal.ts'

/** What a change is worth, for the question whether it needs a second person. */
export type ChangeAmount =
  /** It is about no amount at all. */
  | { readonly kind: 'NONE' }
  /** It is about one, and says not how much. */
  | { readonly kind: 'UNKNOWN' }
  /** Without its sign, in units of 10^-20 kroner: a product of two decimals is exact. */
  | { readonly kind: 'KNOWN'; readonly units: bigint }

/** Decimals of a factor. */
const SCALE = 10

/** Changes that pay or deduct, also where their fields do not say so. */
const ABOUT_MONEY = /(WagePart|TaxPayElement)$/

/** Fields that hold kroner. */
const IN_KRONER = ['amount', 'yearlyBaseAmount'] as const
/** Fields that a rate is multiplied by. */
const TIMES = ['units', 'hours'] as const

/**
 * What counts as the amount of a change: the greatest of its amount, its yearly base amount, and its rate times its units or hours, each without
 * its sign; what the change leaves out is taken from the record that it changes, where that is known. Of a change with parts (a hire with its wage
 * parts) the greatest part counts.
 */
export function amountOfChange(
  operation: string,
  values: Readonly<Record<string, unknown>>,
  existing: Readonly<Record<string, unknown>> | null,
): ChangeAmount {
  const figure = (name: string): bigint | null => figureIn(values, name) ?? figureIn(existing ?? {}, name)
  const rate = figure('rate')
  const parts = partsOf(values).map((part) => amountOfChange(PART, part, null))
  const found = [
    ...IN_KRONER.map((name) => times(figure(name), ONE)),
    ...TIMES.map((name) => times(rate, figure(name))),
    ...parts.map((part) => (part.kind === 'KNOWN' ? part.units : null)),
  ].filter((one) => one !== null)
  if (parts.some(({ kind }) => kind === 'UNKNOWN')) return { kind: 'UNKNOWN' }
  if (found.length > 0) return { kind: 'KNOWN', units: found.reduce((most, one) => (one > most ? one : most)) }
  return rate !== null || ABOUT_MONEY.test(operation) ? { kind: 'UNKNOWN' } : { kind: 'NONE' }
}

/** As whose values a wage part among others is judged: it is about money, whatever it says. */
const PART = 'registerWagePart'

/** Wage parts that a change brings along. */
function partsOf({ wageParts }: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(wageParts) ? wageParts.filter((part) => typeof part === 'object' && part !== null) : []
}

/** Whether a known amount is more than a limit: at the limit it is not. */
export function isAbove(units: bigint, limit: Decimal): boolean {
  return units > scaled(limit, SCALE) * ONE
}

const ONE = 10n ** BigInt(SCALE)

function times(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return null
  return a * b < 0n ? -(a * b) : a * b
}

/** A field's figure in units of 10^-10; records hold amounts with their currency, changes plain ones. */
function figureIn(values: Readonly<Record<string, unknown>>, name: string): bigint | null {
  const value = values[name]
  const plain = typeof value === 'object' && value !== null && 'amount' in value ? value.amount : value
  const parsed = typeof plain === 'string' ? parseDecimal(plain) : null
  return parsed === null ? null : scaled(parsed, SCALE)
}
