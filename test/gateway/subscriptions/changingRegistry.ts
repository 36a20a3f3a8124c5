import type { RegisteredGrant, Registry } from '#foundation/access/registry.ts'

/** A registry whose accesses a test changes as another copy of the program would: nobody here knows until it is refreshed. */
export interface ChangingRegistry extends Registry {
  /** Changes every access that the choice names; null takes it away. */
  change(chosen: (grant: RegisteredGrant) => boolean, by: (grant: RegisteredGrant) => RegisteredGrant | null): void
  /** Opens an access besides those that there are. */
  open(grant: RegisteredGrant): void
  readonly listenerCount: number
  /** How often it was refreshed. */
  readonly refreshes: number
  /** Makes every refresh fail until it is called with false. */
  break(isBroken: boolean): void
}

export function changingRegistry(inner: Registry): ChangingRegistry {
  const listeners = new Set<() => void>()
  const waiting: (() => void)[] = []
  const changes: ((grant: RegisteredGrant) => RegisteredGrant | null)[] = []
  const opened: RegisteredGrant[] = []
  let refreshes = 0
  let isBroken = false
  const changed = (grants: readonly RegisteredGrant[]): RegisteredGrant[] =>
    grants.flatMap((grant) => {
      const now = changes.reduce<RegisteredGrant | null>((one, change) => one && change(one), grant)
      return now === null ? [] : [now]
    })
  return {
    institutions: inner.institutions,
    institution: (id) => inner.institution(id),
    client: (subject) => inner.client(subject),
    certificates: (fingerprint) => inner.certificates(fingerprint),
    grant: (id) => inner.grant(id),
    refresh: async () => {
      refreshes += 1
      await inner.refresh()
      if (isBroken) throw new Error('the store is away')
      if (waiting.length === 0) return
      for (const apply of waiting.splice(0)) apply()
      for (const listener of [...listeners]) listener()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openGrants: (subject, today, certificate) =>
      changed([
        ...inner.openGrants(subject, today, certificate),
        ...opened.filter((grant) => grant.subject === subject),
      ]).filter(({ state }) => state === 'OPEN'),
    grantsOf: (institutionId) => changed(inner.grantsOf(institutionId)),
    change: (chosen, by) => {
      waiting.push(() => changes.push((grant) => (chosen(grant) ? by(grant) : grant)))
    },
    open: (grant) => {
      waiting.push(() => opened.push(grant))
    },
    get listenerCount() {
      return listeners.size
    },
    get refreshes() {
      return refreshes
    },
    break: (now) => {
      isBroken = now
    },
  }
}
