import { type AccessReason, closingReasons, emergencyReasons, openingReasons } from '../model/accessInstruction.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'

/** There are reasons for opening, for closing, and for closing in an emergency. Opus dossier, section 11.4. */
export function reasonFitsOpening({ reason }: { readonly reason: AccessReason }): readonly AccessFault[] {
  return fits(reason, openingReasons)
}

export function reasonFitsClosing(reason: AccessReason): readonly AccessFault[] {
  return fits(reason, closingReasons)
}

export function reasonFitsEmergency(reason: AccessReason): readonly AccessFault[] {
  return fits(reason, emergencyReasons)
}

function fits(reason: AccessReason, possible: readonly AccessReason[]): readonly AccessFault[] {
  if (possible.includes(reason)) return []
  return [
    fault(
      'REASON_DOES_NOT_FIT',
      'reason',
      `Possible reasons are ${possible.join(', ')}.`,
      `Mulige årsager er ${possible.join(', ')}.`,
    ),
  ]
}
