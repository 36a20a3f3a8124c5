import { interfaceNamed } from '#foundation/access/interfaces.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** A file interface is replaced by the interfaces that take its place, and by no others. Opus dossier, section 11.3, Interface. */
export function replacesItsFileInterface({ replacesInterface, reason, interfaces }: Opening): readonly AccessFault[] {
  const isNamed = replacesInterface !== null
  const replacedBy = isNamed ? (interfaceNamed(replacesInterface)?.replacedBy ?? []) : []
  const fits = isNamed ? interfaces.some((code) => replacedBy.includes(code)) : reason !== 'REPLACES_FILE_INTERFACE'
  if (fits) return []
  return [
    fault(
      'REPLACES_NOTHING',
      'replacesInterface',
      'Name the file interface that one of these interfaces takes the place of.',
      'Angiv den filsnitflade, som en af disse snitflader erstatter.',
    ),
  ]
}
