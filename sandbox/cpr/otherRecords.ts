import type { Town, TownPerson } from '../town/model.ts'
import { encodeRecord, type RecordValues } from './layout.ts'

/**
 * A record of a type that an employer's task does not order, to show what a task ordered too wide brings: relatives by number and name, faith,
 * notes. Relatives are other people of the town; nobody of them need be related. Source: CPR dossier section 8.6.
 */
export function otherRecord(town: Town, person: TownPerson, record: string): string {
  const others = town.people.filter(({ cprNumber }) => cprNumber !== person.cprNumber)
  const relative = others[town.people.indexOf(person) % others.length]
  const values = relative === undefined ? undefined : VALUES[record]?.(person, relative)
  if (values === undefined) throw new RangeError(`no example of record ${record}`)
  return encodeRecord(record, { PNR: person.cprNumber, ...values })
}

type Example = (person: TownPerson, relative: TownPerson) => RecordValues

const guardian: Example = (_person, { cprNumber, familyName }) => ({
  'START_DT-UMYNDIG': '2020-01-01',
  UMYN_RELTYP: '0001',
  RELPNR: cprNumber,
  'START_DT-RELPNR_PNR': '2020-01-01',
  RELADRSAT_RELPNR_TXT: `VÆRGE ${familyName}`.slice(0, 34),
})

const atHome = (number: string): Example => {
  return (_person, { cprNumber, address, familyName }) => ({
    [number]: cprNumber,
    ADRNVN: `SLÆGTNING,${familyName}`.slice(0, 34),
    POSTNR: address.postalCode,
    POSTDISTTXT: address.city.slice(0, 20),
  })
}

const VALUES: Readonly<Record<string, Example>> = {
  '009': () => ({ 'START_MYNKOD-FØDESTED': '0999', 'MYNTXT-FØDESTED': 'PRØVE SOGN' }),
  '010': () => ({ LANDEKOD: '5100' }),
  '011': () => ({ FKIRK: 'F', 'START_DT-FOLKEKIRKE': '1990-01-01' }),
  '013': () => ({ 'SEP_HENVIS-SEPARATION': '200506110001', 'START_DT-SEPARATION': '2005-06-11' }),
  '014': (_person, { cprNumber }) => ({ 'PNR-BARN': cprNumber }),
  '015': (_person, { cprNumber, familyName }) => ({ PNRMOR: cprNumber, FARNVN: `FAR ${familyName}`.slice(0, 34) }),
  '016': (_person, { cprNumber }) => ({ 'RELTYP-FORÆLDREMYN': '0005', RELPNR: cprNumber }),
  '017': guardian,
  '018': () => ({ KOMFORHTYP: '2', 'BEMAERK-KOMMUNALE-FORHOLD': 'PLEJEBARN' }),
  '019': () => ({ NOTATNR: '01', NOTATLINIE: 'ET NOTAT OM PERSONEN' }),
  '020': () => ({ VALGKODE: '0001', VALGRET_DT: '1998-01-01' }),
  '021': () => ({ 'START_DT-FLYTTEPÅBUD': '2024-01-01', 'BEMAERK-FLYTTEPÅBUD': 'SKAL FLYTTE' }),
  '027': () => ({ LANDEKOD: '5120' }),
  '028': () => ({ FKIRK: 'U' }),
  '030': () => ({ 'START_DT-SEPARATION': '2003-01-01', 'SLUT_DT-SEPARATION': '2004-01-01' }),
  '031': atHome('PNRMOR'),
  '032': atHome('PNRFAR'),
  '033': atHome('PNRBARN'),
  '050': () => ({ BESKYTTYPE: '0005', 'START-KREDITADVARSEL': '202401010000' }),
  '052': (person, relative) => ({ ...guardian(person, relative), VAERGEMAALS_TYPE: 'FULD' }),
}
