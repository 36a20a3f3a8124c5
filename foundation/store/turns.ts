/** One at a time, in the order of coming. */
export class Turns {
  #isTaken = false
  readonly #waiting: (() => void)[] = []

  /** Resolves when it is the caller's turn, which lasts until `end`. */
  async begin(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isTaken = true
  }

  end(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#isTaken = false
    else next()
  }

  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.begin()
    try {
      return await work()
    } finally {
      this.end()
    }
  }
}
