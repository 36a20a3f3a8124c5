/** What is written into a structure: by element name, in whatever order; null and left out are the same. */
export interface Indhold {
  readonly [element: string]: string | number | boolean | null | Indhold | readonly Indhold[]
}

/** One update service, as its WSDL and schema in `contracts/sls` describe it. SLS dossier sections 5.3 and 7. */
export interface Opdatering {
  /** `ModstSLSHaendelseOpret`. */
  readonly name: string
  /** `SLSHaendelseStruktur`; null where the head is all. */
  readonly struktur: string | null
  /** Whether a lønnummer stands in the head; the control of input channels is about a group. */
  readonly medLoennummer: boolean
  /** Elements of the structure, in the order of the schema. */
  readonly elementer: readonly Element[]
}

/** A leaf by its name, or a part with elements of its own. */
export type Element = string | { readonly navn: string; readonly elementer: readonly string[] }

type Handling = 'Opret' | 'Ajrf' | 'Slet'

const ALLE: readonly Handling[] = ['Opret', 'Ajrf', 'Slet']
const KONTOSTRENG = [
  'Delregnskab',
  'Artskonto',
  'Segment1',
  'Segment2',
  'Segment3',
  'Segment4',
  'Segment5',
  'Segment6',
] as const
/** Where somebody stands in an agreement: told at the hire and in each Overenskomst. */
const INDPLACERING = [
  'Personalekategori',
  'Klasse',
  'Trin',
  'Oprykningsdato',
  'Loenanciennitetsdato',
  'Stillingsbetegnelse',
  'Loenform',
  'Ansaettelsesbroek',
] as const
const LOENDELSFELTER = ['Beloeb', 'Sats', 'Timer', 'Enheder'] as const

/** Parts that several structures hold. */
const DELE: Readonly<Record<string, readonly string[]>> = {
  Ansaettelsesbroek: ['Taeller', 'Naevner'],
  Bankkonto: ['Registreringsnummer', 'Kontonummer'],
  Barn: ['CPRnummer'],
  FastFelt: ['FastFeltNummer', 'Operator', 'Vaerdi'],
}

/** Services with a pair: what exists in `<Object>Fra`, what shall be in `<Object>Til` (5.3; documented of Afgang, else inferred). */
const PAR: Readonly<Record<string, { readonly noegle: readonly string[]; readonly felter: readonly string[] }>> = {
  Engangsloendel: {
    noegle: ['Loendelskode', 'Dato'],
    felter: ['Loendelskode', 'Dato', ...LOENDELSFELTER, 'Kreditor', ...KONTOSTRENG, 'Loendelstekst'],
  },
  LoebendeLoendel: {
    noegle: ['Loendelskode', 'Fradato'],
    felter: ['Loendelskode', 'Fradato', 'Tildato', ...LOENDELSFELTER, 'Kreditor', 'Tekstnummer'],
  },
  Kontering: {
    noegle: ['Fradato'],
    felter: ['Fradato', 'Tildato', ...KONTOSTRENG, 'AdministrativtTjenestested', 'Arbejdssted'],
  },
  AfvigendeKontering: {
    noegle: ['Fradato', ...KONTOSTRENG],
    felter: ['Fradato', 'Tildato', ...KONTOSTRENG, 'Opsplitningsprocent'],
  },
  Loendelskontering: {
    noegle: ['Loendelskode', 'Fradato'],
    felter: ['Loendelskode', 'Fradato', 'Tildato', ...KONTOSTRENG, 'Opsplitningsprocent'],
  },
  Overenskomst: {
    noegle: ['OverenskomstFradato'],
    felter: [
      'OverenskomstFradato',
      'OverenskomstTildato',
      ...INDPLACERING,
      'Loenpulje',
      'ForhandlingsberettigetOrganisation',
      'Forsoegsordning',
    ],
  },
  Skatteloendel: {
    noegle: ['Loendelskode', 'Fradato'],
    felter: [
      'Loendelskode',
      'Fradato',
      'Tildato',
      'Beskatningstype',
      'Traekprocent',
      'MaanedligtFradrag',
      'Skattefritagelse',
    ],
  },
  Statistik: {
    noegle: ['Fradato'],
    felter: [
      'Fradato',
      'Tildato',
      'Ansaettelsesform',
      'Vikarordning',
      'Beskaeftigelsesordning',
      'OfficielStillingskode',
      'Bevillingsloenramme',
      'LokalStillingskode',
      'JobFunktionsKode',
      'JobStatusKode',
      'Ansaettelsesvilkaar',
    ],
  },
  Afgang: {
    noegle: ['Afgangsaarsagskode', 'Akko', 'Fradato'],
    felter: ['Afgangsaarsagskode', 'Akko', 'Fradato', 'Tildato'],
  },
  Erindring: {
    noegle: ['Erindringskode', 'Erindringsdato'],
    felter: ['Erindringskode', 'Erindringsdato', 'Erindringstekst'],
  },
  Haendelse: {
    noegle: ['FastAarsagskode', 'Fradato'],
    felter: ['FastAarsagskode', 'Fradato', 'Tildato', 'Timer', 'Minutter'],
  },
  Iap: {
    noegle: ['Loendelskode', 'Fradato'],
    felter: [
      'Loendelskode',
      'Fradato',
      'Tildato',
      'Registreringsnummer',
      'Kontonummer',
      'Policenummer',
      'Procent',
      'Beloeb',
      'Andel',
    ],
  },
}

