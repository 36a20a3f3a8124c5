import { freshSchema, isServed } from '../../store.ts'
import { type FreshPlace, freshFile } from '../../storeFile.ts'

/** Every database that a store may lie in, and this run has. */
export const databases: readonly { readonly name: 'SQLite' | 'PostgreSQL'; fresh(): FreshPlace }[] = [
  { name: 'SQLite', fresh: freshFile },
  ...(isServed ? [{ name: 'PostgreSQL' as const, fresh: () => freshSchema(4) }] : []),
]
