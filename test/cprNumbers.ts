import { expect } from 'vitest'
import type { Town } from '../sandbox/town/model.ts'

/**
 * Expects a text to hold the CPR number of nobody in the town. Numbers are looked for one by one: by a pattern, every keyed hash that happens
 * to have ten digits in a row would be found too.
 */
export function expectNoCprNumberOf(town: Pick<Town, 'people'>, text: string): void {
  expect(town.people.length).toBeGreaterThan(0)
  expect(town.people.map(({ cprNumber }) => cprNumber).filter((number) => text.includes(number))).toEqual([])
}