/** Services that carry their fields directly (inferred, 5.3). */
const DIREKTE: Readonly<Record<string, readonly string[]>> = {
  PersonAjrf: ['Efternavn', 'Fornavn', 'Kaldenavn', 'StillingTekst', 'Bankkonto'],
  OprykningAjrf: [
    'Oprykningsdato',
    'Personalekategori',
    'Klasse',
    'Trin',
    'Stillingsbetegnelse',
    'Loenform',
    'Oprykningssluttrin',
    'Oprykningsindikator',
  ],
  FasteFelterAjrf: ['FastFelt'],
  FerieretAjrf: ['Ferieaar', 'Ferietype', 'Operator', 'Dage', 'Timer'],
  FerieKorrigerAjrf: ['Ferieaar', 'Ferietype', 'Fradato', 'Tildato', 'Dage'],
  OmsorgsregnskabAjrf: ['Optjeningsform', 'Dato', 'Barn', 'Dage'],
  TimebankAjrf: ['Timebanktype', 'Dato', 'Operator', 'Timer', 'Minutter'],
  PensabAjrf: [
    'Fradato',
    'Pensionsskalatrin',
    'Personalekategori',
    'Klasse',
    'Trin',
    'Oprykningsdato',
    'Ansaettelsesbroek',
  ],
  NyAnsaettelseOpret: [
    'Gruppe',
    'Fradato',
    'Fornavn',
    'Efternavn',
    'Bankkonto',
    'Skattekorttype',
    ...INDPLACERING,
    'Delregnskab',
    'AdministrativtTjenestested',
  ],
  NyAnsaettelseSlet: ['Fradato'],
}

/** Every update service of section 7 and control service of 8.5, by name. */
export const opdateringer: ReadonlyMap<string, Opdatering> = new Map(
  [
    ...Object.entries(PAR).flatMap(([objekt, par]) => ALLE.map((handling) => parret(objekt, handling, par))),
    ...direkte(),
    ...kontrol(),
  ].map((opdatering) => [opdatering.name, opdatering]),
)

function parret(
  objekt: string,
  handling: Handling,
  { noegle, felter }: { readonly noegle: readonly string[]; readonly felter: readonly string[] },
): Opdatering {
  return {
    name: `ModstSLS${objekt}${handling}`,
    struktur: `SLS${objekt}Struktur`,
    medLoennummer: true,
    elementer: [
      ...(handling === 'Opret' ? [] : [{ navn: `${objekt}Fra`, elementer: noegle }]),
      ...(handling === 'Slet' ? [] : [{ navn: `${objekt}Til`, elementer: felter }]),
    ],
  }
}

function direkte(): Opdatering[] {
  return Object.entries(DIREKTE).map(([service, elementer]) => ({
    name: `ModstSLS${service}`,
    struktur:
      service === 'NyAnsaettelseSlet'
        ? 'SLSNyAnsaettelseSletStruktur'
        : `SLS${service.replace(/(Ajrf|Opret)$/, '')}Struktur`,
    medLoennummer: true,
    elementer,
  }))
}

/** The two control services. SLS dossier section 8.5: names and purpose documented. */
function kontrol(): Opdatering[] {
  return [
    {
      name: 'ModstSLSInddataStopAjrf',
      struktur: 'SLSInddataStopStruktur',
      medLoennummer: false,
      elementer: ['Gruppe', 'StopOnline', 'StopOedup'],
    },
    { name: 'ModstSLSLoenmodtagerOpdateringSlet', struktur: null, medLoennummer: true, elementer: [] },
  ]
}

/**
 * The structure's content with its elements in the order of the schema, what is null left out. An empty text stays: it clears (7.2).
 * @throws RangeError where an element is none of the structure's; a call that says something else than was meant is worse than none.
 */
export function ordnet(opdatering: Opdatering, indhold: Indhold): Indhold {
  return lagt(opdatering.elementer, indhold, opdatering.name)
}

function lagt(elementer: readonly Element[], indhold: Indhold, sted: string): Indhold {
  const navne = new Set(elementer.map(navnOf))
  const fremmed = Object.keys(indhold).find((navn) => !navne.has(navn))
  if (fremmed !== undefined) throw new RangeError(`${sted} has no element ${fremmed}`)
  const lagt: Record<string, Indhold[string]> = {}
  for (const element of elementer) {
    const navn = navnOf(element)
    const vaerdi = indhold[navn]
    if (vaerdi === undefined || vaerdi === null) continue
    lagt[navn] = delOf(element, vaerdi, `${sted}/${navn}`)
  }
  return lagt
}

function delOf(element: Element, vaerdi: NonNullable<Indhold[string]>, sted: string): NonNullable<Indhold[string]> {
  if (typeof vaerdi !== 'object') return vaerdi
  const elementer = typeof element === 'string' ? (DELE[element] ?? []) : element.elementer
  const en = (del: Indhold): Indhold => lagt(elementer, del, sted)
  return isMany(vaerdi) ? vaerdi.map(en) : en(vaerdi)
}

function isMany(vaerdi: Indhold | readonly Indhold[]): vaerdi is readonly Indhold[] {
  return Array.isArray(vaerdi)
}

function navnOf(element: Element): string {
  return typeof element === 'string' ? element : element.navn
}
