import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CvrHouse, openCvrHouse } from './cvrHouse.ts'

let house: CvrHouse
beforeAll(async () => {
  house = await openCvrHouse()
})
afterEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const PERIOD = 'validFrom validTo'

describe('a company through time', () => {
  it('has every name that it had', async () => {
    const { renamedCompany } = house.landmarks
    const { data } = await house.company(
      renamedCompany.cvrNumber,
      `names { name ${PERIOD} } forms { code shortName text label }`,
    )
    expect(data['company']?.['names']).toEqual([
      { name: renamedCompany.formerName, validFrom: '2007-01-01', validTo: '2015-02-28' },
      { name: renamedCompany.name, validFrom: '2015-03-01', validTo: null },
    ])
  })

  it('has every address that it had', async () => {
    const { movedCompany } = house.landmarks
    const { data } = await house.company(
      movedCompany.cvrNumber,
      `addresses { address { postalCode municipalityName roadCode } ${PERIOD} } address { roadCode addressId }`,
    )
    expect(data['company']?.['addresses']).toMatchObject([
      { address: { postalCode: movedCompany.movedFrom?.postalCode } },
      {
        address: { postalCode: movedCompany.address.postalCode, roadCode: movedCompany.address.roadCode },
        validTo: null,
      },
    ])
  })

  it('has every status that it had, with what each stands for', async () => {
    const { data } = await house.company(
      house.landmarks.dissolvedCompany.cvrNumber,
      `statusLabel statuses { status kind label } formLabel lives { ${PERIOD} }`,
      { language: 'en' },
    )
    expect(data['company']).toMatchObject({
      statusLabel: 'Dissolved after bankruptcy',
      formLabel: 'Private limited company',
      statuses: [
        { status: 'NORMAL', kind: 'NORMAL', label: 'Normal' },
        { status: 'OPLØST EFTER KONKURS', kind: 'DISSOLVED', label: 'Dissolved after bankruptcy' },
      ],
      lives: [{ validFrom: '2010-02-01', validTo: '2021-06-30' }],
    })
  })

  it.each([
    ['da', 'Statslig administrativ enhed', 'Aktiv'],
    ['en', 'State administrative unit', 'Active'],
  ] as const)('has its labels in the caller’s language, %s, also from the cache', async (language, form, status) => {
    const kept = await openCvrHouse({ settings: { cacheMs: 60_000 } })
    try {
      const { cvrNumber } = kept.stage.institution('fjordstyrelsen')
      for (const other of [language === 'da' ? 'en' : 'da', language] as const) {
        const { data } = await kept.company(cvrNumber, 'form formLabel status statusLabel source { fromCache }', {
          language: other,
        })
        expect(data['company']).toMatchObject({ form: 'Statslig administrativ enhed', status: 'Aktiv' })
        if (other === language)
          expect(data['company']).toMatchObject({ formLabel: form, statusLabel: status, source: { fromCache: true } })
      }
    } finally {
      await kept.close()
    }
  })

  it('has what few have: secondary names, another industry, a postal address, old numbers, monthly figures', async () => {
    const { data, errors } = await house.company(
      house.landmarks.movedCompany.cvrNumber,
      `secondaryNames { name } secondaryIndustries { code text } postalAddress { postBox postalCode } formerRegistrationNumbers
       foundedOn employment { year quarter month fullTimeEquivalents { count atLeast atMost } }`,
    )
    expect(errors).toEqual([])
    const year = Number(house.town.today.slice(0, 4)) - 1
    expect(data['company']).toEqual({
      secondaryNames: [{ name: 'Det lille Køkken ApS' }, { name: 'Østergårds Frokost ApS' }],
      secondaryIndustries: [{ code: '471120', text: 'Supermarkeder' }],
      postalAddress: { postBox: '17', postalCode: '9993' },
      formerRegistrationNumbers: ['ApS12345'],
      foundedOn: '2016-03-01',
      employment: [
        { year, quarter: null, month: null, fullTimeEquivalents: { count: null, atLeast: 0, atMost: 0 } },
        { year, quarter: null, month: 12, fullTimeEquivalents: { count: '6.5', atLeast: 5, atMost: 9 } },
      ],
    })
  })

  it('has the intervals of its employment, attributes that tell of itself, and former units', async () => {
    const { cvrNumber } = house.stage.institution('fjordstyrelsen')
    const { data, errors } = await house.company(
      cvrNumber,
      `employment { year quarter month employees { count intervalCode atLeast atMost } } attributes { type value ${PERIOD} }
       productionUnitCount formerProductionUnits { pNumber validTo active } version updatedAt unitNumber effectiveFrom restricted registeredInError`,
    )
    expect(errors).toEqual([])
    const town = house.town.companies.find((one) => one.cvrNumber === cvrNumber)
    expect(data['company']).toMatchObject({
      employment: [
        {
          quarter: null,
          month: null,
          employees: { count: null, intervalCode: 'ANTAL_10_19', atLeast: 10, atMost: 19 },
        },
      ],
      attributes: [{ type: 'STATSLIG_VIRK', value: 'true', validFrom: '2007-01-01', validTo: null }],
      productionUnitCount: 2,
      formerProductionUnits: town?.productionUnits
        .filter(({ to }) => to !== null)
        .map(({ pNumber, to }) => ({ pNumber, validTo: to, active: false })),
      version: 7,
      effectiveFrom: '2007-01-01',
      restricted: false,
      registeredInError: false,
    })
  })
})

