import type { Registry } from '#foundation/access/registry.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { AccessChanges } from './accessChanges.ts'
import type { EventFeed } from './feed.ts'

/** Speaks when an access of the caller itself has changed, at whichever institution; of others' changes it says nothing. */
export function viewerChanged(registry: Registry, changes: AccessChanges): EventFeed {
  return {
    beginsWithState: () => true,
    listen: ({ caller }, changed) => {
      let known = accessOf(caller, registry)
      return changes.listen(() => {
        const now = accessOf(caller, registry)
        if (now === known) return
        known = now
        changed()
      })
    },
  }
}

/** All that the registry says of the caller, in a form that can be held against another. */
function accessOf({ subject, certificate }: Caller, registry: Registry): string {
  const grants = registry.openGrants(subject, danishDay(new Date()), certificate)
  const institutions = [...new Set(grants.map(({ institutionId }) => institutionId))].map((id) => {
    const institution = registry.institution(id)
    return [institution?.cvrNumber, institution?.name]
  })
  return JSON.stringify([registry.client(subject), grants, institutions])
}
