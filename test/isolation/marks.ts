/** Texts that one institution alone may see, and where they turn up. */
export class Marks {
  readonly #owners = new Map<string, string>()
  readonly #names = new Map<string, string>()
  readonly #cprNumbers = new Set<string>()
  #namePattern: RegExp | undefined

  /** An id, or any other single word of letters and digits. */
  addWord(institution: string, word: string): void {
    for (const part of wordsOf(word)) this.#owners.set(part, institution)
  }

  /** A CPR number: nobody's who may not see it, whoever else may. */
  addCprNumber(institution: string, cprNumber: string): void {
    this.#owners.set(cprNumber, institution)
    this.#cprNumbers.add(cprNumber)
  }

  addName(institution: string, name: string): void {
    this.#names.set(name, institution)
    this.#namePattern = undefined
  }

  /** What stands in the text and is another institution's. What the question itself held does not count: an answer may repeat it. */
  foreignIn(text: string, institution: string, asked = ''): readonly string[] {
    const found: string[] = []
    for (const word of wordsOf(text)) {
      const owner = this.#owners.get(word)
      if (owner !== undefined && owner !== institution && !asked.includes(word)) found.push(`a word of ${owner}`)
    }
    for (const [name] of text.matchAll(this.#pattern())) {
      const owner = this.#names.get(name)
      if (owner !== undefined && owner !== institution && !asked.includes(name)) found.push(`a name of ${owner}`)
    }
    return found
  }

  /** Whether a CPR number stands in the text that the question did not hold. */
  holdsCprNumber(text: string, asked = ''): boolean {
    for (const [digits] of text.matchAll(/\d{10,}/g)) {
      for (let start = 0; start + 10 <= digits.length; start += 1) {
        const number = digits.slice(start, start + 10)
        if (this.#cprNumbers.has(number) && !asked.includes(number)) return true
      }
    }
    return false
  }

  #pattern(): RegExp {
    this.#namePattern ??= new RegExp(
      [...this.#names.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)',
      'g',
    )
    return this.#namePattern
  }
}

/** Words long enough to be somebody's alone. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]{6,}/gu) ?? []
}
