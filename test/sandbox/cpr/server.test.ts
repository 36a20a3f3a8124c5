import { connect } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CprSimulator, startCprSimulator } from '../../../sandbox/cpr/server.ts'
import { controlServer } from '../../../sandbox/kit/controlServer.ts'
import { createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { type Landmarks, landmarks } from '../../../sandbox/town/landmarks.ts'

const town = buildTown({ seed: 4, employees: 20, today: '2026-11-22' })

/** Fjordstyrelsen's customer number, user and password, as they stand in the town. */
const LOGON = 'OFF4,990190FJORDWS1Fjord#41        '

describe('CPR Direkte, asked over a raw TLS socket', () => {
  let pki: SandboxPki
  let cpr: CprSimulator
  let people: Landmarks

  beforeAll(async () => {
    pki = await createPki()
    cpr = await startCprSimulator({ town, pki })
    people = landmarks(town)
  })
  afterEach(() => cpr.control.reset())
  afterAll(() => cpr.close())

  /** Sends the pieces and reads to the end of the stream. */
  const exchange = (pieces: readonly string[], to: { readonly port: number } = cpr): Promise<string> =>
    new Promise((resolve, reject) => {
      const received: Buffer[] = []
      const socket = connect({ host: '127.0.0.1', port: to.port, ca: pki.trust }, async () => {
        for (const piece of pieces) {
          socket.write(Buffer.from(piece, 'latin1'))
          await new Promise((next) => setTimeout(next, 5))
        }
      })
      socket.setNoDelay(true)
      socket.on('data', (bytes: Buffer) => received.push(bytes))
      socket.on('error', reject)
      socket.on('close', () => resolve(Buffer.concat(received).toString('latin1')))
    })
  const send = (request: string) => exchange([request])
  const tokenOf = async (logon = LOGON) => (await send(logon)).slice(6, 14)
  const lookup = (token: string, cprNumber: string, action = '06') =>
    send(`OFF4,9901${action}${token}FJORDWS100${cprNumber}`)

  /** The records of a reply, cut by the lengths of the guide. */
  const recordsOf = (reply: string, addressLength = 306): Map<string, string[]> => {
    const lengths = new Map([
      ['000', 35],
      ['001', 106],
      ['002', addressLength],
      ['003', 249],
      ['004', 37],
      ['005', 200],
      ['006', 203],
      ['007', 26],
      ['008', 193],
      ['012', 95],
      ['022', 45],
      ['023', 96],
      ['024', 218],
      ['025', 40],
      ['026', 173],
      ['029', 109],
      ['999', 21],
    ])
    const found: string[] = []
    for (let at = 28; at < reply.length; ) {
      const length = lengths.get(reply.slice(at, at + 3))
      if (length === undefined) throw new Error(`unknown record at ${at}`)
      found.push(reply.slice(at, at + length))
      at += length
    }
    return Map.groupBy(found, (record) => record.slice(0, 3))
  }

  it('logs on with 35 bytes and hands out a token of eight characters', async () => {
    const reply = await send(LOGON)
    expect(reply).toMatch(/^990190[A-Za-z0-9]{8}FJORDWS1000028$/)
  })

  it('refuses a wrong password, and locks the user at the fifth', async () => {
    const wrong = 'OFF4,990190FJORDWS1Fjord#42        '
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await send(wrong)).toBe('990190        FJORDWS1010028')
    expect((await send(LOGON)).slice(22, 24)).toBe('00')
    for (let attempt = 1; attempt <= 5; attempt += 1) await send(wrong)
    expect((await send(LOGON)).slice(22, 24)).toBe('01')
    cpr.control.reset()
    expect((await send(LOGON)).slice(22, 24)).toBe('00')
  })

  it('answers a lookup with a header that counts the reply, and records from 000 to 999', async () => {
    const { cprNumber } = people.failsModulus11.person
    const token = await tokenOf()
    const reply = await lookup(token, cprNumber)
    expect(reply.slice(0, 24)).toBe(`990106${token}FJORDWS100`)
    expect(Number(reply.slice(24, 28))).toBe(reply.length)
    const records = recordsOf(reply)
    const notOfEverybody = ['004', '006', '023', '024', '025', '026', '029']
    expect([...records.keys()].filter((number) => !notOfEverybody.includes(number))).toEqual([
      '000',
      '001',
      '002',
      '003',
      '008',
      '012',
      '999',
    ])
    expect(records.get('000')).toEqual(['00000000000009901012026112200000000'])
    const between = [...records.values()].flat().length - 2
    expect(records.get('999')).toEqual([`9999999999999${String(between).padStart(8, '0')}`])
  })

  it('tells name and address where the guide puts them', async () => {
    const { person } = people.failsModulus11
    const records = recordsOf(await lookup(await tokenOf(), person.cprNumber))
    const [personal = ''] = records.get('001') ?? []
    expect(personal.slice(3, 13)).toBe(person.cprNumber)
    expect(personal.slice(13, 25)).toBe('          01')
    expect(personal.slice(25, 38)).toBe('000000000000 ')
    expect(personal.slice(38, 49)).toBe(`${person.sex === 'F' ? 'K' : 'M'}${person.born}`)
    const [name = ''] = records.get('008') ?? []
    expect(name.slice(13, 63).trimEnd()).toBe(person.givenName)
    expect(name.slice(105, 145).trimEnd()).toBe(person.familyName)
    const [clear = ''] = records.get('003') ?? []
    expect(clear.slice(13, 47).trimEnd()).toBe(`${person.familyName},${person.givenName}`)
    expect(clear.slice(183, 207).trimEnd()).toBe(`${person.address.postalCode}${person.address.city}`)
    expect(clear.slice(207, 215)).toBe(`${person.address.municipalityCode}${person.address.roadCode}`)
  })

  it('delivers variant B of the address to the customer whose task says so', async () => {
    const token = (await send('OFF4,990290ARKIV1  Arkiv%52        ')).slice(6, 14)
    const { person } = people.failsModulus11
    const reply = await send(`OFF4,990206${token}ARKIV1  00${person.cprNumber}`)
    const [address = ''] = recordsOf(reply, 382).get('002') ?? []
    expect(address.slice(306, 346).trimEnd()).toBe(person.address.street)
    expect(address.slice(346)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('gives only the addressing name, and blank numbers, of a person without a current address', async () => {
    for (const { person } of [people.dead, people.emigrated, people.disappeared, people.annulled]) {
      const records = recordsOf(await lookup(await tokenOf(), person.cprNumber))
      expect(records.has('002')).toBe(false)
      const [clear = ''] = records.get('003') ?? []
      expect(clear.slice(13, 47).trimEnd()).toBe(`${person.familyName},${person.givenName}`.slice(0, 34).trimEnd())
      expect(clear.slice(47)).toBe(' '.repeat(202))
      expect(records.get('001')?.[0]?.slice(23, 37)).toBe(
        `${person.status}${(person.statusFrom ?? '').replaceAll('-', '')}0000`,
      )
    }
    expect(recordsOf(await lookup(await tokenOf(), people.dead.person.cprNumber)).get('012')?.[0]?.[13]).toBe('D')
  })

  it('points from a replaced number to the valid one, whose former numbers it lists', async () => {
    const [first, second, valid] = people.twoHops.chain
    const token = await tokenOf()
    const old = recordsOf(await lookup(token, first?.cprNumber ?? ''))
    expect(old.get('001')?.[0]?.slice(13, 25)).toBe(`${second?.cprNumber}60`)
    expect(old.has('002')).toBe(false)
    const now = recordsOf(await lookup(token, valid?.cprNumber ?? ''))
    expect(now.get('001')?.[0]?.slice(13, 25)).toBe('          01')
    expect(
      now
        .get('022')
        ?.map((record) => record.slice(3, 23))
        .sort(),
    ).toEqual([first, second].map((former) => `${valid?.cprNumber}${former?.cprNumber}`).sort())
    const merged = recordsOf(await lookup(token, people.merged.chain[0]?.cprNumber ?? ''))
    expect(merged.get('001')?.[0]?.slice(13, 25)).toBe(`${people.merged.chain[1]?.cprNumber}50`)
  })

  it('flags name and address protection while it is in force, without a deletion date', async () => {
    const token = await tokenOf()
    const flags = async (cprNumber: string) =>
      (recordsOf(await lookup(token, cprNumber)).get('004') ?? []).filter((record) => record.slice(13, 17) === '0001')
    const { person } = people.protectedInState
    expect(await flags(person.cprNumber)).toEqual([`004${person.cprNumber}0001${person.protection?.from}          `])
    expect(await flags(people.protectionLapsed.person.cprNumber)).toEqual([])
    cpr.control.clock(people.protectionLapsed.person.protection?.from ?? '')
    expect(await flags(people.protectionLapsed.person.cprNumber)).toHaveLength(1)
  })

  it('marks a name that is too long for its field', async () => {
    const { person } = people.longName
    const [name = ''] = recordsOf(await lookup(await tokenOf(), person.cprNumber)).get('008') ?? []
    expect(name.slice(13, 64)).toBe(`${person.givenName.slice(0, 50).trimEnd().padEnd(50)}+`)
  })

  it('writes a Greenlandic building number and a person known for tax only', async () => {
    const token = await tokenOf()
    const [house = ''] = recordsOf(await lookup(token, people.greenlandic.person.cprNumber)).get('002') ?? []
    expect(house.slice(13, 35)).toBe('09650077          1042')
    const [nowhere = ''] = recordsOf(await lookup(token, people.taxOnly.person.cprNumber)).get('002') ?? []
    expect(nowhere.slice(13, 35)).toBe('00190000              ')
  })

  it('knows error codes: 05 unknown, 17 missing, 10, 11, 06, 18 and 07', async () => {
    const token = await tokenOf()
    const known = people.dead.person.cprNumber
    const codeOf = async (request: string) => (await send(request)).slice(22)
    for (const { person } of people.unknownToCpr)
      expect(await codeOf(`OFF4,990106${token}FJORDWS100${person.cprNumber}`)).toBe('050028')
    expect(await codeOf(`OFF4,990106${token}FJORDWS1006112991234`)).toBe('050028')
    expect(await codeOf(`OFF4,990106${token}FJORDWS1000000000000`)).toBe('170028')
    expect(await codeOf(`OFF4,990106${token}FJORDWS100          `)).toBe('170028')
    expect(await codeOf(`OFF4,990126${token}FJORDWS100${known}`)).toBe('100028')
    expect(await codeOf(`OFF4,990104${token}FJORDWS100${known}`)).toBe('110028')
    expect(await codeOf(`OFF4,999906${token}FJORDWS100${known}`)).toBe('060028')
    expect(await codeOf(`PRIV,990106${token}FJORDWS100${known}`)).toBe('180028')
    expect(await codeOf(`OFF4,990106Tk7aB2c9FJORDWS100${known}`)).toBe('070028')
  })

  it('gives a token no force with another customer', async () => {
    const token = await tokenOf()
    const reply = await send(`OFF4,990206${token}ARKIV1  00${people.dead.person.cprNumber}`)
    expect(reply.slice(22)).toBe('070028')
  })

  it('forgets a token that was not used for its life', async () => {
    const brief = await startCprSimulator({ town, pki, tokenLifeMs: 600 })
    const token = (await exchange([LOGON], brief)).slice(6, 14)
    const ask = async () =>
      (await exchange([`OFF4,990100${token}FJORDWS100${people.dead.person.cprNumber}`], brief)).slice(22)
    expect(await ask()).toBe('000028')
    await new Promise((resolve) => setTimeout(resolve, 650))
    expect(await ask()).toBe('070028')
    await brief.close()
  })

  it('keeps subscriptions per customer, and checks existence without data', async () => {
    const token = await tokenOf()
    const { cprNumber } = people.failsModulus11.person
    expect((await lookup(token, cprNumber, '00')).slice(22)).toBe('000028')
    expect(cpr.subscriptions('fjordstyrelsen')).toEqual([])
    expect((await lookup(token, cprNumber, '10')).slice(22)).toBe('000028')
    expect((await lookup(token, cprNumber, '16')).length).toBeGreaterThan(500)
    expect(cpr.subscriptions('fjordstyrelsen')).toEqual([cprNumber])
    expect(cpr.subscriptions('arkivnaevnet')).toEqual([])
    expect((await lookup(token, people.unknownToCpr[0]?.person.cprNumber ?? '', '10')).slice(22)).toBe('050028')
    expect((await lookup(token, cprNumber, '30')).slice(22)).toBe('000028')
    expect((await lookup(token, cprNumber, '30')).slice(22)).toBe('000028')
    expect(cpr.subscriptions('fjordstyrelsen')).toEqual([])
    cpr.switches.strictUnsubscribe = true
    expect((await lookup(token, cprNumber, '30')).slice(22)).toBe('050028')
  })

  it('demands a new password after 90 days, and takes it by the rules', async () => {
    const change = (password: string, wanted: string) => send(`OFF4,990190FJORDWS1${password}${wanted}`)
    cpr.control.clock('2027-03-01')
    expect((await send(LOGON)).slice(22, 24)).toBe('02')
    for (const poor of ['short1# ', 'alllower', 'NoSign12', 'Bad&1234', 'Fjord#41']) {
      expect((await change('Fjord#41', poor)).slice(22, 24)).toBe('03')
    }
    expect(await change('Fjord#41', 'Xyz%5678')).toMatch(/^990190[A-Za-z0-9]{8}FJORDWS1000028$/)
    expect((await send(LOGON)).slice(22, 24)).toBe('01')
    expect((await change('Xyz%5678', 'Abc%5678')).slice(22, 24)).toBe('03')
    expect((await change('Xyz%5678', '        ')).slice(22, 24)).toBe('00')
  })

  it('reads a request however it is split, ignores a line end, and closes on what is no request', async () => {
    expect(await exchange([...LOGON])).toMatch(/000028$/)
    expect(await exchange([`${LOGON}\r\n`])).toMatch(/000028$/)
    expect(await exchange(['GET / HTTP/1.1\r\n\r\n'])).toBe('')
  })

  it('fails in its own words, as often as told', async () => {
    const token = await tokenOf()
    const ask = () => lookup(token, people.failsModulus11.person.cprNumber)
    const whole = await ask()
    cpr.control.failNext('unavailable')
    cpr.control.failNext('closed')
    cpr.control.failNext({ code: '07' })
    expect([(await ask()).slice(22), (await ask()).slice(22), (await ask()).slice(22)]).toEqual([
      '080028',
      '040028',
      '070028',
    ])
    cpr.control.failNext('truncated')
    expect(await ask()).toBe(whole.slice(0, Math.floor(whole.length / 2)))
    cpr.control.failNext('html')
    expect(await ask()).toMatch(/^<!DOCTYPE html>/)
    cpr.control.failNext('garbled')
    expect((await ask()).startsWith('\u0000')).toBe(true)
    cpr.control.failNext('refused')
    expect(await ask()).toBe('')
    cpr.control.dropConnectionAfter(100)
    expect(await ask()).toBe(whole.slice(0, 100))
    expect(await ask()).toBe(whole)
  })

  it('lies about its length and never ends, when told to be oversized', async () => {
    const token = await tokenOf()
    cpr.control.failNext('oversized')
    const reply = await lookup(token, people.failsModulus11.person.cprNumber)
    expect(reply.slice(24, 28)).toBe('9999')
    expect(reply.length).toBeGreaterThan(50 * 1024 * 1024)
  })

  it('never answers a request that is to time out, and closes all the same', async () => {
    const other = await startCprSimulator({ town, pki })
    other.control.failNext('timeout')
    const waiting = exchange([LOGON], other)
    while (other.control.journal().length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await other.close()
    expect(await waiting.catch(() => '')).toBe('')
  })

  it('shows another person to the one who asked, while foreign rows are on', async () => {
    const token = await tokenOf()
    const { cprNumber } = people.failsModulus11.person
    cpr.control.foreignRows(true)
    const [shown = ''] = recordsOf(await lookup(token, cprNumber)).get('001') ?? []
    expect(shown.slice(3, 13)).toMatch(/^[6-9][0-9]{9}$/)
    expect(shown.slice(3, 13)).not.toBe(cprNumber)
  })

  it('sends an unknown record, blank numbers, error texts and small pieces where switched on', async () => {
    const token = await tokenOf()
    const { cprNumber } = people.failsModulus11.person
    const usual = await lookup(token, cprNumber)
    cpr.switches.splitEvery = 100
    expect(await lookup(token, cprNumber)).toBe(usual)
    cpr.switches.deliverUnknownRecord = true
    const strange = await lookup(token, cprNumber)
    expect(strange.slice(-54, -21)).toBe(`777${cprNumber}UKENDT              `)
    expect(Number(strange.slice(-8))).toBe(Number(usual.slice(-8)) + 1)
    cpr.switches.errorText = true
    expect((await lookup(token, '0000000000')).slice(22)).toBe('170017Fejl')
    cpr.switches.blankNumbers = true
    expect((await lookup(token, cprNumber)).length).toBe(strange.length)
  })

  it('keeps a journal by institution and number, and counts connections', async () => {
    const token = await tokenOf()
    cpr.control.clearJournal()
    cpr.control.latency(300)
    const { cprNumber } = people.dead.person
    await Promise.all([1, 2, 3].map(() => lookup(token, cprNumber)))
    expect(cpr.control.journal()).toHaveLength(3)
    expect(cpr.control.journal()[0]).toMatchObject({
      operation: 'lookup',
      institution: 'fjordstyrelsen',
      subjects: [cprNumber],
      detail: { ABON_TYPE: '0', DATA_TYPE: '6' },
    })
    expect(cpr.control.peakConcurrency()).toBe(3)
  })

  it('has no person whose reply passes the greatest length', async () => {
    const token = await tokenOf()
    for (const person of town.people.filter((someone) => someone.knownToCpr).slice(0, 60)) {
      const reply = await lookup(token, person.cprNumber)
      expect(Number(reply.slice(24, 28))).toBe(reply.length)
    }
  })

  it('lays out a change file when the control surface says so', async () => {
    const control = await controlServer([cpr])
    const send = (command: unknown) =>
      fetch(`http://127.0.0.1:${control.port}/_control`, { method: 'POST', body: JSON.stringify(command) })
    try {
      const produce = { command: 'changeFile', system: 'CPR', institution: 'fjordstyrelsen' }
      expect((await send(produce)).status).toBe(204)
      const fileNow = (): string => [...cpr.files('fjordstyrelsen').values()].at(-1)?.toString('latin1') ?? ''
      expect(fileNow()).toMatch(/^000.*\n999/)
      expect((await send({ ...produce, form: 'stream' })).status).toBe(204)
      expect(fileNow()).toMatch(/^000[^\r\n]*$/)
      expect((await send({ ...produce, institution: 'nowhere' })).status).toBe(400)
      expect((await send({ ...produce, form: 'parchment' })).status).toBe(400)
    } finally {
      await control.close()
    }
  })
})
