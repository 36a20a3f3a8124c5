import type { GraphQLScalarType } from 'graphql'
import { CprNumberScalar } from './CprNumber.ts'
import { CvrNumberScalar } from './CvrNumber.ts'
import { DateTimeScalar } from './DateTime.ts'
import { DecimalScalar } from './Decimal.ts'
import { LocalDateScalar } from './LocalDate.ts'
import { LocalTimeScalar } from './LocalTime.ts'

/** Every scalar of the API by its name in the schema: what a subgraph's resolvers and the gateway's coercion both use. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  CprNumber: CprNumberScalar,
  CvrNumber: CvrNumberScalar,
  Date: LocalDateScalar,
  DateTime: DateTimeScalar,
  Decimal: DecimalScalar,
  LocalTime: LocalTimeScalar,
}
