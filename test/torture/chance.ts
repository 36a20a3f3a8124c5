import { createHash } from 'node:crypto'

/** A number from 0 to 1 that is the same whenever the same is asked, whatever ran in between. */
export type Chance = (...about: readonly (string | number)[]) => number

export function chanceOf(seed: number): Chance {
  return (...about) =>
    createHash('sha256')
      .update([seed, ...about].join('/'))
      .digest()
      .readUInt32BE(0) /
    2 ** 32
}
