import { ADMINISTRATION } from '#foundation/access/interfaces.ts'
import type { RegistrySeed } from '#foundation/access/registrySeed.ts'
import { type Scope, scopes } from '#foundation/tenancy/caller.ts'
import type { Town, TownInstitution } from '../sandbox/town/model.ts'

/** Interfaces that a local system of the town is let in to, by payroll system. */
const INTERFACES = {
  SLS: ['SLS_LAES', 'SLS_OPDATER', 'CPR_DIREKTE'],
  OPUS: [
    'MEDARBEJDEROPLYSNINGER',
    'OPRET_FRAVAER',
    'HENT_FRAVAERSKVOTER',
    'ENGANGSYDELSE',
    'FASTE_TILLAEG',
    'MOEDETIDSPLANER',
    'PERSONALEMAPPE',
    'CPR_DIREKTE',
  ],
} as const

/** The supplier whose system serves one institution of each kind and must choose by `X-Institution`. */
export const SUPPLIER = 'town:supplier'

/** Its CVR number: of the series that the register never gives out, as all of the town. */
export const SUPPLIER_CVR = '99010797'

/**
 * Whom an institution of the town has: its own system, with every scope of systems or without those about CPR numbers; the person who looks after
 * its accesses; and two persons who change employees' data and approve each other's changes.
 */
export type TownRights = 'full' | 'noCpr' | 'administrator' | 'caseworker' | 'approver'

/** The subject of one of them. */
export function townSubject(institution: string, rights: TownRights): string {
  return `town:${institution}:${rights}`
}

/** Which scopes each kind of the town's systems holds. */
export const townScopes: Readonly<Record<TownRights, readonly Scope[]>> = {
  administrator: ['access:administer', 'access:log'],
  full: scopes.filter((scope) => scope !== 'access:administer' && scope !== 'changes:approve'),
  noCpr: ['absence:reason'],
  caseworker: ['absence:reason', 'changes:approve'],
  approver: ['absence:reason', 'changes:approve'],
}

/** The registry of the town: its institutions, a system of each with every right, one without CPR numbers, its persons, and a supplier's. */
export function townRegistry(town: Pick<Town, 'institutions'>): RegistrySeed {
  const first = (system: 'SLS' | 'OPUS'): TownInstitution[] =>
    town.institutions.filter(({ payroll }) => payroll.system === system).slice(0, 1)
  const grants = (
    institution: TownInstitution,
    held: readonly Scope[],
    interfaces: readonly string[] = INTERFACES[institution.payroll.system],
  ): RegistrySeed['clients'][number]['grants'] =>
    interfaces.map((interfaceCode) => ({
      institution: institution.key,
      interfaceCode,
      scopes: [...held],
      state: 'OPEN',
      openedAt: '2026-01-02T08:00:00+01:00',
      closedAt: null,
      closeReason: null,
      environment: 'EXTERNAL_TEST',
      validUntil: null,
    }))
  return {
    institutions: town.institutions.map(({ key, name, cvrNumber, payroll }) => ({
      key,
      name,
      cvrNumbers: [{ cvrNumber, from: '2007-01-01' }],
      payroll:
        payroll.system === 'SLS'
          ? { system: 'SLS', group: payroll.group, subAccountUnits: [...payroll.subAccountUnits] }
          : {
              system: 'OPUS',
              clientNumber: payroll.clientNumber,
              boughtCategories: payroll.boughtAbsenceCategory ? [...EXTRA_PACKAGE] : [],
            },
      credentials: key,
    })),
    clients: [
      ...town.institutions.flatMap((institution) =>
        (['full', 'noCpr'] as const).map((rights) => ({
          subject: townSubject(institution.key, rights),
          name: `${institution.name}: local system (${rights === 'full' ? 'all rights' : 'without CPR numbers'})`,
          kind: 'SYSTEM' as const,
          grants: grants(institution, townScopes[rights]),
        })),
      ),
      ...town.institutions.map((institution) => ({
        subject: townSubject(institution.key, 'administrator'),
        name: `${institution.name}: access administrator`,
        kind: 'PERSON' as const,
        grants: grants(institution, townScopes.administrator, [ADMINISTRATION]),
      })),
      ...town.institutions.flatMap((institution) =>
        (['caseworker', 'approver'] as const).map((rights) => ({
          subject: townSubject(institution.key, rights),
          name: `${institution.name}: ${rights}`,
          kind: 'PERSON' as const,
          grants: grants(institution, townScopes[rights]),
        })),
      ),
      {
        subject: SUPPLIER,
        name: 'Vagtplan A/S: duty roster',
        kind: 'SYSTEM',
        supplier: { name: 'Vagtplan A/S', cvrNumber: SUPPLIER_CVR },
        domain: 'DUTY_PLANNING',
        grants: [...first('SLS'), ...first('OPUS')].flatMap((institution) => grants(institution, ['absence:reason'])),
      },
    ],
  }
}

/** What Opus customers can buy beyond the base package (kmd-opus.md section 8.2): who has bought the absences has bought all of it in the town. */
const EXTRA_PACKAGE = [
  'FVNV',
  '9039',
  'Ansaettelsesdato',
  'Fratraedelsesdato',
  'OrganisationAdresse',
  'OrganisationBy',
  'OrganisationPostnr',
  'OrganisationTelefonnr',
  'Ledermarkering',
  'LederOrgEnhed',
  'OvenliggendeOrgEnhed',
  'OrganisationsenhedTekstKort',
  'StillingTekstKort',
  'Loenklassenummer',
  'FornavnOverordnet',
  'EfternavnOverordnet',
  'SammensatNavnOverordnet',
] as const
