/**
 * Queries in the language of an Elasticsearch 2 to 6. Nothing is filtered by status or period: text fields and arrays match loosely,
 * so the reader of the reply decides (CVR dossier sections 4.2 and 5.2).
 */

/** What is asked for of any unit: never participants or contacts, which are personal data (CVR dossier section 11). */
const ENHED = [
  'enhedsNummer',
  'samtId',
  'reklamebeskyttet',
  'dataAdgang',
  'fejlRegistreret',
  'naermesteFremtidigeDato',
  'sidstOpdateret',
  'sidstIndlaest',
  'livsforloeb',
  'navne',
  'beliggenhedsadresse',
  'postadresse',
  'hovedbranche',
  'bibranche1',
  'bibranche2',
  'bibranche3',
  'aarsbeskaeftigelse',
  'kvartalsbeskaeftigelse',
  'maanedsbeskaeftigelse',
  'erstMaanedsbeskaeftigelse',
  'attributter',
]

const VIRKSOMHED = [
  'cvrNummer',
  ...ENHED,
  'binavne',
  'regNummer',
  'virksomhedsform',
  'virksomhedsstatus',
  'virksomhedMetadata.nyesteNavn',
  'virksomhedMetadata.nyesteVirksomhedsform',
  'virksomhedMetadata.nyesteHovedbranche',
  'virksomhedMetadata.antalPenheder',
  'virksomhedMetadata.sammensatStatus',
  'virksomhedMetadata.stiftelsesDato',
  'virksomhedMetadata.virkningsDato',
]

const PRODUKTIONSENHED = [
  'pNummer',
  ...ENHED,
  'virksomhedsrelation',
  'produktionsEnhedMetadata.nyesteNavn',
  'produktionsEnhedMetadata.nyesteHovedbranche',
  'produktionsEnhedMetadata.sammensatStatus',
]

/** The contacts of a unit, by whose flag it is decided whether they are shown. */
const KONTAKTER = [
  'reklamebeskyttet',
  'telefonNummer',
  'telefaxNummer',
  'elektroniskPost',
  'hjemmeside',
  'obligatoriskEmail',
]

/** The c/o name is a person's and is left out where it stands (CVR dossier section 11). */
function source(root: string, fields: readonly string[]): object {
  return { includes: fields.map((field) => `${root}.${field}`), excludes: [`${root}.*.conavn`] }
}

/** Enterprises by CVR number. One more is let in than asked for, so that a stranger does not push an asked one out unseen. */
export function enterprisesQuery(cvrNumre: readonly string[]): object {
  return { _source: source('Vrvirksomhed', VIRKSOMHED), ...byCvrNumber(cvrNumre) }
}

/** As {@link enterprisesQuery}. */
export function enterpriseContactsQuery(cvrNumre: readonly string[]): object {
  return { _source: source('Vrvirksomhed', ['cvrNummer', ...KONTAKTER]), ...byCvrNumber(cvrNumre) }
}

function byCvrNumber(cvrNumre: readonly string[]): object {
  return { query: { terms: { 'Vrvirksomhed.cvrNummer': cvrNumre.map(Number) } }, size: cvrNumre.length + 1 }
}

/** Production units by P-number. As {@link enterprisesQuery}. */
export function unitsByNumberQuery(pNumre: readonly string[]): object {
  return { _source: source('VrproduktionsEnhed', PRODUKTIONSENHED), ...byPNumber(pNumre) }
}

/** As {@link unitsByNumberQuery}. */
export function unitContactsQuery(pNumre: readonly string[]): object {
  return { _source: source('VrproduktionsEnhed', ['pNummer', ...KONTAKTER]), ...byPNumber(pNumre) }
}

function byPNumber(pNumre: readonly string[]): object {
  return { query: { terms: { 'VrproduktionsEnhed.pNummer': pNumre.map(Number) } }, size: pNumre.length + 1 }
}

/** Greatest number of production units in one reply; the engine's window ends at 3000. */
export const UNITS_A_PAGE = 500

/**
 * A page of the production units that belong to an enterprise, or once did, by P-number. The page behind one is asked for by
 * its last P-number, not by an offset, so that the engine's window is never left.
 */
export function unitsQuery(cvrNummer: string, behind: string | null): object {
  const ofEnterprise = { term: { 'VrproduktionsEnhed.virksomhedsrelation.cvrNummer': Number(cvrNummer) } }
  return {
    _source: source('VrproduktionsEnhed', PRODUKTIONSENHED),
    query: {
      bool: {
        filter:
          behind === null
            ? [ofEnterprise]
            : [ofEnterprise, { range: { 'VrproduktionsEnhed.pNummer': { gt: behind } } }],
      },
    },
    sort: [{ 'VrproduktionsEnhed.pNummer': { order: 'asc' } }],
    size: UNITS_A_PAGE,
  }
}

/** What enterprises are searched by: each part that is not null must fit the newest registration (CVR dossier section 5.3). */
export interface Soegning {
  /** Words as they stand in the name, in their order; the last one may be cut short. */
  readonly navn: string | null
  readonly postnummer: number | null
  readonly postdistrikt: string | null
  readonly kommuneKode: number | null
  /** CVR number behind which the page begins. */
  readonly behind: string | null
  readonly size: number
}

/** A page of the enterprises that fit, by CVR number; the page behind one as in {@link unitsQuery}. */
export function enterpriseSearchQuery({ navn, postnummer, postdistrikt, kommuneKode, behind, size }: Soegning): object {
  const newest = 'Vrvirksomhed.virksomhedMetadata'
  const address = `${newest}.nyesteBeliggenhedsadresse`
  return {
    _source: source('Vrvirksomhed', VIRKSOMHED),
    query: {
      bool: {
        must: [
          ...(navn === null ? [] : [{ match_phrase_prefix: { [`${newest}.nyesteNavn.navn`]: navn } }]),
          ...(postdistrikt === null ? [] : [{ match_phrase: { [`${address}.postdistrikt`]: postdistrikt } }]),
        ],
        filter: [
          ...(postnummer === null ? [] : [{ term: { [`${address}.postnummer`]: postnummer } }]),
          ...(kommuneKode === null ? [] : [{ term: { [`${address}.kommune.kommuneKode`]: kommuneKode } }]),
          ...(behind === null ? [] : [{ range: { 'Vrvirksomhed.cvrNummer': { gt: behind } } }]),
        ],
      },
    },
    sort: [{ 'Vrvirksomhed.cvrNummer': { order: 'asc' } }],
    size,
  }
}
