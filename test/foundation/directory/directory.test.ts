import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ComparisonResult, compareWhole } from '#foundation/directory/comparison.ts'
import { type Directory, openDirectory, type PageQuestion } from '#foundation/directory/directory.ts'
import type { DirectoryEntry } from '#foundation/directory/employment.ts'
import type { Store } from '#foundation/store/store.ts'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import { openTestStore } from '../../store.ts'
import { cprOf, entry, everSince, testKeys } from './entries.ts'

const everybody: PageQuestion = {
  first: 500,
  after: null,
  active: null,
  nameContains: null,
  unit: null,
  on: localDate('2026-11-21'),
}

let store: Store
let directory: Directory
let institutions = 0

/** A fresh institution, so that no test sees another's rows. */
const newInstitution = (): string => {
  institutions += 1
  return `institution${String(institutions).padStart(4, '0')}`
}
const compare = (
  institutionId: string,
  entries: Iterable<DirectoryEntry>,
  system: 'SLS' | 'OPUS' = 'OPUS',
): Promise<ComparisonResult> => compareWhole(store.database, testKeys, institutionId, system, entries)
const only = async (institutionId: string): Promise<Awaited<ReturnType<Directory['page']>>['items'][number]> => {
  const { items } = await directory.page(institutionId, everybody)
  expect(items).toHaveLength(1)
  const [item] = items
  if (item === undefined) throw new Error('the directory is empty')
  return item
}
const numbersOf = async (institutionId: string, question: Partial<PageQuestion>): Promise<string[]> => {
  const { items } = await directory.page(institutionId, { ...everybody, ...question })
  expect(await directory.count(institutionId, { ...everybody, ...question })).toBe(items.length)
  return items.map(({ employment }) => employment.keys.number)
}

beforeAll(async () => {
  store = await openTestStore()
  directory = openDirectory(store.database, testKeys)
})
afterAll(() => store.close())