describe('contacts', () => {
  it('are shown without secret ones, in a call of their own that is never kept', async () => {
    const kept = await openCvrHouse({ settings: { cacheMs: 60_000 } })
    try {
      const { cvrNumber } = kept.landmarks.movedCompany
      for (let time = 0; time < 2; time += 1) {
        const { data, errors } = await kept.company(cvrNumber, `contacts { kind value ${PERIOD} }`)
        expect(errors).toEqual([])
        expect(data['company']?.['contacts']).toEqual([
          { kind: 'PHONE', value: '99999999', validFrom: '2016-03-01', validTo: null },
          { kind: 'WEBSITE', value: 'www.eksempel.invalid', validFrom: '2016-03-01', validTo: null },
        ])
      }
      expect(kept.journal()).toHaveLength(3)
    } finally {
      await kept.close()
    }
  })

  it('are not shown of a unit that may not be approached for advertising', async () => {
    const { data, errors } = await house.institution('fjordstyrelsen', 'advertisingProtected contacts { value }')
    expect(errors).toEqual([])
    expect(data['_entities']?.[0]?.['company']).toEqual({ advertisingProtected: true, contacts: null })
  })

  it('are not asked for unless somebody asks', async () => {
    await house.company(house.landmarks.movedCompany.cvrNumber, 'name names { name } address { street }')
    expect(house.journal()).toHaveLength(1)
  })
})

describe('an institution compared with CVR', () => {
  const validate = async (
    key: string,
    passed = '',
    language: 'da' | 'en' = 'en',
  ): Promise<{ findings: readonly Record<string, unknown>[]; [other: string]: unknown }> => {
    const { id, payroll } = house.stage.institution(key)
    const __typename = payroll.system === 'SLS' ? 'SlsInstitution' : 'OpusInstitution'
    const { data, errors } = await house.execute(
      key,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${__typename} { companyValidation${passed} { addressComparedBy checkedOn
        company { name } productionUnit { pNumber } findings { code severity text given { value withheld source { system } } registered { value source { system service } } } } } } }`,
      { r: [{ __typename, id }] },
      { language },
    )
    expect(errors).toEqual([])
    return data['_entities']?.[0]?.['companyValidation'] as never
  }
  const unitOf = (key: string, index: number) =>
    house.town.companies.find(({ cvrNumber }) => cvrNumber === house.stage.institution(key).cvrNumber)?.productionUnits[
      index
    ]

  it('that is as it should be has no findings, in one call', async () => {
    expect(await validate('fjordby')).toMatchObject({
      findings: [],
      company: { name: 'Fjordby Kommune' },
      productionUnit: null,
      addressComparedBy: null,
      checkedOn: house.town.today,
    })
    expect(house.journal().map(({ operation }) => operation)).toEqual(['virksomhed/_search'])
  })

  it('that has ceased says so, in the caller’s language, with both sides', async () => {
    const { key } = house.landmarks.ceasedInstitution
    expect((await validate(key)).findings).toMatchObject([
      {
        code: 'CEASED',
        severity: 'ERROR',
        text: 'The institution has ceased in CVR.',
        given: null,
        registered: { source: { system: 'CVR', service: 'virksomhed/_search' } },
      },
    ])
    expect((await validate(key, '', 'da')).findings).toMatchObject([{ text: 'Institutionen er ophørt i CVR.' }])
  })

  it('is compared at one of its production units, by address', async () => {
    const unit = unitOf('fjordby', 1)
    const { street, houseNumber, postalCode } = unit?.address ?? {}
    const address = (house: string) =>
      `address: {street: "${street}", houseNumber: "${house}", postalCode: "${postalCode}"}`
    expect(await validate('fjordby', `(pNumber: "${unit?.pNumber}", ${address(houseNumber ?? '')})`)).toMatchObject({
      findings: [],
      productionUnit: { pNumber: unit?.pNumber },
      addressComparedBy: 'ROAD_NAME',
    })
    expect(await validate('fjordby', `(pNumber: "${unit?.pNumber}", ${address('999Z')})`)).toMatchObject({
      findings: [
        {
          code: 'ADDRESS_DIFFERS',
          severity: 'WARNING',
          registered: { source: { service: 'produktionsenhed/_search' } },
        },
      ],
    })
  })

  it('says of a production unit that it is closed, another’s or unknown', async () => {
    const closed = unitOf('fjordby', 2)
    const others = unitOf('engholm', 0)
    const found = async (pNumber: string | undefined) =>
      (await validate('fjordby', `(pNumber: "${pNumber}")`)).findings.map(({ code }) => code)
    expect(await found(closed?.pNumber)).toContain('UNIT_CEASED')
    expect(await found(others?.pNumber)).toEqual(['UNIT_NOT_OF_ENTERPRISE'])
    expect(await found('1999999999')).toEqual(['UNIT_NOT_FOUND'])
  })

  it('fails as CVR fails, and costs nothing else', async () => {
    house.simulator.control.failNext('unavailable')
    const { id } = house.stage.institution('fjordby')
    const { data, errors } = await house.execute(
      'fjordby',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on OpusInstitution { id companyValidation { findings { code } } } } }',
      { r: [{ __typename: 'OpusInstitution', id }] },
    )
    expect(data['_entities']?.[0]).toEqual({ id, companyValidation: null })
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'CVR' } }])
  })
})
