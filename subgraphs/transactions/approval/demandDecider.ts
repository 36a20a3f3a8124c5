import { type Caller, hasScope } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { isSamePerson } from '../rules/isSamePerson.ts'

/** Whether the caller is of those who approve and reject at all. */
export function isDecider(caller: Caller): boolean {
  return caller.kind === 'PERSON' && hasScope(caller, 'changes:approve')
}

/** @throws GraphQLError FORBIDDEN for whoever may not say the second word on what that submitter asked for. */
export function demandDecider(
  caller: Caller,
  { subject, submittedBy }: { readonly subject: string; readonly submittedBy: string },
): void {
  if (caller.kind !== 'PERSON')
    throw refusal('FORBIDDEN', 'Only a person can approve changes.', { reason: 'PERSON_REQUIRED' })
  if (!hasScope(caller, 'changes:approve'))
    throw refusal('FORBIDDEN', 'Approving changes needs the scope changes:approve.', { scope: 'changes:approve' })
  if (isSamePerson(caller, { subject, name: submittedBy }))
    throw refusal('FORBIDDEN', 'Somebody else than the submitter must approve the change.', { reason: 'OWN_CHANGE' })
}