describe('pages', () => {
  it('give everybody exactly once, whatever the sizes, also while others are added between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 30 }),
        fc.array(fc.record({ size: fc.integer({ min: 1, max: 9 }), added: fc.integer({ min: 0, max: 3 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (atFirst, steps) => {
          const institution = newInstitution()
          const all = Array.from({ length: atFirst }, (_, index) => entry(String(index + 1)))
          await compare(institution, all)
          const seen: string[] = []
          let after: number | null = null
          for (let step = 0; ; step += 1) {
            const { size, added } = steps[step % steps.length] ?? { size: 1, added: 0 }
            const page = await directory.page(institution, { ...everybody, first: size, after })
            expect(page.items.length).toBeLessThanOrEqual(size)
            seen.push(...page.items.map(({ employment }) => employment.keys.number))
            after = page.items.at(-1)?.position ?? after
            if (!page.hasNextPage) break
            // Others arrive, told before and among those that are known.
            const newcomers = step > 10 ? 0 : added
            for (let count = 0; count < newcomers; count += 1) all.unshift(entry(String(all.length + 1)))
            if (newcomers > 0) await compare(institution, all)
          }
          expect(seen.toSorted()).toEqual(all.map(({ number }) => number).toSorted())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('say whether there is more, also where the last page is exactly full', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1'), entry('2')])
    const exact = await directory.page(institution, { ...everybody, first: 2 })
    expect(exact.hasNextPage).toBe(false)
    const short = await directory.page(institution, { ...everybody, first: 1 })
    expect(short.hasNextPage).toBe(true)
  })

  it('keep their order when the payroll system tells another', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1'), entry('2'), entry('3')])
    await compare(institution, [entry('3'), entry('1'), entry('2')])
    expect(await numbersOf(institution, {})).toEqual(['1', '2', '3'])
  })
})

describe('filters', () => {
  it('judge activity on the day that is named', async () => {
    const institution = newInstitution()
    const spring = localDate('2026-03-01')
    const autumn = localDate('2026-09-30')
    await compare(institution, [
      entry('1', { statuses: [{ from: spring, to: autumn, status: 'ACTIVE', code: '1' }] }),
      entry('2', { statuses: [{ from: spring, to: autumn, status: 'ON_LEAVE', code: '3' }] }),
      entry('3', { statuses: everSince }),
      entry('4', { statuses: [] }),
    ])
    expect(await numbersOf(institution, { active: true, on: spring })).toEqual(['1', '3'])
    expect(await numbersOf(institution, { active: true, on: autumn })).toEqual(['1', '3'])
    expect(await numbersOf(institution, { active: true, on: addDays(autumn, 1) })).toEqual(['3'])
    expect(await numbersOf(institution, { active: true, on: addDays(spring, -1) })).toEqual(['3'])
    expect(await numbersOf(institution, { active: false, on: spring })).toEqual(['2', '4'])
  })

  it.each([
    ['åse', 'Åse Ærø'],
    ['Aase', 'Åse Ærø'],
    ['A\u030Ase', 'Åse Ærø'],
    ['ærØ', 'Åse Ærø'],
    ['aeroe', 'Åse Ærø'],
    ['rene', 'Renée Öst'],
    ['RENÉE', 'Renée Öst'],
    ['ée Ö', 'Renée Öst'],
    ['50%', 'Løn 50%_ekstra'],
    ['%_e', 'Løn 50%_ekstra'],
    ['\\', 'Bag\\stræb'],
    ["o'h", "Maeve O'Hara"],
  ])('find the name by %j', async (text, name) => {
    const institution = newInstitution()
    const names = ['Åse Ærø', 'Renée Öst', 'Løn 50%_ekstra', 'Bag\\stræb', "Maeve O'Hara", 'Ib Nord']
    await compare(
      institution,
      names.map((whole, index) => {
        const [givenName = '', familyName = ''] = whole.split(' ')
        return entry(String(index + 1), { givenName, familyName })
      }),
    )
    expect(await numbersOf(institution, { nameContains: text })).toEqual([String(names.indexOf(name) + 1)])
  })

  it('find a name that was told in two characters per letter, as some systems write Å', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1', { givenName: 'A\u030Age' })])
    expect(await numbersOf(institution, { nameContains: 'Åge' })).toEqual(['1'])
    expect(await numbersOf(institution, { nameContains: 'aage' })).toEqual(['1'])
  })

  it.each(['_b', '%', 'I_', 'x'])('take %j literally, so that it finds nobody here', async (text) => {
    const institution = newInstitution()
    await compare(institution, [entry('1', { givenName: 'Ib', familyName: 'Nord' })])
    expect(await numbersOf(institution, { nameContains: text })).toEqual([])
  })

  it('by unit take the whole unit and no part of it, and work together', async () => {
    const institution = newInstitution()
    await compare(institution, [
      entry('1', { unit: '5000' }),
      entry('2', { unit: '50001' }),
      entry('3', { unit: null }),
      entry('4', { unit: '5000', givenName: 'Bo' }),
    ])
    expect(await numbersOf(institution, { unit: '5000' })).toEqual(['1', '4'])
    expect(await numbersOf(institution, { unit: '5000', nameContains: 'bo' })).toEqual(['4'])
  })
})

describe('an employment', () => {
  it('has an id of 16 letters and digits that stays through every comparison', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('7')])
    const before = await only(institution)
    await compare(institution, [entry('7', { givenName: 'Ny', statusCode: '9', cprNumber: cprOf(77) })])
    const after = await only(institution)
    expect(before.employment.id).toMatch(/^[a-z2-7]{16}$/)
    expect(after.employment.id).toBe(before.employment.id)
    expect(after.employment.givenName).toBe('Ny')
  })

  it('has the same id in another process with the same key', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('7')])
    const module = new URL('../../../foundation/tenancy/keyedHash.ts', import.meta.url).href
    const script = `import { shortId } from ${JSON.stringify(module)}
      process.stdout.write(shortId(Buffer.alloc(32, 1), ${JSON.stringify(institution)}, 'employment', '7'))`
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect((await only(institution)).employment.id).toBe(elsewhere)
  })

  it('is another one, by id and by hash, at another institution that employs the same person', async () => {
    const [here, there] = [newInstitution(), newInstitution()]
    await compare(here, [entry('7')])
    await compare(there, [entry('7')])
    const [one, other] = [(await only(here)).employment, (await only(there)).employment]
    expect(one.keys.cprNumber).toBe(other.keys.cprNumber)
    expect(one.id).not.toBe(other.id)
    expect(one.personHash).not.toBe(other.personHash)
  })

  it('is not there for another institution, by whatever key it is asked', async () => {
    const [here, there] = [newInstitution(), newInstitution()]
    await compare(here, [entry('7')])
    await compare(there, [entry('8')])
    const { employment } = await only(here)
    expect(await directory.byIds(there, [employment.id])).toEqual([])
    expect(await directory.byNumber(there, '7')).toBeNull()
    expect(await directory.byCprNumber(there, employment.keys.cprNumber)).toEqual([])
    expect(await directory.byIds(here, [employment.id, 'aaaaaaaaaaaaaaaa', employment.id])).toHaveLength(1)
  })

  it('is found by many numbers in one question as it is by each, former ones too, and by no other institution', async () => {
    const [here, there] = [newInstitution(), newInstitution()]
    const [former, now] = [cprOf(100), cprOf(200)]
    await compare(here, [entry('1'), entry(`${former}001`, { cprNumber: former }), entry('3')])
    await compare(there, [entry('4')])
    await directory.noteReplacedCprNumber(here, former, now)
    const found = await directory.byNumbers(here, [`${former}001`, `${now}001`, '1', '1', '4', 'none'])
    expect([...found.keys()].toSorted()).toEqual(['1', `${former}001`, `${now}001`].toSorted())
    for (const [number, { id }] of found) expect((await directory.byNumber(here, number))?.id).toBe(id)
    expect(found.get(`${former}001`)?.id).toBe(found.get(`${now}001`)?.id)
    expect(await directory.byNumbers(here, [])).toEqual(new Map())
  })

  it('gives nothing away where it strays into a text', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('12345')])
    const { employment } = await only(institution)
    expect(JSON.parse(JSON.stringify(employment))).toMatchObject({ keys: '[sealed]' })
    expect(String(employment.keys)).toBe('[sealed]')
    expect(employment.keys.number).toBe('12345')
    expect(Object.keys(employment.keys)).toEqual([])
  })

  it('knows the person’s other employments in the institution, and no others', async () => {
    const [here, there] = [newInstitution(), newInstitution()]
    const cprNumber = cprOf(4711)
    await compare(here, [entry('1', { cprNumber }), entry('2', { cprNumber }), entry('3')])
    await compare(there, [entry('4', { cprNumber })])
    const first = await directory.byNumber(here, '1')
    if (first === null) throw new Error('not found')
    expect((await directory.others(first)).map(({ keys }) => keys.number)).toEqual(['2'])
  })
})

