import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** A standard integration must be offered for the system and cover every interface. Opus dossier, section 11.3, Instruction. */
export function standardIntegrationIsOffered({ integrationType, interfaces, system }: Opening): readonly AccessFault[] {
  if (integrationType !== 'STANDARD' || interfaces.every((code) => system.standardInterfaces.includes(code))) return []
  return [
    fault(
      'STANDARD_NOT_OFFERED',
      'integrationType',
      'No standard integration of this system covers all of these interfaces.',
      'Systemet har ingen standardintegration, der dækker alle disse snitflader.',
    ),
  ]
}
