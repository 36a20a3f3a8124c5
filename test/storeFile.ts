import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StorePlace } from '#foundation/store/place.ts'

/** A place where no store has been yet. */
export interface FreshPlace {
  readonly place: StorePlace
  /** Takes away what lies there. */
  clear(): Promise<void>
}

/** A file in a folder of its own, also where the stores of the run lie in PostgreSQL: for what is about the file. */
export function freshFile(): FreshPlace & { readonly place: { readonly path: string } } {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  return {
    place: { path: join(folder, 'kept', 'store.sqlite') },
    clear: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
