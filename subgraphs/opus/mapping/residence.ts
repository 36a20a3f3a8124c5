import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Adresse } from '../wire/employeeRecords.ts'
import { sapValues } from './sapValues.ts'

type Residence = Pick<Adresse, 'Gyldighedsstart' | 'Gyldighedsstop' | 'Adresseart' | 'Postnummer'>

/** Adresseart: permanent residence (kmd-opus.md section 8, category 0006). */
const RESIDENCE = '1'

/**
 * Postal code of the residence that holds on a day; of several the one begun last. Null where none does, and where the postal code is left
 * out: Opus does so for protected addresses.
 * @throws UpstreamFault garbled for a date that is none.
 */
export function residencePostalCode(addresses: readonly Residence[], on: LocalDate): string | null {
  const read = sapValues('List')
  const held = addresses
    .filter(({ Adresseart }) => Adresseart?.replace(/^0+(?=.)/, '') === RESIDENCE)
    .map((address) => ({
      postalCode: address.Postnummer,
      from: read.requiredDate(address.Gyldighedsstart, 'Gyldighedsstart'),
      to: read.date(address.Gyldighedsstop, 'Gyldighedsstop'),
    }))
    .filter(({ from, to }) => from <= on && (to === null || to >= on))
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
  return held[0]?.postalCode || null
}
