import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatewaySettingsShape } from '../../gateway/settings.ts'
import { type AccessTown, accessWords } from '../journeys/access/accessTown.ts'
import { type FreshSchema, freshSchema } from '../store.ts'
import { clientsOf, POLL } from '../streamClients.ts'
import { openTown } from '../town.ts'

const NAMES = '{ institution { employees(first: 1) { nodes { name } } } }'

/** Two copies of the program on one PostgreSQL, each with its own gateway, subgraphs and registry. */
describe('an emergency closing, with two copies running', () => {
  let schema: FreshSchema
  let folder: string
  let copies: readonly AccessTown[]

  beforeAll(async () => {
    schema = freshSchema()
    // The same keys in both, as settings have it.
    folder = mkdtempSync(join(tmpdir(), 'copies-'))
    const subscriptions = { ...gatewaySettingsShape.shape.subscriptions.parse(undefined), pollMs: POLL }
    const open = async (): Promise<AccessTown> => {
      const town = await openTown({ employees: 8, folder, store: schema.place, gateway: { subscriptions } })
      return { ...town, ...accessWords(town) }
    }
    copies = [await open(), await open()]
  }, 120_000)
  afterAll(async () => {
    for (const copy of copies) await copy.close()
    await schema.clear()
    rmSync(folder, { recursive: true, force: true })
  })

  it('refuses the next request in each, and ends the open stream in each', async () => {
    const [here, there] = copies as readonly [AccessTown, AccessTown]
    const { id: systemId, token } = await here.newSystem('copies:roster')
    await here.open(systemId)
    const tokens = new Map([
      [here, token],
      [there, await there.issuer.token('copies:roster', [])],
    ])
    const streams = copies.map((copy) =>
      clientsOf(copy).overSse(tokens.get(copy) ?? '', 'subscription { viewerChanged { grants { state } } }'),
    )
    for (const stream of streams) await stream.count(1)
    for (const copy of copies) expect((await copy.ask(tokens.get(copy) ?? '', NAMES)).status).toBe(200)

    await here.change('emergencyClose', '$input: EmergencyCloseInput!|input: $input', {
      input: { systemId, reason: 'SECURITY_INCIDENT' },
    })
    // The very next one, at each.
    const answers = await Promise.all(copies.map((copy) => copy.ask(tokens.get(copy) ?? '', NAMES)))
    expect(answers.map(({ status, errors }) => [status, errors[0]?.extensions['code']])).toEqual([
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
    ])
    for (const stream of streams) {
      await stream.ended
      expect(stream.results.at(-1).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    }
  }, 60_000)

  it('shows in each what the other has opened, at once', async () => {
    const [here, there] = copies as readonly [AccessTown, AccessTown]
    const { id: systemId } = await there.newSystem('copies:canteen')
    const token = await here.issuer.token('copies:canteen', [])
    expect((await here.ask(token, NAMES)).status).toBe(403)
    await there.open(systemId)
    expect((await here.ask(token, NAMES)).status).toBe(200)
  }, 60_000)

  it('takes changes from both at once, and loses none', async () => {
    const opened = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const copy = copies[index % 2] as AccessTown
        const { id } = await copy.newSystem(`copies:many:${index}`)
        const [grant] = await copy.open(id)
        return grant.id as string
      }),
    )
    const { data } = await (copies[0] as AccessTown).administer('{ institution { accessGrants { id state } } }')
    const open = new Map(
      data.institution.accessGrants.map(({ id, state }: { id: string; state: string }) => [id, state]),
    )
    expect(opened.map((id) => open.get(id))).toEqual(opened.map(() => 'OPEN'))
  }, 60_000)
})
