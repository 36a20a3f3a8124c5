import type { SystemName } from '#schema/errorCodes.ts'
import { UpstreamFault } from '../upstream/fault.ts'

/**
 * An XML element as the decoder hands it over: its text, and its children by local name. What is not there is a named fault, never a
 * silent `undefined`: see {@link elementReader}.
 */
export interface XmlElement {
  readonly name: string
  readonly text: string
  readonly children: readonly XmlElement[]
}

/** Reading of elements on the wire floor; every refusal names system, operation and element, and never the value. */
export interface ElementReader {
  /** @throws UpstreamFault garbled, where the child is missing. */
  child(parent: XmlElement, name: string): XmlElement
  findChild(parent: XmlElement, name: string): XmlElement | null
  /** All children of the name, in order. */
  all(parent: XmlElement, name: string): readonly XmlElement[]
  /** The child's text, trimmed. @throws UpstreamFault garbled, where the child is missing or empty. */
  text(parent: XmlElement, name: string): string
  /** The child's text, trimmed; null where the child is missing or empty. */
  findText(parent: XmlElement, name: string): string | null
}

export function elementReader(system: SystemName, operation: string): ElementReader {
  const missing = (parent: XmlElement, name: string): UpstreamFault =>
    new UpstreamFault({
      kind: 'garbled',
      system,
      operation,
      mayHaveArrived: true,
      detail: `${parent.name} lacks ${name}`,
    })
  const findChild = (parent: XmlElement, name: string): XmlElement | null =>
    parent.children.find((child) => child.name === name) ?? null
  const findText = (parent: XmlElement, name: string): string | null => {
    const text = findChild(parent, name)?.text.trim()
    return text === undefined || text === '' ? null : text
  }
  return {
    findChild,
    findText,
    child: (parent, name) => {
      const child = findChild(parent, name)
      if (child === null) throw missing(parent, name)
      return child
    },
    all: (parent, name) => parent.children.filter((child) => child.name === name),
    text: (parent, name) => {
      const text = findText(parent, name)
      if (text === null) throw missing(parent, name)
      return text
    },
  }
}
