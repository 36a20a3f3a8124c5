import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { landmarks } from '../../../sandbox/town/landmarks.ts'
import { blocks, EMPLOYEE_PATH, laes, list, type OpusWire, startWire, texts, validateBody } from './opusWire.ts'

const SCHEMA = 'employee/medarbejder.xsd'
const ALL_TIME = ['VirkningFra', 'VirkningTil', 'RegistreringFra', 'RegistreringTil']
  .map((name) => filter(name, name.endsWith('Fra') ? '1800-01-01T00:00:00Z' : '9999-12-31T00:00:00Z'))
  .join('')

function filter(name: string, at: string): string {
  return `<sd:${name}Filter><sd:TidsstempelDatoTid>${at}</sd:TidsstempelDatoTid><sd:GraenseIndikator>false</sd:GraenseIndikator></sd:${name}Filter>`
}

let wire: OpusWire
beforeAll(async () => {
  wire = await startWire({ maxEmployeesPerList: 30 })
})
afterAll(() => wire.close())
beforeEach(() => wire.simulator.control.reset())

const numbersIn = (body: string): number[] =>
  blocks(body, 'LaesResultat').map((result) => Number(/MEDARBEJDERNR:(\d{8})</.exec(result)?.[1]))

describe('List of KMD Opus employees', () => {
  it('answers the dossier’s example with interval and exclusion, in upper case with eight digits', async () => {
    const reply = await wire.post(
      EMPLOYEE_PATH('998'),
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/><soapenv:Body>
      <urn:ListInput xmlns:urn="urn:oio:medarbejder:1.0.0" xmlns:sd="urn:oio:sagdok:3.0.0">
        <sd:ModtagerRef><sd:UUIDIdentifikator/><sd:URNIdentifikator>urn:oio:kmd:lpe:modtager:998</sd:URNIdentifikator></sd:ModtagerRef>
        <sd:MedarbejderRef><sd:UUIDIdentifikator/><sd:URNIdentifikator>urn:oio:kmd:lpe:medarbejder:40010-40020</sd:URNIdentifikator></sd:MedarbejderRef>
        <sd:MedarbejderRef><sd:UUIDIdentifikator/><sd:URNIdentifikator>urn:oio:kmd:lpe:medarbejder:!40015</sd:URNIdentifikator></sd:MedarbejderRef>
        <urn:Datakategori>0001</urn:Datakategori>
        <urn:Datakategori>0007</urn:Datakategori>
      </urn:ListInput></soapenv:Body></soapenv:Envelope>`,
    )
    expect(reply.status).toBe(200)
    expect(reply.contentType).toContain('text/xml')
    validateBody(reply.body, SCHEMA)
    expect(texts(reply.body, 'StatusKode')).toEqual(['0'])
    expect(numbersIn(reply.body)).toEqual([40010, 40011, 40012, 40013, 40014, 40016, 40017, 40018, 40019, 40020])
    expect(reply.body).toContain('URN:OIO:KMD:LPE:MEDARBEJDERNR:00040017')
    expect(blocks(reply.body, 'Organisation').length).toBeGreaterThanOrEqual(10)
    expect(reply.body).not.toContain('Persondata')
  })

  it('adds several references up and lets exclusions win, for any of them', async () => {
    const known = wire.town.employments
      .filter(({ institution, replacedBy }) => institution === 'fjordby' && replacedBy === null)
      .map(({ number }) => Number(number))
    const part = fc.tuple(fc.boolean(), fc.integer({ min: 39_990, max: 40_030 }), fc.integer({ min: 0, max: 12 }))
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
        const wanted = parts.filter(([excluded]) => !excluded)
        fc.pre(wanted.length > 0)
        const covers = (number: number) => (entry: (typeof parts)[number]) =>
          entry[1] <= number && number <= entry[1] + entry[2]
        const expected = known.filter(
          (number) => wanted.some(covers(number)) && !parts.filter(([excluded]) => excluded).some(covers(number)),
        )
        fc.pre(expected.length <= 30)
        const refs = parts.map(
          ([excluded, from, more]) => `${excluded ? '!' : ''}${from}${more === 0 ? '' : `-${from + more}`}`,
        )
        const reply = await wire.employees(list(refs, ['9013']))
        expect(numbersIn(reply.body)).toEqual(expected)
        expect(texts(reply.body, 'StatusKode')).toEqual([expected.length === 0 ? '1' : '0'])
      }),
      { numRuns: 40 },
    )
  })

  it('stops at its limit with status 103, and continuing from the last number gives each employee once', async () => {
    const seen: number[] = []
    let from = 1
    let calls = 0
    for (;;) {
      const reply = await wire.employees(list([`${from}-99999999`, '!40050-40052'], ['0000', '9013']))
      validateBody(reply.body, SCHEMA)
      calls += 1
      seen.push(...numbersIn(reply.body))
      if (texts(reply.body, 'StatusKode')[0] === '0') break
      expect(texts(reply.body, 'StatusKode')).toEqual(['103'])
      const [seconds, last] = /(\d+) er nået, sidst behandlede medarbejdernr\. (\d+)/
        .exec(texts(reply.body, 'FejlbeskedTekst')[0] ?? '')
        ?.slice(1) ?? ['', '']
      expect(seconds).toBe('60')
      from = Number(last) + 1
    }
    const expected = wire.town.employments
      .filter(({ institution, replacedBy }) => institution === 'fjordby' && replacedBy === null)
      .map(({ number }) => Number(number))
      .filter((number) => number < 40_050 || number > 40_052)
    expect(seen).toEqual(expected)
    expect(calls).toBe(Math.ceil(expected.length / 30))
  })

  it('answers status 1 without results where no number is known', async () => {
    const reply = await wire.employees(list(['77-79'], ['0001']))
    validateBody(reply.body, SCHEMA)
    expect(texts(reply.body, 'StatusKode')).toEqual(['1'])
    expect(texts(reply.body, 'FejlbeskedTekst')).toEqual(['Data ikke fundet'])
    expect(numbersIn(reply.body)).toEqual([])
  })

  it('answers all categories it has, each valid by the schema', async () => {
    const categories = [
      '0000',
      '0001',
      '0002',
      '0006',
      '0007',
      '0016',
      '0105',
      '0765',
      '9001',
      '9013',
      '9015',
      '9039',
      'MTP',
      'FVNV',
      'WF',
    ]
    const reply = await wire.employees(list(['40001-40030'], categories))
    validateBody(reply.body, SCHEMA)
    for (const name of [
      'Aktiviteter',
      'Organisation',
      'Persondata',
      'Adresse',
      'Arbejdstid',
      'Kontraktindhold',
      'Kommunikation',
      'Skattedata',
      'Loenindplacering',
      'Tilslutninger',
      'Pensionsordninger',
      'Fravaer-Naervaer',
      'Personaleleder',
    ])
      expect(blocks(reply.body, name), name).not.toEqual([])
  })

  it('keeps infotypes free of gaps and overlaps, with up to three stretches, and cuts them by validity', async () => {
    const reply = await wire.employees(list(['40001-40030'], ['0001', '0007']))
    const counts = new Set<number>()
    for (const result of blocks(reply.body, 'LaesResultat')) {
      for (const name of ['Organisation', 'Arbejdstid']) {
        const spans = blocks(result, name).map(
          (span) => [texts(span, 'Gyldighedsstart')[0] ?? '', texts(span, 'Gyldighedsstop')[0] ?? ''] as const,
        )
        counts.add(spans.length)
        for (const [index, [from]] of spans.entries()) {
          const before = spans[index - 1]
          if (before !== undefined) expect(Date.parse(from) - Date.parse(before[1])).toBe(86_400_000)
        }
      }
    }
    expect(counts).toEqual(new Set([1, 2, 3]))
    const onADay = filter('VirkningFra', '2026-11-22T00:00:00Z') + filter('VirkningTil', '2026-11-22T00:00:00Z')
    const cut = await wire.employees(list(['40001-40030'], ['0001'], onADay))
    for (const result of blocks(cut.body, 'LaesResultat')) expect(blocks(result, 'Organisation')).toHaveLength(1)
  })

  it('gives only what was registered in the time asked for, and all of it over all time', async () => {
    const asked = (from: string, to: string) =>
      wire.employees(
        list(['1-40030'], ['0001', '0007'], filter('RegistreringFra', from) + filter('RegistreringTil', to)),
      )
    const whole = blocks(
      (await asked('1800-01-01T00:00:00Z', '9999-12-31T00:00:00Z')).body,
      '(?:Organisation|Arbejdstid)',
    ).length
    const before = blocks(
      (await asked('1800-01-01T00:00:00Z', '2024-12-31T23:59:59Z')).body,
      '(?:Organisation|Arbejdstid)',
    ).length
    const after = blocks(
      (await asked('2025-01-01T00:00:00Z', '9999-12-31T00:00:00Z')).body,
      '(?:Organisation|Arbejdstid)',
    ).length
    expect(before).toBeGreaterThan(0)
    expect(after).toBeGreaterThan(0)
    expect(before + after).toBe(whole)
  })

  it('leaves out what the customer has not bought, without a word', async () => {
    const ask = (clientNumber: string, as: string) =>
      wire.employees(
        list(['40001-40020'], ['0001', '9001', 'FVNV']).replace('modtager:998', `modtager:${clientNumber}`),
        clientNumber,
        as,
      )
    const rich = await ask('998', 'fjordby')
    const plain = await ask('997', 'engholm')
    expect(texts(rich.body, 'Loenklassenummer')).not.toEqual([])
    expect(blocks(rich.body, 'Fravaer-Naervaer')).not.toEqual([])
    expect(texts(plain.body, 'StatusKode')).toEqual(['0'])
    expect(texts(plain.body, 'StillingTekst')).not.toEqual([])
    expect(texts(plain.body, 'Loenklassenummer')).toEqual([])
    expect(blocks(plain.body, 'Fravaer-Naervaer')).toEqual([])
    validateBody(plain.body, SCHEMA)
  })

  it('answers four hundred employees with five categories in well under a second, and faster once drawn', async () => {
    const large = await startWire({}, 400, wire.pki)
    try {
      const ask = async () => {
        const start = performance.now()
        const reply = await large.employees(list(['1-99999999'], ['0000', '0001', '0002', '0007', '9013']))
        expect(numbersIn(reply.body)).toHaveLength(399)
        return performance.now() - start
      }
      expect(await ask()).toBeLessThan(1000)
      expect(Math.min(await ask(), await ask(), await ask())).toBeLessThan(200)
    } finally {
      await large.close()
    }
  })

  it('writes down operation, institution, numbers and categories', async () => {
    await wire.employees(list(['40010-40020', '!40015'], ['0001', '9013']))
    expect(wire.simulator.control.journal()).toMatchObject([
      {
        operation: 'List',
        institution: 'fjordby',
        subjects: ['40010-40020', '!40015'],
        detail: { Datakategori: '0001,9013' },
      },
    ])
  })
})

describe('Laes of one KMD Opus employee', () => {
  it('tells the facts of the town', async () => {
    const employment = wire.town.employments.find(
      ({ institution, state }) => institution === 'fjordby' && state === 'ACTIVE',
    )
    const person = wire.town.people.find(({ cprNumber }) => cprNumber === employment?.cprNumber)
    if (employment === undefined || person === undefined) throw new Error('no such employment')
    const reply = await wire.employees(
      laes(
        employment.number,
        ['0000', '0001', '0002', '0007', '9013'],
        filter('VirkningFra', '2026-11-22T00:00:00Z') + filter('VirkningTil', '2026-11-22T00:00:00Z'),
      ),
    )
    validateBody(reply.body, SCHEMA)
    expect(texts(reply.body, 'CPR-nummer')).toEqual([person.cprNumber])
    expect(texts(reply.body, 'Efternavn')).toEqual([person.familyName])
    expect(texts(reply.body, 'StillingTekst')).toEqual([employment.positionTitle])
    expect(texts(blocks(reply.body, 'Organisation').join(''), 'Organisationsenhed')).toEqual([employment.unit])
    expect(Number(texts(reply.body, 'TimetalTaeller')[0]) / 1000).toBe(employment.weeklyHours)
    expect(texts(reply.body, 'TimetalNaevner')).toEqual(['037000'])
    expect(texts(reply.body, 'StatusBeskaeftigelse')).toEqual(['3'])
    expect(texts(reply.body, 'Brugernummer')).toEqual(['0998'])
  })

  it('takes any word before the number, and leading zeros', async () => {
    for (const urn of [
      'urn:oio:kmd:lpe:medarbejdernummer:40010',
      'urn:40010',
      'URN:OIO:KMD:LPE:MEDARBEJDERNR:00040010',
    ]) {
      const reply = await wire.employees(laes('X', ['9013']).replace('urn:oio:kmd:lpe:medarbejder:X', urn))
      expect(numbersIn(reply.body)).toEqual([40010])
    }
  })

  it('says the status of each state', async () => {
    const statusOf = async (state: string) => {
      const employment = wire.town.employments.find(
        (one) => one.institution === 'fjordby' && one.state === state && one.replacedBy === null,
      )
      if (employment === undefined) return null
      const reply = await wire.employees(
        laes(
          employment.number,
          ['0000'],
          filter('VirkningFra', '2026-11-22T00:00:00Z') + filter('VirkningTil', '2026-11-22T00:00:00Z'),
        ),
      )
      return texts(reply.body, 'StatusBeskaeftigelse')[0] ?? 'none'
    }
    expect(await statusOf('ACTIVE')).toBe('3')
    expect(await statusOf('ON_LEAVE')).toBe('1')
    expect(await statusOf('LEFT')).toBe('0')
    expect(await statusOf('FUTURE')).toBe('none')
  })

  it('names the number that took over from a cancelled hire, but only to the question meant for it', async () => {
    const { cancelled, successor } = landmarks(wire.town).cancelledHire
    const special = await wire.employees(laes(cancelled.number, ['9001'], ALL_TIME))
    validateBody(special.body, SCHEMA)
    expect(texts(special.body, 'StatusKode')).toEqual(['102'])
    expect(texts(special.body, 'FejlbeskedTekst')[0]).toContain(successor.number)
    const usual = await wire.employees(laes(cancelled.number, ['0001'], ALL_TIME))
    expect(texts(usual.body, 'StatusKode')).toEqual(['1'])
  })

  it('marks a protected address and tells nothing of it', async () => {
    const { person, employments } = landmarks(wire.town).protectedInMunicipality
    const reply = await wire.employees(laes(employments[0]?.number ?? '', ['0006']))
    expect(texts(reply.body, 'GadeVejNr')).toEqual(['*B*'])
    expect(reply.body).not.toContain(person.address.postalCode)
  })

  it('numbers the employments of one person', async () => {
    const { employments } = landmarks(wire.town).twiceInOpus
    const reply = await wire.employees(
      list(
        employments.map(({ number }) => number),
        ['9013'],
      ),
    )
    expect(texts(reply.body, 'Ekstraciffer')).toEqual(['0', '1'])
  })
})
