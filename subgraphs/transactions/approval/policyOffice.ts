import { ADMINISTRATION } from '#foundation/access/interfaces.ts'
import type { Registry } from '#foundation/access/registry.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { hasScope } from '#foundation/tenancy/caller.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import { scaled } from '#schema/scalars/Decimal.ts'
import { danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ApprovalPolicy, ApprovalTerms, Submitter } from '../model/approvalPolicy.ts'
import type { PayrollUpdates } from '../payroll.ts'
import { isSamePerson } from '../rules/isSamePerson.ts'
import { weakensApproval } from '../rules/weakensApproval.ts'
import type { NewApprovalEvent, PolicyBook } from '../store/approvalPolicies.ts'

/** What an administrator asks for; what is left out has its default. */
export interface AskedPolicy {
  /** Null: a new one. */
  readonly policyId: string | null
  readonly operation: string | null
  readonly amountAbove: ApprovalTerms['amountAbove']
  readonly submitters: readonly Submitter[] | null
  readonly client: string | null
  readonly validFrom: LocalDate | null
  readonly expiresAfterDays: number | null
}

/** Where one institution's administrators say which changes need a second person, for the time of one operation. */
export interface PolicyOffice {
  /** Oldest first. */
  list(includesRemoved: boolean): Promise<ApprovalPolicy[]>
  /** Takes effect at once where it lets nothing through that waited before; else it is a proposal. @throws GraphQLError */
  set(asked: AskedPolicy): Promise<ApprovalPolicy>
  /** A proposal, unless another policy covers all that this one did. @throws GraphQLError NOT_FOUND, FORBIDDEN */
  remove(policyId: string): Promise<ApprovalPolicy>
  /** By another administrator than the proposer. @throws GraphQLError NOT_FOUND where it is not, or no longer, proposed; FORBIDDEN */
  confirm(proposalId: string): Promise<ApprovalPolicy>
}

export interface PolicyOfficeParts {
  readonly book: PolicyBook
  readonly registry: Registry
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly idKey: Uint8Array
}

const DEFAULT_DAYS = 30
const LONGEST_DAYS = 365
/** Far from what anybody needs, and few enough to be read with each change. */
const MOST_POLICIES = 200

