import type { Registry } from '#foundation/access/registry.ts'
import type { ChangeWord, ChangeWords } from '#foundation/changes/changeWords.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { EventFeed } from './feed.ts'

/**
 * Speaks when a change of the caller's institution that the caller may see has another status. With an id: of that change alone, whose state
 * begins the stream, and once more after words may have been missed. Without: of each, and the event decides which.
 */
export function transactionChanged(registry: Registry, words: Pick<ChangeWords, 'listen'>): EventFeed {
  return {
    beginsWithState: ({ arguments: { id } }) => typeof id === 'string',
    notFoundIsNoEvent: true,
    listen: ({ caller, arguments: { id } }, changed) =>
      words.listen((word) => {
        if (typeof id === 'string') {
          if (word === null || (word.id === id && concerns(word, caller, registry))) changed()
        } else if (word !== null && concerns(word, caller, registry)) changed({ id: word.id })
      }),
  }
}

/** The rule of the ledger, by the accesses as they are now: the own interfaces, and where fields are left out the own changes. */
function concerns(
  { institutionId, interfaceCode, isBy }: ChangeWord,
  { subject, certificate, institution }: Caller,
  registry: Registry,
): boolean {
  if (institutionId !== institution.id) return false
  const grants = registry
    .openGrants(subject, danishDay(new Date()), certificate)
    .filter((grant) => grant.institutionId === institutionId)
  const isOpen = grants.some((grant) => grant.interfaceCode === interfaceCode)
  return isOpen && (isBy(subject) || grants.every(({ withheldFields }) => withheldFields.length === 0))
}
