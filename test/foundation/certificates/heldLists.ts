import type { RevocationFiles } from '#foundation/certificates/revocationFiles.ts'
import { readRevocationLists } from '#foundation/certificates/revocationList.ts'

/** Revocation lists that a test replaces by a word instead of by a file. */
export function heldLists(pem = ''): RevocationFiles & { replace(pem: string): void } {
  const listeners: (() => void)[] = []
  let version = 0
  const read = (text: string) => (text === '' ? [] : readRevocationLists(Buffer.from(text)))
  let lists = read(pem)
  return {
    get version() {
      return version
    },
    get lists() {
      return lists
    },
    replace: (text) => {
      lists = read(text)
      version += 1
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
    refresh: () => undefined,
    close: () => undefined,
  }
}
