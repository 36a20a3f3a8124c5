import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** At most one access by institution, system, interface and environment is not closed. Opus dossier, section 11.3, AccessGrant. */
export function oneAccessAtATime(opening: Opening): readonly AccessFault[] {
  if (opening.kind === 'CHANGE') return []
  return opening.grants
    .filter(
      ({ systemId, interfaceCode, environment }) =>
        systemId === opening.system.id &&
        opening.interfaces.includes(interfaceCode) &&
        environment === opening.terms.environment,
    )
    .map(({ interfaceCode }) =>
      fault(
        'ALREADY_OPEN',
        'interfaces',
        `This system has an access to ${interfaceCode} already. Order a change, or close it first.`,
        `Systemet har allerede adgang til ${interfaceCode}. Bestil en ændring, eller luk adgangen først.`,
      ),
    )
}
