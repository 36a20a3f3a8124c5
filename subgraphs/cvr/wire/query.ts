/**
 * Queries in the language of an Elasticsearch 2 to 6. Only keyword fields are asked by, and nothing is filtered by status or period: text
 * fields and arrays match loosely, so the reader of the reply decides (CVR dossier sections 4.2 and 5.2).
 */

/** What is asked for of an enterprise: never participants or contacts, which are personal data (CVR dossier section 11). */
const VIRKSOMHED = [
  'cvrNummer',
  'reklamebeskyttet',
  'livsforloeb',
  'navne',
  'beliggenhedsadresse',
  'hovedbranche',
  'virksomhedsform',
  'virksomhedsstatus',
  'virksomhedMetadata.nyesteNavn',
  'virksomhedMetadata.nyesteVirksomhedsform',
  'virksomhedMetadata.nyesteHovedbranche',
  'virksomhedMetadata.sammensatStatus',
].map((field) => `Vrvirksomhed.${field}`)

const PRODUKTIONSENHED = [
  'pNummer',
  'reklamebeskyttet',
  'livsforloeb',
  'navne',
  'beliggenhedsadresse',
  'virksomhedsrelation',
  'produktionsEnhedMetadata.nyesteNavn',
].map((field) => `VrproduktionsEnhed.${field}`)

/** Enterprises by CVR number. One more is let in than asked for, so that a stranger does not push an asked one out unseen. */
export function enterprisesQuery(cvrNumre: readonly string[]): object {
  return {
    _source: VIRKSOMHED,
    query: { terms: { 'Vrvirksomhed.cvrNummer': cvrNumre.map(Number) } },
    size: cvrNumre.length + 1,
  }
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
    _source: PRODUKTIONSENHED,
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
