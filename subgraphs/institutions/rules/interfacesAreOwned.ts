import { ADMINISTRATION } from '#foundation/access/interfaces.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import { entitlementFor } from './entitlementFor.ts'
import type { Opening } from './opening.ts'

/** The institution owns the interface for this system today, or buys it by the instruction. Opus dossier, sections 11.1 to 11.3. */
export function interfacesAreOwned(opening: Opening): readonly AccessFault[] {
  if (opening.includesPurchase) return []
  return opening.interfaces
    .filter((code) => code !== ADMINISTRATION && entitlementFor(opening, code) === null)
    .map((code) =>
      fault(
        'NOT_ENTITLED',
        'interfaces',
        `The institution does not own ${code} for this system. Say includesPurchase, if it is bought by this instruction.`,
        `Institutionen ejer ikke ${code} til dette system. Angiv includesPurchase, hvis den købes med denne instruks.`,
      ),
    )
}