describe('a CPR number that CPR has replaced', () => {
  const [former, now] = [cprOf(100), cprOf(200)]

  it('is changed without a change of id, and finds the employment still', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1', { cprNumber: former }), entry('2')])
    const before = await directory.byNumber(institution, '1')
    await directory.noteReplacedCprNumber(institution, former, now)
    const after = await directory.byNumber(institution, '1')
    expect(after?.id).toBe(before?.id)
    expect(after?.keys.cprNumber).toBe(now)
    for (const number of [former, now])
      expect((await directory.byCprNumber(institution, number)).map(({ id }) => id)).toEqual([before?.id])
    expect((await directory.byNumber(institution, '2'))?.keys.cprNumber).toBe(entry('2').cprNumber)
  })

  it('stays replaced although the payroll system still tells the former one', async () => {
    const institution = newInstitution()
    const told = entry('1', { cprNumber: former })
    await compare(institution, [told])
    await directory.noteReplacedCprNumber(institution, former, now)
    expect(await compare(institution, [told])).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect((await only(institution)).employment.keys.cprNumber).toBe(now)
    // Other facts are brought up to date without bringing the former number back.
    expect(await compare(institution, [{ ...told, givenName: 'Ny' }])).toMatchObject({ changed: 1 })
    const { employment } = await only(institution)
    expect([employment.givenName, employment.keys.cprNumber]).toEqual(['Ny', now])
    expect(employment.personHash).toBe(directory.personHash(institution, now))
  })

  it('keeps the id when SLS begins to tell an employment number made of the new one', async () => {
    const institution = newInstitution()
    await compare(institution, [entry(`${former}001`, { cprNumber: former })], 'SLS')
    const { employment: before } = await only(institution)
    await directory.noteReplacedCprNumber(institution, former, now)
    await compare(institution, [entry(`${now}001`, { cprNumber: now })], 'SLS')
    const { employment: after } = await only(institution)
    expect(after.id).toBe(before.id)
    expect(after.keys.number).toBe(`${now}001`)
    expect((await directory.byNumber(institution, `${former}001`))?.id).toBe(before.id)
  })

  it('is not confused with one that the payroll system itself corrected', async () => {
    const institution = newInstitution()
    const [wrong, right] = [cprOf(300), cprOf(400)]
    await compare(institution, [entry('1', { cprNumber: right })])
    await compare(institution, [entry('1', { cprNumber: wrong })])
    await compare(institution, [entry('1', { cprNumber: right })])
    expect((await only(institution)).employment.keys.cprNumber).toBe(right)
    expect(await directory.byCprNumber(institution, wrong)).toEqual([])
  })
})

