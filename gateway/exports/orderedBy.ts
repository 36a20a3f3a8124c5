import { randomUUID } from 'node:crypto'
import type { Registry } from '#foundation/access/registry.ts'
import type { ClaimedExport } from '#foundation/exports/employeeExport.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'

/**
 * Whoever ordered the export, as they are let in now: by the accesses of then, with no more than then, and with less where an access allows less.
 * @throws GraphQLError FORBIDDEN where one of the accesses has ended.
 */
export async function orderedBy(
  { owner, rights }: Pick<ClaimedExport, 'owner' | 'rights'>,
  registry: Registry,
  pageMs: number,
): Promise<Caller> {
  await registry.refresh()
  const now = new Date()
  const open = registry
    .openGrants(owner.subject, danishDay(now), rights.certificate)
    .filter(({ id, institutionId }) => institutionId === owner.institution.id && rights.grants.includes(id))
  if (rights.grants.length === 0 || open.length < rights.grants.length)
    throw refusal('FORBIDDEN', 'An access by which the export was ordered has ended.')
  return {
    subject: owner.subject,
    name: rights.name,
    kind: rights.kind,
    institution: owner.institution,
    scopes: rights.scopes.filter((scope) => open.some((grant) => grant.scopes.includes(scope))),
    interfaces: [...new Set(open.map(({ interfaceCode }) => interfaceCode))],
    certificate: rights.certificate,
    grants: rights.grants,
    withheldFields: [...new Set(open.flatMap(({ withheldFields }) => withheldFields))],
    purpose: rights.purpose,
    language: rights.language,
    freshness: rights.freshness,
    requestId: randomUUID(),
    deadline: now.getTime() + pageMs,
    traceparent: null,
    lane: 'bulk',
  }
}
