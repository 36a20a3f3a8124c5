import { describe, expect, it } from 'vitest'
import { createRegistry, type Registry } from '#foundation/access/registry.ts'
import type { Caller, Scope } from '#foundation/tenancy/caller.ts'
import { callerOf, type RequestHeaders } from '../../../gateway/identity/caller.ts'
import { client, type Grant, grant, seed } from '../../foundation/seed.ts'

const now = new Date('2026-11-21T08:00:00Z')
const FJORD = '99010207'
const ARKIV = '99010304'
const BY = '99010509'

const registryOf = (grants: Grant[]): Registry =>
  createRegistry(seed([client('system', grants)]), Buffer.alloc(32, 1), () => '2026-11-21')

const caller = (
  grants: Grant[],
  headers: RequestHeaders = {},
  scopes: readonly Scope[] = [],
  at = now,
  subject = 'system',
): Caller => callerOf({ kind: 'TOKEN', subject, scopes, certificate: null }, headers, registryOf(grants), at, 30_000)

const nameOf = (one: Caller): string | undefined => registryOf([]).institution(one.institution.id)?.key
const refused = (act: () => unknown, code: string, more: object = {}): void =>
  expect(act).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ code, ...more }) }))

describe('the institution', () => {
  it('is the only one that is granted, without a word', () => {
    const one = caller([grant('by', { interfaceCode: 'OPRET_FRAVAER' }), grant('by')])
    expect(nameOf(one)).toBe('by')
    expect(one.institution.payrollSystem).toBe('OPUS')
  })

  it('is chosen by its CVR number among those granted', () => {
    const grants = [grant('fjord'), grant('by')]
    expect(nameOf(caller(grants, { 'x-institution': BY }))).toBe('by')
    expect(nameOf(caller(grants, { 'x-institution': FJORD }))).toBe('fjord')
  })

  it('is never claimed: one that is not granted is forbidden, also where it is the only one named', () => {
    for (const named of [ARKIV, '10150817', 'fjord', '*', `${FJORD}, ${BY}`])
      refused(() => caller([grant('fjord'), grant('by')], { 'x-institution': named }), 'FORBIDDEN', {
        header: 'X-Institution',
      })
    refused(() => caller([grant('fjord')], { 'x-institution': ARKIV }), 'FORBIDDEN')
  })

  it('must be named where there are several', () => {
    refused(() => caller([grant('fjord'), grant('by')]), 'BAD_USER_INPUT', { header: 'X-Institution' })
    refused(() => caller([grant('fjord'), grant('by')], { 'x-institution': '' }), 'BAD_USER_INPUT')
  })

  it.each([
    ['suspended', { state: 'SUSPENDED' }],
    ['closed', { state: 'CLOSED', closedAt: '2026-06-01T08:00:00+02:00' }],
    ['expired', { validUntil: '2026-11-20' }],
    ['not begun', { openedAt: '2026-11-22T08:00:00+01:00' }],
  ] as const)('is out of reach by an access that is %s', (_what, overrides) => {
    const shut = grant('fjord', overrides)
    refused(() => caller([shut]), 'FORBIDDEN')
    refused(() => caller([shut], { 'x-institution': FJORD }), 'FORBIDDEN')
    // And does not make a second one, among which a choice would be needed.
    expect(nameOf(caller([shut, grant('by')]))).toBe('by')
  })

  it('is judged by the day in Denmark', () => {
    const last = grant('fjord', { validUntil: '2026-11-21' })
    expect(nameOf(caller([last], {}, [], new Date('2026-11-21T22:59:59Z')))).toBe('fjord')
    refused(() => caller([last], {}, [], new Date('2026-11-21T23:00:00Z')), 'FORBIDDEN')
  })

  it('is nobody’s for a subject that the registry does not know', () => {
    refused(() => caller([grant('fjord')], {}, [], now, 'stranger'), 'UNAUTHENTICATED')
    refused(() => caller([], {}), 'FORBIDDEN')
  })
})