describe('protection', () => {
  it('is unknown until CPR tells it, and then kept through comparisons', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1'), entry('2')])
    expect((await directory.byNumber(institution, '1'))?.protected).toBeNull()
    await directory.noteProtection(institution, entry('1').cprNumber, true)
    await compare(institution, [entry('1', { givenName: 'Ny' }), entry('2')])
    expect((await directory.byNumber(institution, '1'))?.protected).toBe(true)
    expect((await directory.byNumber(institution, '2'))?.protected).toBeNull()
    await directory.noteProtection(institution, entry('1').cprNumber, false)
    expect((await directory.byNumber(institution, '1'))?.protected).toBe(false)
  })

  it('is unknown again when the employment turns out to be another person’s', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1')])
    await directory.noteProtection(institution, entry('1').cprNumber, false)
    await compare(institution, [entry('1', { cprNumber: cprOf(999) })])
    expect((await only(institution)).employment.protected).toBeNull()
  })
})

describe('the tables', () => {
  it('hold no CPR number and no number made of one in clear, in any column', async () => {
    const institution = newInstitution()
    const [first, second] = [cprOf(1234), cprOf(4321)]
    await compare(institution, [entry(`${first}001`, { cprNumber: first, familyName: 'Synlig' })], 'SLS')
    await directory.noteReplacedCprNumber(institution, first, second)
    await compare(institution, [entry(`${second}001`, { cprNumber: second, familyName: 'Synlig' })], 'SLS')
    const tables = await store.database.introspection.getTables()
    let told = ''
    for (const { name } of tables) {
      const rows = await store.database
        .selectFrom(name as 'employment')
        .selectAll()
        .execute()
      told += JSON.stringify(rows)
    }
    expect(told).toContain('Synlig')
    for (const number of [first, second]) {
      expect(told).not.toContain(number)
      expect(told).not.toContain(Buffer.from(number).toString('base64').slice(0, 12))
    }
  })

  it('name when they were filled, and which institutions they hold', async () => {
    const institution = newInstitution()
    expect(await directory.filledAt(institution)).toBeNull()
    await compare(institution, [])
    expect(Date.parse((await directory.filledAt(institution)) ?? '')).toBeGreaterThan(Date.now() - 5_000)
    expect(await directory.everyInstitution()).toContain(institution)
  })
})
