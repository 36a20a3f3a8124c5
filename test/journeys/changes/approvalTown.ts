import type { TownRights } from '../../../start/townRegistry.ts'
import { type ClientAnswer, type Json, openTown, type TestTown } from '../../town.ts'

/** Words of those who submit changes, approve them, and say which need approval. */
export interface ApprovalTown extends TestTown {
  as(rights: TownRights, institution: string): (query: string, variables?: Json) => Promise<ClientAnswer>
  /** Sets a policy by the institution's administrator. @returns it. */
  policy(institution: string, input: Json): Promise<Json>
  absence(rights: TownRights, institution: string, input: Json): Promise<Json>
  wagePart(rights: TownRights, institution: string, input: Json): Promise<Json>
  approve(rights: TownRights, institution: string, id: string): Promise<ClientAnswer>
  reject(rights: TownRights, institution: string, id: string, reason: string): Promise<ClientAnswer>
  /** The change as the one in the role sees it. */
  read(rights: TownRights, institution: string, id: string): Promise<Json>
  /** Reads until it is in the state. */
  until(institution: string, id: string, status: RegExp): Promise<Json>
  /** Active employees who are not absent in December 2026. */
  somebody(institution: string): Promise<string[]>
  /** Absences in December 2026. */
  absencesOf(institution: string, id: string): Promise<Json[]>
}

const TOLD = `fragment Told on Transaction { id idempotencyKey status operation submittedBy completedAt decidedBy decidedAt decisionReason
  messages { severity code text } changes { field from to } steps { operation status }
  approval { expiresAt policies { id terms { operation amountAbove submitters client } } } }`
const DECEMBER = '(period: {from: "2026-12-01", to: "2026-12-31"})'

export async function openApprovalTown(): Promise<ApprovalTown> {
  const town = await openTown({ employees: 30 })
  const as: ApprovalTown['as'] = (rights, institution) => (query, variables) =>
    town.ask(town.token(institution, rights), query, variables)
  const submitted = async (
    mutation: string,
    type: string,
    rights: TownRights,
    institution: string,
    input: Json,
  ): Promise<Json> => {
    const { data, errors } = await as(rights, institution)(
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { transaction { ...Told } } } ${TOLD}`,
      { input: { waitSeconds: 5, ...input } },
    )
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return data.result.transaction
  }
  const read: ApprovalTown['read'] = async (rights, institution, id) =>
    (await as(rights, institution)(`query ($id: ID!) { transaction(id: $id) { ...Told } } ${TOLD}`, { id })).data
      .transaction
  return {
    ...town,
    as,
    read,
    policy: async (institution, input) => {
      const { data, errors } = await as('administrator', institution)(
        'mutation ($input: ApprovalPolicyInput!) { setApprovalPolicy(input: $input) { id proposal { id } } }',
        { input },
      )
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return data.setApprovalPolicy
    },
    absence: (rights, institution, input) =>
      submitted('registerAbsence', 'RegisterAbsenceInput', rights, institution, input),
    wagePart: (rights, institution, input) =>
      submitted('registerWagePart', 'RegisterWagePartInput', rights, institution, input),
    approve: (rights, institution, id) =>
      as(rights, institution)(`mutation ($id: ID!) { result: approveTransaction(id: $id) { ...Told } } ${TOLD}`, {
        id,
      }),
    reject: (rights, institution, id, reason) =>
      as(rights, institution)(
        `mutation ($id: ID!, $reason: String!) { result: rejectTransaction(id: $id, reason: $reason) { ...Told } } ${TOLD}`,
        { id, reason },
      ),
    until: async (institution, id, status) => {
      const end = Date.now() + 15_000
      let found = await read('full', institution, id)
      while (!status.test(found.status) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        found = await read('full', institution, id)
      }
      return found
    },
    somebody: async (institution) => {
      const { data } = await as(
        'full',
        institution,
      )(
        `{ institution { employees(first: 30, filter: {active: true}) { nodes { id absences${DECEMBER} { nodes { id } } } } } }`,
      )
      return data.institution.employees.nodes
        .filter((node: Json) => node.absences.nodes.length === 0)
        .map(({ id }: Json) => id)
    },
    absencesOf: async (institution, id) => {
      const { data } = await as('full', institution)(
        `query ($id: ID!) { employee(id: $id) { absences${DECEMBER} { nodes { id code from to } } } }`,
        { id },
      )
      return data.employee.absences.nodes
    },
  }
}
