import { newYear, shift } from './calendar.ts'
import { INSTITUTIONS } from './institutions.ts'
import type { TownAddress, TownCompany, TownInstitution } from './model.ts'
import { drawAddress, PLACES, type Place } from './places.ts'
import { randomFor } from './random.ts'

type Unit = TownCompany['productionUnits'][number]

const STATE = { code: 230, short: 'STA', long: 'Statslig administrativ enhed' }
const MUNICIPALITY = { code: 250, short: 'KOM', long: 'Primærkommune' }
const PUBLIC_INDUSTRY = { code: '841100', text: 'Generelle offentlige tjenester' }

/** CVR number of the institution whose registration has ceased. */
const CEASED = '99010401'

/**
 * The companies of the town: one for each institution, then five private ones that show what CVR can tell (under
 * dissolution, dissolved, moved, foreign, a production unit that changed owner).
 */
export function buildCompanies(seed: number, today: string): readonly TownCompany[] {
  return [
    ...INSTITUTIONS.map((institution, index) => publicBody(seed, today, institution, index)),
    ...suppliers(seed, today),
  ]
}

function publicBody(seed: number, today: string, institution: TownInstitution, index: number): TownCompany {
  const random = randomFor(seed, 'company', institution.cvrNumber)
  const from = '2007-01-01'
  const to = institution.cvrNumber === CEASED ? shift(newYear(today), -1) : null
  const place =
    PLACES[institution.payroll.system === 'OPUS' ? (institution.key === 'fjordby' ? 0 : 2) : 4 + index] ?? firstPlace()
  const address = drawAddress(random, place, from)
  const unit = (number: number, name: string, unitAddress: TownAddress, until: string | null): Unit => ({
    pNumber: String(1999000000 + (index + 1) * 100 + number),
    name,
    address: unitAddress,
    advertisingProtected: number === 1,
    from,
    to: until ?? to,
  })
  return {
    cvrNumber: institution.cvrNumber,
    name: institution.name,
    formerName: institution.key === 'fjordstyrelsen' ? 'Styrelsen for Fjorde og "Sunde"' : null,
    form: institution.payroll.system === 'SLS' ? STATE : MUNICIPALITY,
    industry: PUBLIC_INDUSTRY,
    status: null,
    from,
    to,
    address,
    movedFrom: null,
    foreignAddress: null,
    advertisingProtected: true,
    productionUnits: [
      unit(1, institution.name, address, null),
      unit(2, `${institution.name}, ${place.city}`, drawAddress(random, place, from), null),
      unit(3, `${institution.name}, det gamle hus`, drawAddress(random, place, from), '2019-12-31'),
    ],
  }
}

function suppliers(seed: number, today: string): readonly TownCompany[] {
  const random = randomFor(seed, 'suppliers')
  const at = (postalCode: string, from: string) =>
    drawAddress(random, PLACES.find((place) => place.postalCode === postalCode) ?? firstPlace(), from)
  const limited = { code: 60, short: 'A/S', long: 'Aktieselskab' }
  const privateLimited = { code: 80, short: 'APS', long: 'Anpartsselskab' }
  const blank = { formerName: null, movedFrom: null, foreignAddress: null, advertisingProtected: false, to: null }
  const canteen = at('9991', '2012-05-01')
  const handedOver = {
    pNumber: '1999000911',
    name: 'Kantinen på Havnepladsen',
    address: canteen,
    advertisingProtected: false,
  }
  const soldOn = shift(newYear(today, -2), 180)
  return [
    {
      ...blank,
      cvrNumber: '99010703',
      name: 'Kantine & Køkken A/S',
      form: limited,
      industry: { code: '562900', text: 'Anden restaurationsvirksomhed' },
      status: 'NORMAL',
      from: '2012-05-01',
      address: canteen,
      productionUnits: [{ ...handedOver, from: '2012-05-01', to: soldOn }],
    },
    {
      ...blank,
      cvrNumber: '99010800',
      name: 'Østergårds Måltider ApS',
      form: privateLimited,
      industry: { code: '562900', text: 'Anden restaurationsvirksomhed' },
      status: 'NORMAL',
      from: '2016-03-01',
      address: at('9993', newYear(today, -1)),
      movedFrom: at('9995', '2016-03-01'),
      productionUnits: [{ ...handedOver, from: shift(soldOn, 1), to: null }],
    },
    {
      ...blank,
      cvrNumber: '99010908',
      name: 'Tangskovholt Vagt ApS',
      form: privateLimited,
      industry: { code: '801000', text: 'Private vagt- og sikkerhedstjenester' },
      status: 'UNDER KONKURS',
      from: '2018-09-01',
      address: at('9996', '2018-09-01'),
      productionUnits: [],
    },
    {
      ...blank,
      cvrNumber: '99011009',
      name: 'Lyngmose Rengøring ApS',
      form: privateLimited,
      industry: { code: '812100', text: 'Almindelig rengøring i bygninger' },
      status: 'OPLØST EFTER KONKURS',
      from: '2010-02-01',
      to: '2021-06-30',
      address: at('9996', '2010-02-01'),
      advertisingProtected: true,
      productionUnits: [],
    },
    {
      ...blank,
      cvrNumber: '99011106',
      name: 'Norrsken Löner AB',
      form: { code: 210, short: 'UDL', long: 'Anden udenlandsk virksomhed' },
      industry: { code: '692000', text: 'Bogføring og revision; skatterådgivning' },
      status: null,
      from: '2019-01-01',
      address: at('9999', '2019-01-01'),
      foreignAddress: { country: 'SE', lines: ['Provgatan 4', '999 99 Exempelstad', 'Sverige'] },
      productionUnits: [],
    },
  ]
}

function firstPlace(): Place {
  const [place] = PLACES
  if (place === undefined) throw new RangeError('the town has no places')
  return place
}
