import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse()
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const FIELDS =
  'kind code codeText unit earned used planned remaining validFrom validTo takeFrom takeTo childNumber lastRegistration source { service }'

describe('quotas of KMD Opus', () => {
  it('of a page take one call for each day asked about', async () => {
    const { data, errors } = await house.institution(
      `employees(first: 99) { nodes { quotas { ${FIELDS} } then: quotas(asOf: "2025-06-01", kinds: [HOLIDAY]) { kind } } }`,
    )
    expect(errors).toEqual([])
    expect(house.calls()).toEqual(['GetAbsenceQuotas', 'GetAbsenceQuotas'])
    const quotas = (data['employees']?.['nodes'] ?? []).flatMap((node) => node['quotas'] ?? [])
    expect(new Set(quotas.map(({ kind }) => String(kind)))).toEqual(
      new Set(['HOLIDAY', 'SPECIAL_HOLIDAY', 'CARE_DAYS', 'SENIOR_DAYS', 'TIME_BANK']),
    )
    const hundredths = (value: Told | undefined): number => Math.round(Number(value) * 100)
    for (const quota of quotas) {
      expect(hundredths(quota['remaining'])).toBe(
        hundredths(quota['earned']) - hundredths(quota['used']) - hundredths(quota['planned']),
      )
      expect(String(quota['remaining'])).toMatch(/^-?\d+\.\d{2}$/)
      expect(String(quota['unit'])).toBe(
        ['CARE_DAYS', 'SENIOR_DAYS'].includes(String(quota['kind'])) ? 'DAYS' : 'HOURS',
      )
      expect(quota['childNumber'] === null).toBe(String(quota['kind']) !== 'CARE_DAYS')
    }
    expect(
      new Set(
        (data['employees']?.['nodes'] ?? []).flatMap((node) => node['then'] ?? []).map(({ kind }) => String(kind)),
      ),
    ).toEqual(new Set(['HOLIDAY']))
  })

  it('are asked for as of today where no day is given', async () => {
    await house.institution('employees(first: 2) { nodes { quotas { code } } }', 'fjordby', { freshness: 'LIVE' })
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
    expect(house.simulator.control.journal()).toMatchObject([
      { detail: { KeyDate: day }, subjects: ['40001', '40002'] },
    ])
  })

  it('of an employee whom Opus does not know fail alone', async () => {
    const institution = house.stage.institution('fjordby')
    const { database, directoryKeys } = house.stage.surroundings('opus')
    const known = await house.stage.directory.byNumber(institution.id, '40001')
    if (known === null) throw new Error('nobody')
    await compareWhole(database, directoryKeys, institution.id, 'OPUS', [
      {
        number: '49999',
        cprNumber: known.keys.cprNumber,
        givenName: 'Ukendt',
        familyName: 'Zzz',
        unit: null,
        statusCode: '3',
        statuses: [{ from: localDate('2020-01-01'), to: localDate('9999-12-31'), status: 'ACTIVE', code: '3' }],
        employedFrom: null,
        employedTo: null,
      },
    ])
    const { data, errors } = await house.institution(
      'employees(first: 200) { nodes { employeeNumber quotas(asOf: "2026-02-01") { code } } }',
    )
    const failed = (data['employees']?.['nodes'] ?? []).filter((node) => node['quotas'] === null)
    expect(failed.map((node) => node['employeeNumber'])).toEqual(['49999'])
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_REJECTED', system: 'OPUS' } }])
    expect(JSON.stringify(errors)).not.toContain('findes ikke')
    expect(house.stage.logLines.join('\n')).toContain('ZLPT_VACAB 001')
  })
})
