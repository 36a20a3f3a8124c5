/** An element of a request: its children by local name, or its text where it has none. */
export class Content {
  readonly name: string
  readonly text: string
  readonly children: readonly Content[]

  constructor(name: string, text: string, children: readonly Content[]) {
    this.name = name
    this.text = text
    this.children = children
  }

  /** Text of the child; null where it is not there. An empty child is an empty text. */
  one(name: string): string | null {
    return this.part(name)?.text.trim() ?? null
  }

  part(name: string): Content | null {
    return this.children.find((child) => child.name === name) ?? null
  }

  all(name: string): readonly Content[] {
    return this.children.filter((child) => child.name === name)
  }

  /** The children that hold text alone, by name. */
  leaves(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.children.filter(({ children }) => children.length === 0).map(({ name, text }) => [name, text.trim()]),
    )
  }
}
