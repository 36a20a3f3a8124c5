import { GraphQLScalarType, Kind } from 'graphql'
import { refused } from './refused.ts'

/** A decimal number as text, digits kept as given: `"37.00"` stays so. Never a float. */
export type Decimal = string & { readonly __decimal: never }

const FORM = /^-?\d{1,18}(\.\d{1,10})?$/

/** The decimal, or null where the text is none. A leading plus and a bare point are not accepted. */
export function parseDecimal(text: string): Decimal | null {
  return FORM.test(text) ? (text as Decimal) : null
}

/** The decimal, for texts that an earlier check has vouched for. @throws RangeError where it is none. */
export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text)
  if (parsed === null) throw new RangeError('not a decimal number')
  return parsed
}

/** As a whole number of the smallest unit at `scale` decimals: `scaled('1.5', 2)` is `150n`. Excess digits must be zero. */
export function scaled(value: Decimal, scale: number): bigint {
  const negative = value.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.')
  const kept = fraction.slice(0, scale).padEnd(scale, '0')
  if (/[1-9]/.test(fraction.slice(scale))) throw new RangeError('more decimals than the scale holds')
  const units = BigInt(whole + kept)
  return negative ? -units : units
}

/** The reverse of {@link scaled}, with exactly `scale` decimals. */
export function fromScaled(units: bigint, scale: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  if (scale === 0) return `${sign}${digits}` as Decimal
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` as Decimal
}

function accept(value: unknown): Decimal {
  const parsed = typeof value === 'string' ? parseDecimal(value) : null
  if (parsed === null) throw refused('Decimal', 'a decimal number as a string, such as "1234.56"')
  return parsed
}

export const DecimalScalar = new GraphQLScalarType<Decimal, string>({
  name: 'Decimal',
  serialize: accept,
  parseValue: accept,
  parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null),
})
