import { interfaceNamed } from '#foundation/access/interfaces.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** Access is given to interfaces of the catalogue that the institution's payroll system has, at least one. Opus dossier, sections 1.1 and 11.3. */
export function interfacesAreInCatalogue({ interfaces, institution }: Opening): readonly AccessFault[] {
  if (interfaces.length === 0)
    return [fault('VALUE_NOT_POSSIBLE', 'interfaces', 'Name at least one interface.', 'Angiv mindst én snitflade.')]
  return interfaces
    .filter((code) => interfaceNamed(code)?.systems.includes(institution.payroll.system) !== true)
    .map((code) =>
      fault(
        'INTERFACE_UNKNOWN',
        'interfaces',
        `There is no interface ${shown(code)} for ${institution.payroll.system}.`,
        `Snitfladen ${shown(code)} findes ikke til ${institution.payroll.system}.`,
      ),
    )
}

/** What was sent is repeated only where it has the form of a code. */
function shown(code: string): string {
  return /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : '(?)'
}
