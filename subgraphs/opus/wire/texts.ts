import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'

/** The texts of an element's children by their names; null where one is missing or empty. */
export type Texts<Name extends string> = Readonly<Record<Name, string | null>>

/** Reads the named children. @param parent null reads as an element without children. */
export function textsOf<Name extends string>(
  read: ElementReader,
  parent: XmlElement | null,
  names: readonly Name[],
): Texts<Name> {
  const found = {} as Record<Name, string | null>
  for (const name of names) found[name] = parent === null ? null : read.findText(parent, name)
  return found
}
