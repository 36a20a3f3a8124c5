import { type ClientAnswer, type Json, openTown, type TestTown } from '../../town.ts'

/** What came of a change of the registry, as a client reads it. */
export interface Change {
  readonly faults: readonly { readonly code: string; readonly field: string | null; readonly text: string }[]
  readonly instruction: { readonly id: string; readonly status: string; readonly kind: string } | null
  readonly grants: readonly Json[]
  readonly certificate: Json
  readonly system: { readonly id: string; readonly subject: string } | null
}

/** What an access administrator says to a town. */
export interface AccessWords {
  /** What the administrator of the institution asks. */
  administer(query: string, variables?: Record<string, unknown>, institution?: string): Promise<ClientAnswer>
  /** One of the registry's mutations, answered without an error. */
  change(
    mutation: string,
    argumentText: string,
    variables?: Record<string, unknown>,
    institution?: string,
  ): Promise<Change>
  /** Registers a system of the institution's own that comes with a token. @returns its id and its token. */
  newSystem(
    subject: string,
    scopes?: readonly string[],
    institution?: string,
  ): Promise<{ readonly id: string; readonly token: string }>
  /** Orders, signs and opens in one go. @returns the accesses. */
  open(systemId: string, order?: Readonly<Record<string, unknown>>, institution?: string): Promise<Json[]>
}

const RESULT = `{
  faults { code field text textDanish }
  instruction { id number status kind reason signedBy purpose }
  grants {
    id system interfaceCode state scopes withheldFields purpose authentication certificateFingerprints
    validUntil closeReason suspendReason persistedOperationsOnly openedBy closedBy
  }
  certificate { id fingerprint status environment ownerKind deadline }
  system { id subject name own }
}`

export type AccessTown = TestTown & AccessWords

export async function openAccessTown(options: Parameters<typeof openTown>[0] = {}): Promise<AccessTown> {
  const town = await openTown({ employees: 12, ...options })
  return { ...town, ...accessWords(town) }
}

export function accessWords(town: TestTown): AccessWords {
  const administer: AccessWords['administer'] = (query, variables = {}, institution = 'fjordstyrelsen') =>
    town.ask(town.token(institution, 'administrator'), query, variables)
  const change: AccessWords['change'] = async (mutation, argumentText, variables = {}, institution) => {
    const declared = argumentText === '' ? '' : `(${argumentText.split('|')[0]})`
    const passed = argumentText.split('|')[1] ?? ''
    const answer = await administer(
      `mutation Change${declared} { result: ${mutation}(${passed}) ${RESULT} }`,
      variables,
      institution,
    )
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors))
    return answer.data.result as Change
  }
  return {
    administer,
    change,
    newSystem: async (subject, scopes = [], institution) => {
      const { system, faults } = await change(
        'registerSystem',
        '$input: RegisterSystemInput!|input: $input',
        { input: { name: `System ${subject}`, subject, domain: 'DUTY_PLANNING' } },
        institution,
      )
      if (system === null) throw new Error(JSON.stringify(faults))
      return { id: system.id, token: await town.issuer.token(subject, scopes) }
    },
    open: async (systemId, order = {}, institution) => {
      const ordered = await change(
        'orderAccess',
        '$input: OrderAccessInput!|input: $input',
        { input: { ...ORDER, systemId, ...order } },
        institution,
      )
      if (ordered.instruction === null) throw new Error(JSON.stringify(ordered.faults))
      const { id } = ordered.instruction
      await change('signInstruction', '$id: ID!|instructionId: $id', { id }, institution)
      const opened = await change(
        'openAccess',
        '$input: OpenAccessInput!|input: $input',
        { input: { instructionId: id } },
        institution,
      )
      if (opened.faults.length > 0) throw new Error(JSON.stringify(opened.faults))
      return [...opened.grants]
    },
  }
}

/** What most orders of the tests have in common. */
export const ORDER = {
  interfaces: ['SLS_LAES'],
  purpose: 'Vagtplan',
  environment: 'EXTERNAL_TEST',
  authentication: 'TOKEN',
  reason: 'NEW_SYSTEM',
} as const