describe('rights', () => {
  it('are what token and access both allow, of this institution alone', () => {
    const grants = [
      grant('fjord', { scopes: ['cpr:read', 'absence:reason'], interfaceCode: 'SLS_LAES' }),
      grant('fjord', { scopes: ['cpr:lookup'], interfaceCode: 'CPR_DIREKTE' }),
      grant('fjord', { scopes: ['cpr:birthdate'], interfaceCode: 'OLD', state: 'CLOSED' }),
      grant('by', { scopes: ['cpr:birthdate'], interfaceCode: 'OPRET_FRAVAER' }),
    ]
    const everything: Scope[] = ['cpr:read', 'cpr:lookup', 'cpr:birthdate', 'absence:reason']
    const one = caller(grants, { 'x-institution': FJORD }, everything)
    expect(one.scopes.toSorted()).toEqual(['absence:reason', 'cpr:lookup', 'cpr:read'])
    expect(one.interfaces).toEqual(['CPR_DIREKTE', 'SLS_LAES'])
    expect(caller(grants, { 'x-institution': FJORD }, ['cpr:read']).scopes).toEqual(['cpr:read'])
    expect(caller(grants, { 'x-institution': FJORD }).scopes).toEqual([])
    expect(caller(grants, { 'x-institution': BY }, everything)).toMatchObject({
      scopes: ['cpr:birthdate'],
      interfaces: ['OPRET_FRAVAER'],
    })
  })
})

describe('headers', () => {
  const read = (headers: RequestHeaders): Caller => caller([grant('fjord')], headers)

  it('left out give ordinary answers in English, until the request’s time is up', () => {
    expect(read({})).toMatchObject({
      subject: 'system',
      name: 'Name of system',
      kind: 'SYSTEM',
      purpose: null,
      language: 'en',
      freshness: 'CACHED',
      deadline: now.getTime() + 30_000,
      traceparent: null,
    })
  })

  it('give every request an id of its own', () => {
    expect(read({}).requestId).not.toBe(read({}).requestId)
  })

  it.each([
    ['no-cache', 'LIVE'],
    ['max-age=0, No-Cache', 'LIVE'],
    ['max-age=0', 'CACHED'],
    ['', 'CACHED'],
  ])('Cache-Control %j asks for answers that are %s', (value, freshness) => {
    expect(read({ 'cache-control': value }).freshness).toBe(freshness)
  })

  it.each([
    ['da', 'da'],
    ['da-DK,da;q=0.9,en;q=0.8', 'da'],
    [' DA', 'da'],
    ['en,da;q=0.5', 'en'],
    ['dansk', 'en'],
    ['', 'en'],
  ])('Accept-Language %j asks for %s', (value, language) => {
    expect(read({ 'accept-language': value }).language).toBe(language)
  })

  it('keep a purpose to a few words', () => {
    expect(read({ 'x-purpose': 'Roster for week 47' }).purpose).toBe('Roster for week 47')
    expect(read({ 'x-purpose': 'x'.repeat(5_000) }).purpose).toHaveLength(200)
  })

  it('hand on a trace that is one, and nothing else', () => {
    const good = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`
    expect(read({ traceparent: good }).traceparent).toBe(good)
    for (const bad of [`${good}x`, 'x', good.toUpperCase(), `${good}\n${good}`])
      expect(read({ traceparent: bad }).traceparent).toBeNull()
  })

  it('name the client’s own transaction, in the forms that they have and no other', () => {
    const id = '8d5cd21f-4a0f-4b7c-8a55-0d5f3c4f8a11'
    expect(read({ 'x-transaktionsid': id.toUpperCase(), 'x-transaktionstid': '2026-11-22T10:15:00Z' })).toMatchObject({
      transactionId: id,
      transactionTime: '2026-11-22T10:15:00Z',
    })
    for (const other of ['', 'x', `${id}x`, `{${id}}`, '6101850011', ' '])
      expect(read({ 'x-transaktionsid': other })).not.toHaveProperty('transactionId')
    for (const other of ['', '2026-11-22', '2026-13-22T10:15:00Z', '2026-11-22T10:15:00Z\n', 'now'])
      expect(read({ 'x-transaktionstid': other })).not.toHaveProperty('transactionTime')
  })

  it('sent twice are not heard', () => {
    expect(read({ 'x-purpose': ['a', 'b'], 'cache-control': ['no-cache'] })).toMatchObject({
      purpose: null,
      freshness: 'CACHED',
    })
  })
})
