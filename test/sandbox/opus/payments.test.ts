import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CONTRACTS, type OpusWire, startWire } from './opusWire.ts'

interface Answer {
  readonly Header: { readonly Status: number; readonly Tekst: string | null }
  readonly Medarbejder: { readonly Medarbejdernummer: string } | null
  readonly Engangsydelser:
    | readonly { readonly Startdato: string; readonly Loenart: string; readonly Beloeb: number }[]
    | null
}

let wire: OpusWire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())
beforeEach(() => wire.simulator.control.reset())

const question = (number: string, from = '', to = '', client = '998') => ({
  Header: { ClientID: client },
  Medarbejder: { Medarbejdernummer: number },
  VirkningFilter: { FraDatoTid: from, TilDatoTid: to },
})

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(`${CONTRACTS}payments/read-onetime-payments.response.schema.json`, 'utf8')),
)

const ask = async (...given: Parameters<typeof question>): Promise<Answer> => {
  const reply = await wire.payments(question(...given))
  expect(reply.status).toBe(200)
  expect(reply.contentType).toContain('application/json')
  const body: Answer = JSON.parse(reply.body)
  expect(schema.safeParse(body).success).toBe(true)
  return body
}

const active = () =>
  wire.town.employments.filter(
    ({ institution, state, replacedBy }) => institution === 'fjordby' && state === 'ACTIVE' && replacedBy === null,
  )

describe('read-onetime-payments', () => {
  it('gives every active employee a payment this year, with numbers as numbers', async () => {
    for (const { number } of active()) {
      const answer = await ask(number, '2026-01-01T00:00:00Z')
      expect(answer.Header).toEqual({ Status: 0, Tekst: null })
      expect(answer.Medarbejder).toEqual({ Medarbejdernummer: number })
      expect(answer.Engangsydelser?.length).toBeGreaterThan(0)
      for (const { Startdato, Beloeb } of answer.Engangsydelser ?? []) {
        expect(Startdato >= '2026-01-01').toBe(true)
        expect(typeof Beloeb).toBe('number')
      }
    }
  })

  it('filters by both bounds, the last nanosecond of a day included', async () => {
    const { number = '' } = active()[0] ?? {}
    const all = (await ask(number)).Engangsydelser ?? []
    const [one] = all
    if (one === undefined) throw new Error('no payment')
    const day = await ask(number, `${one.Startdato}T00:00:00Z`, `${one.Startdato}T23:59:59.999999999Z`)
    expect(day.Engangsydelser).toEqual(all.filter(({ Startdato }) => Startdato === one.Startdato))
  })

  it('says status 1 "Data ikke fundet." where nothing is registered, with null for the list', async () => {
    expect(await ask('40010', '1990-01-01T00:00:00Z', '1990-12-31T00:00:00Z')).toEqual({
      Header: { Status: 1, Tekst: 'Data ikke fundet.' },
      Medarbejder: null,
      Engangsydelser: null,
    })
  })

  it('says status 1 with another text for an employee it does not know', async () => {
    const { Header } = await ask('77')
    expect(Header.Status).toBe(1)
    expect(Header.Tekst).not.toBe('Data ikke fundet.')
  })

  it('answers 400 to a client that does not exist or a request it cannot read, 403 to another’s client', async () => {
    expect((await wire.payments(question('40010', '', '', '123'))).status).toBe(400)
    expect((await wire.payments({ Header: { ClientID: 998 } })).status).toBe(400)
    expect((await wire.payments(question('40010', '', '', '998'), 'engholm')).status).toBe(403)
  })

  it('writes down operation, institution and employee', async () => {
    await ask('40010', '2026-01-01T00:00:00Z')
    expect(wire.simulator.control.journal()).toMatchObject([
      {
        operation: 'read-onetime-payments',
        institution: 'fjordby',
        subjects: ['40010'],
        detail: { FraDatoTid: '2026-01-01T00:00:00Z' },
      },
    ])
  })
})
