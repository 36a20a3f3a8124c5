import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Registry } from '#foundation/access/registry.ts'
import { changeRegistry, registryVersion } from '#foundation/access/registryChange.ts'
import { importRegistry } from '#foundation/access/registryImport.ts'
import { openRegistry } from '#foundation/access/storedRegistry.ts'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../../store.ts'
import { client, grant, seed } from '../seed.ts'

const key = Buffer.alloc(32, 1)
const TODAY = '2026-11-22'
let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

const bring = (file = seed([client('roster', [grant('fjord')])])) =>
  importRegistry(store.database, file, key, new Date())
const open = (): Promise<Registry> => openRegistry(store.database, () => TODAY)
const openOf = (registry: Registry, subject = 'roster'): string[] =>
  registry.openGrants(subject, TODAY, null).map(({ interfaceCode }) => interfaceCode)

async function closeAll(): Promise<void> {
  await changeRegistry(store.database, new Date(), async ({ transaction, at }) => {
    await transaction.updateTable('access_grant').set({ state: 'CLOSED', closed_at: at }).execute()
  })
}

describe('the registry in the store', () => {
  it('is what its file says', async () => {
    await bring()
    const registry = await open()
    expect(registry.institutions.map(({ name }) => name)).toEqual(['Arkivnævnet', 'Fjordby Kommune', 'Fjordstyrelsen'])
    expect(registry.client('roster')).toMatchObject({ name: 'Name of roster', kind: 'SYSTEM' })
    expect(openOf(registry)).toEqual(['SLS_LAES'])
  })

  it('shows in every copy, at the next refresh, what one of them changed', async () => {
    await bring()
    const [one, other] = await Promise.all([open(), open()])
    await closeAll()
    expect(openOf(one)).toEqual(['SLS_LAES'])
    await Promise.all([one.refresh(), other.refresh()])
    expect([openOf(one), openOf(other)]).toEqual([[], []])
  })

  it('never answers a refresh with what was read before it was asked for', async () => {
    await bring()
    const registry = await open()
    // Under way when the change is made; what joins it must not be told its result.
    const early = registry.refresh()
    await closeAll()
    const late = registry.refresh()
    await Promise.all([early, late])
    expect(openOf(registry)).toEqual([])
  })

  it('changes whole or not at all', async () => {
    await bring()
    const registry = await open()
    const version = await registryVersion(store.database)
    await expect(
      changeRegistry(store.database, new Date(), async ({ transaction, record }) => {
        await transaction.updateTable('access_grant').set({ state: 'CLOSED' }).execute()
        await record({ event: 'CLOSED', institutionId: 'x', actor: 'x' })
        throw new Error('in the middle')
      }),
    ).rejects.toThrow('in the middle')
    await registry.refresh()
    expect(openOf(registry)).toEqual(['SLS_LAES'])
    expect(await registryVersion(store.database)).toBe(version)
  })

  it('takes changes one after the other, and numbers what happened without a gap', async () => {
    await bring()
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        changeRegistry(store.database, new Date(), async ({ record }) => {
          await record({ event: 'SIGNED', institutionId: 'x', actor: String(index) })
        }),
      ),
    )
    const events = await store.database.selectFrom('access_event').select('sequence').orderBy('sequence').execute()
    expect(events.map(({ sequence }) => Number(sequence))).toEqual(events.map((_, index) => index + 1))
  })

  it('lets an access end with what it stands on: the last day, the institution’s ownership', async () => {
    await bring()
    const registry = await open()
    await changeRegistry(store.database, new Date(), async ({ transaction }) => {
      await transaction.updateTable('entitlement').set({ valid_to: '2026-11-21' }).execute()
    })
    await registry.refresh()
    expect(openOf(registry)).toEqual([])
  })
})

describe('the registry’s file, read again', () => {
  it('changes nothing where nothing has changed', async () => {
    await bring()
    const version = await registryVersion(store.database)
    await bring()
    expect(await registryVersion(store.database)).toBe(version)
  })

  it('is right about who the institutions and systems are', async () => {
    await bring()
    const file = seed([{ ...client('roster', [grant('fjord')]), name: 'Vagtplan 2' }])
    const renamed = {
      ...file,
      institutions: file.institutions.map((one) =>
        one.key === 'fjord'
          ? { ...one, name: 'Fjord- og Søstyrelsen', cvrNumbers: [{ cvrNumber: '99010703', from: '2026-01-01' }] }
          : one,
      ),
    }
    await bring(renamed)
    const registry = await open()
    const fjord = registry.institutions.find((one) => one.key === 'fjord')
    expect([fjord?.name, fjord?.cvrNumber]).toEqual(['Fjord- og Søstyrelsen', '99010703'])
    expect(registry.client('roster')?.name).toBe('Vagtplan 2')
  })

  it('does not open again what the institution has closed', async () => {
    await bring()
    await closeAll()
    await bring(seed([client('roster', [grant('fjord'), grant('fjord', { interfaceCode: 'CPR_DIREKTE' })])]))
    expect(openOf(await open())).toEqual(['CPR_DIREKTE'])
  })

  it('leaves of each access that it opens an instruction and an entry of its history', async () => {
    await bring()
    const events = await store.database.selectFrom('access_event').selectAll().execute()
    expect(events).toMatchObject([{ event: 'OPENED', actor: 'registry file', instruction_id: expect.any(String) }])
    const instructions = await store.database.selectFrom('instruction').selectAll().execute()
    expect(instructions).toMatchObject([{ id: events[0]?.instruction_id, status: 'DONE' }])
  })

  it('may be read by several copies that start at once', async () => {
    await Promise.all([bring(), bring(), bring()])
    expect(openOf(await open())).toEqual(['SLS_LAES'])
    expect(await store.database.selectFrom('access_grant').select('id').execute()).toHaveLength(1)
  })
})