export function openPolicyOffice(desk: Desk, { book, registry, updates, idKey }: PolicyOfficeParts): PolicyOffice {
  const { caller, institution } = desk
  const demandAdministrator = (): void => {
    if (caller.kind !== 'PERSON')
      throw refusal('FORBIDDEN', 'Only a person can say which changes need approval.', { reason: 'PERSON_REQUIRED' })
    if (!hasScope(caller, 'access:administer') || !caller.interfaces.includes(ADMINISTRATION))
      throw refusal('FORBIDDEN', 'Policies are for those who look after accesses.', {
        scope: 'access:administer',
        interfaceCode: ADMINISTRATION,
      })
  }
  const said = (
    event: NewApprovalEvent['event'],
    policyId: string,
    terms: ApprovalTerms | null,
    proposalId: string | null,
  ): NewApprovalEvent => ({
    event,
    policyId,
    terms,
    proposalId,
    actor: caller.subject,
    actorName: caller.name,
  })
  const appended = async (
    policyId: string,
    judge: (policies: readonly ApprovalPolicy[], today: LocalDate) => readonly NewApprovalEvent[],
  ): Promise<ApprovalPolicy> => {
    const now = new Date()
    const policies = await book.append(institution.id, (all) => judge(all, danishDay(now)), now)
    return named(policies, policyId)
  }
  /** What a policy becomes, at once or by another administrator's word. */
  const become = (
    policies: readonly ApprovalPolicy[],
    policyId: string,
    terms: ApprovalTerms | null,
    today: LocalDate,
  ): NewApprovalEvent => {
    const before = policies.filter(({ removedAt }) => removedAt === null)
    const others = before.filter(({ id }) => id !== policyId)
    const after: readonly ApprovalTerms[] = terms === null ? others : [...others, terms]
    if (weakensApproval(before, after, today))
      return said('PROPOSED', policyId, terms, freshId(idKey, 'approvalProposal', institution.id))
    return said(terms === null ? 'REMOVED' : 'SET', policyId, terms, null)
  }
  const kindOf = (subject: string): Submitter => {
    const isKnown = registry.grantsOf(institution.id).some((grant) => grant.subject === subject)
    const client = isKnown ? registry.client(subject) : null
    if (client === null)
      throw refusal('BAD_USER_INPUT', 'No system or person of that name has an access.', { argument: 'client' })
    return client.kind
  }
  const termsOf = (asked: AskedPolicy, today: LocalDate): ApprovalTerms => {
    const { operation, amountAbove, client, validFrom, expiresAfterDays } = asked
    const refuse = (argument: string, text: string) => refusal('BAD_USER_INPUT', text, { argument })
    if (operation !== null && updates.get(institution.payroll.system)?.supports(operation) !== true)
      throw refuse('operation', 'The payroll system of this institution has no such change.')
    if (amountAbove !== null && scaled(amountAbove, 10) < 0n)
      throw refuse('amountAbove', 'amountAbove is not negative: amounts count without their sign.')
    const days = expiresAfterDays ?? DEFAULT_DAYS
    if (days < 1 || days > LONGEST_DAYS)
      throw refuse('expiresAfterDays', `expiresAfterDays is between 1 and ${LONGEST_DAYS}.`)
    const kind = client === null ? null : kindOf(client)
    const submitters = [...new Set(asked.submitters ?? [kind ?? ('PERSON' as const)])].toSorted()
    if (submitters.length === 0) throw refuse('submitters', 'Name at least one kind of submitter.')
    if (kind !== null && !submitters.includes(kind))
      throw refuse('submitters', 'The client is of another kind: the policy would never apply.')
    if (validFrom !== null && validFrom < today)
      throw refuse('validFrom', 'A policy counts from today at the earliest.')
    return { operation, amountAbove, submitters, client, validFrom: validFrom ?? today, expiresAfterDays: days }
  }
  return {
    list: async (includesRemoved) =>
      (await book.policies(institution.id)).filter(({ removedAt }) => includesRemoved || removedAt === null),
    set: async (asked) => {
      demandAdministrator()
      const policyId = asked.policyId ?? freshId(idKey, 'approvalPolicy', institution.id)
      return appended(policyId, (policies, today) => {
        if (asked.policyId !== null) demandInForce(policies, policyId)
        else if (policies.filter(({ removedAt }) => removedAt === null).length >= MOST_POLICIES)
          throw refusal('BAD_USER_INPUT', `An institution has at most ${MOST_POLICIES} policies.`)
        return [become(policies, policyId, termsOf(asked, today), today)]
      })
    },
    remove: async (policyId) => {
      demandAdministrator()
      return appended(policyId, (policies, today) => {
        demandInForce(policies, policyId)
        return [become(policies, policyId, null, today)]
      })
    },
    confirm: async (proposalId) => {
      demandAdministrator()
      let policyId = ''
      const now = new Date()
      const policies = await book.append(
        institution.id,
        (all) => {
          const policy = all.find(({ proposal }) => proposal?.id === proposalId)
          if (policy?.proposal == null) throw notFound('The proposal')
          const { proposer, proposedBy, terms } = policy.proposal
          if (isSamePerson(caller, { subject: proposer, name: proposedBy }))
            throw refusal('FORBIDDEN', 'Another administrator must confirm it.', { reason: 'OWN_PROPOSAL' })
          policyId = policy.id
          return [said('CONFIRMED', policyId, terms, proposalId)]
        },
        now,
      )
      return named(policies, policyId)
    },
  }
}

function demandInForce(policies: readonly ApprovalPolicy[], policyId: string): void {
  if (named(policies, policyId).removedAt !== null)
    throw refusal('CONFLICT', 'The policy was removed.', { argument: 'policyId' })
}

function named(policies: readonly ApprovalPolicy[], policyId: string): ApprovalPolicy {
  const found = policies.find(({ id }) => id === policyId)
  if (found === undefined) throw notFound('The policy')
  return found
}
