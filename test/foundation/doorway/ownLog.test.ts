import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Trail } from '#foundation/audit/trail.ts'
import { everyVisit } from '#foundation/audit/visits.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { callerAt } from '../callers.ts'
import { cprOf, entry } from '../directory/entries.ts'
import { openStanding, type Standing } from '../standing.ts'

let standing: Standing
let ids: { readonly own: string; readonly foreign: string }
beforeEach(async () => {
  standing = await openStanding()
  const [own] = await standing.fill('fjord', [entry('1', { cprNumber: cprOf(1) })])
  const [foreign] = await standing.fill('by', [entry('2', { cprNumber: cprOf(1) })])
  ids = { own: own?.id ?? '', foreign: foreign?.id ?? '' }
})
afterEach(() => standing.close())

const deskAt = (key: string, purpose: string, trail?: Trail): Desk =>
  standing
    .doorway(trail === undefined ? {} : { trail })
    .desk(callerAt(standing.institution(key).id, { purpose }), 'Read')
async function look(key: string, purpose: string): Promise<void> {
  const desk = deskAt(key, purpose)
  await desk.employments.find([key === 'fjord' ? ids.own : ids.foreign])
  await desk.close('ANSWERED')
}
const question = { ...everyVisit, first: 50 }
const purposes = (page: Awaited<ReturnType<Desk['log']['page']>>) => page?.visits.flatMap((visit) => visit.purposes)

describe('the caller’s own log', () => {
  it('finds what was looked up under a number that was replaced since, by the new one and by the former', async () => {
    await look('fjord', 'before')
    await standing.directory.noteReplacedCprNumber(standing.institution('fjord').id, cprOf(1), cprOf(2))
    await look('fjord', 'between')
    await standing.directory.noteReplacedCprNumber(standing.institution('fjord').id, cprOf(2), cprOf(3))
    await look('fjord', 'behind')
    for (const number of [cprOf(1), cprOf(2), cprOf(3)]) {
      const page = await deskAt('fjord', 'asking').log.ofPerson([number], question)
      expect(purposes(page)?.filter((purpose) => purpose !== 'asking')).toEqual(['behind', 'between', 'before'])
    }
    expect(purposes(await deskAt('fjord', 'asking').log.ofPerson([cprOf(4)], question))).toEqual([])
  })

  it('is the institution’s own for the same person elsewhere', async () => {
    await look('fjord', 'ours')
    await look('by', 'theirs')
    expect(purposes(await deskAt('fjord', 'asking').log.ofPerson([cprOf(1)], question))).toEqual(['ours'])
    expect(purposes(await deskAt('by', 'asking').log.page(question))).toEqual(['asking', 'theirs'])
    expect(purposes(await deskAt('fjord', 'asking').log.page({ ...question, employment: ids.foreign }))).toEqual([])
  })

  it('is not read before the trail has the reading, with whom it was about', async () => {
    const broken: Trail = { append: () => Promise.reject(new Error('disk full')), close: async () => undefined }
    await expect(deskAt('fjord', 'asking', broken).log.page(question)).rejects.toThrow('disk full')
    await expect(deskAt('fjord', 'asking', broken).log.ofPerson([cprOf(1)], question)).rejects.toThrow('disk full')
    const desk = deskAt('fjord', 'asking')
    await desk.log.page({ ...question, employment: ids.own })
    await desk.close('ANSWERED')
    expect((await standing.trail()).at(-1)).toMatchObject({
      kind: 'CLOSED',
      employments: [ids.own],
      persons: [standing.directory.personHash(standing.institution('fjord').id, cprOf(1))],
    })
  })

  it('takes nothing into the trail of an id that is nobody’s here', async () => {
    const desk = deskAt('fjord', 'asking')
    for (const employment of [ids.foreign, String(cprOf(5))]) await desk.log.page({ ...question, employment })
    await desk.close('ANSWERED')
    expect((await standing.trail()).at(-1)).toMatchObject({ kind: 'CLOSED', employments: [], persons: [] })
  })
})
