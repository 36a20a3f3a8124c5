/** A Map that forgets what was used longest ago when it is full. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #limit: number

  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  override get(key: Key): Value | undefined {
    const value = super.get(key)
    if (value !== undefined) {
      super.delete(key)
      super.set(key, value)
    }
    return value
  }

  override set(key: Key, value: Value): this {
    super.delete(key)
    super.set(key, value)
    if (this.size > this.#limit) {
      const oldest = this.keys().next()
      if (oldest.done !== true) super.delete(oldest.value)
    }
    return this
  }
}
