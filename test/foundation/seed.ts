import type { RegistrySeed } from '#foundation/access/registrySeed.ts'

type Client = RegistrySeed['clients'][number]
export type Grant = Client['grants'][number]

/** An open access without an end. */
export function grant(institution: string, overrides: Partial<Grant> = {}): Grant {
  return {
    institution,
    interfaceCode: 'SLS_LAES',
    scopes: [],
    state: 'OPEN',
    openedAt: '2026-01-02T08:00:00+01:00',
    closedAt: null,
    closeReason: null,
    environment: 'EXTERNAL_TEST',
    validUntil: null,
    ...overrides,
  }
}

export function client(subject: string, grants: Grant[]): Client {
  return { subject, name: `Name of ${subject}`, kind: 'SYSTEM', grants }
}

/** Two state institutions in one payroll group, and a municipality. */
export function seed(clients: Client[] = []): RegistrySeed {
  return {
    institutions: [
      {
        key: 'fjord',
        name: 'Fjordstyrelsen',
        cvrNumbers: [{ cvrNumber: '99010207', from: '2007-01-01' }],
        payroll: { system: 'SLS', group: '901', subAccountUnits: [{ code: '99010010', name: 'Drift' }] },
        credentials: 'fjord',
      },
      {
        key: 'arkiv',
        name: 'Arkivnævnet',
        cvrNumbers: [{ cvrNumber: '99010304', from: '2007-01-01' }],
        payroll: { system: 'SLS', group: '901', subAccountUnits: [{ code: '99010810', name: 'Arkiv' }] },
        credentials: 'arkiv',
      },
      {
        key: 'by',
        name: 'Fjordby Kommune',
        cvrNumbers: [{ cvrNumber: '99010509', from: '2007-01-01' }],
        payroll: { system: 'OPUS', clientNumber: '998', boughtCategories: [] },
        credentials: 'by',
      },
    ],
    clients,
  }
}
