import type { Seal } from '../directory/seal.ts'

/** Cursors of changes: each is of one institution, and no two look alike, so that none tells how much has happened that its reader may not see. */
export interface ChangeCursors {
  /** Behind the change with the number. */
  of(institutionId: string, number: number): string
  /** The number that a cursor stands behind; null for what is no cursor of the institution. */
  numberOf(institutionId: string, cursor: string): number | null
}

export function changeCursors(seal: Pick<Seal, 'closeBytes' | 'openBytes'>): ChangeCursors {
  const place = (institutionId: string): string => `changes of ${institutionId}`
  return {
    of: (institutionId, number) =>
      Buffer.from(seal.closeBytes(Buffer.from(String(number)), place(institutionId)), 'base64').toString('base64url'),
    numberOf: (institutionId, cursor) => {
      if (!/^[\w-]{1,100}$/.test(cursor)) return null
      try {
        const bytes = seal.openBytes(Buffer.from(cursor, 'base64url').toString('base64'), place(institutionId))
        return Number(Buffer.from(bytes).toString('latin1'))
      } catch {
        return null
      }
    },
  }
}
