/** What GraphiQL wants to remember, forgotten when the page is closed: a token never comes to rest in the browser. */
export function memoryStorage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string): string | null => items.get(key) ?? null,
    setItem: (key: string, value: string): void => void items.set(key, value),
    removeItem: (key: string): void => void items.delete(key),
    clear: (): void => items.clear(),
    get length(): number {
      return items.size
    },
  }
}
