import { interfaceNamed } from '#foundation/access/interfaces.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** What is being phased out runs on for those who have it and is opened for nobody else. Opus dossier, sections 10.1 and 11.3, Interface. */
export function interfacesAreStillOpened({ interfaces }: Opening): readonly AccessFault[] {
  return interfaces.flatMap((code) => {
    const named = interfaceNamed(code)
    if (named === null || named.status === 'ACTIVE') return []
    const instead = named.replacedBy.join(', ')
    return [
      fault(
        'INTERFACE_NOT_OPENED',
        'interfaces',
        `${code} is being phased out and opened no more; ${instead} takes its place.`,
        `${code} er under udfasning og åbnes ikke længere; brug ${instead}.`,
      ),
    ]
  })
}
