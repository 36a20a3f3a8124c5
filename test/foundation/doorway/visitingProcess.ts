import { openTrail, type Trail } from '#foundation/audit/trail.ts'
import { trailSigner } from '#foundation/audit/trailKey.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { callerAt } from '../callers.ts'
import { openStanding } from '../standing.ts'

/**
 * A process of its own, for tests that kill it: visit after visit passes a real doorway with a trail in a store, and each answer leaves as a line
 * on standard output. Arguments: the store's place as JSON; what to do at which visit: `before:40` kills itself between the read and the closing
 * entry, `after:40` between that entry and the answer, `never:0` runs until somebody kills it; the trail's key as JSON.
 */
const [, , place = '', plan = 'never:0', key = '{}'] = process.argv
const [when, atVisit] = plan.split(':')

const store = await openStore(JSON.parse(place), silentLog)
const real = await openTrail({
  database: store.database,
  signer: trailSigner(JSON.parse(key)),
  log: silentLog,
  headMs: 20,
})
const die = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
const trail: Trail = {
  ...real,
  append: async (entry) => {
    const isTheOne = entry.kind === 'CLOSED' && entry.requestId === `visit${atVisit}`
    if (isTheOne && when === 'before') await die()
    await real.append(entry)
    if (isTheOne && when === 'after') await die()
  },
}
const standing = await openStanding()
const institution = standing.institution('fjord')
const doorway = standing.doorway({ trail })

async function visit(name: string): Promise<void> {
  const desk = doorway.desk(callerAt(institution.id, { requestId: name, deadline: Date.now() + 10_000 }), 'Read')
  await desk.pass(
    {
      service: 'company',
      interfaceCode: null,
      about: { publicRegister: true },
      ownerOf: () => ({}),
    },
    async () => ({ unscreenedRows: [{ name }], head: null }),
  )
  // Told apart from the answer, so that a test sees what was read and not answered.
  process.stdout.write(`read ${name}\n`)
  await desk.close('ANSWERED')
  process.stdout.write(`answered ${name}\n`)
}

for (let round = 0; ; round += 1)
  await Promise.all(Array.from({ length: 8 }, (_, index) => visit(`visit${round * 8 + index}`)))
