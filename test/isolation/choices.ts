/** A row of numbers that steers what happens in one case: the same row gives the same case. After its end everything drawn is the first. */
export class Choices {
  readonly #numbers: readonly number[]
  #next = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  /** A number below the bound. */
  draw(bound: number): number {
    const number = this.#numbers[this.#next] ?? 0
    this.#next += 1
    return number % bound
  }

  chance(percent: number): boolean {
    return this.draw(100) < percent
  }

  /** @throws where there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.draw(Math.max(1, items.length))]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  /** Undefined where there is nothing to pick from. */
  pickAny<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 0 ? undefined : this.pick(items)
  }
}
