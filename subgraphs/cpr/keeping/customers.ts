import type { RegisteredInstitution, Registry } from '#foundation/access/registry.ts'

/** A customer of CPR's, with the institutions that ask under its number: what one subscribes to is subscribed for all. */
export interface Customer {
  /** KUNDENR. */
  readonly customerNumber: string
  /** At least one. */
  readonly institutions: readonly [RegisteredInstitution, ...RegisteredInstitution[]]
}

/** In the order of the registry; institutions without credentials have no customer. */
export function customersOf(
  registry: Pick<Registry, 'institutions'>,
  credentials: Readonly<Record<string, { readonly customerNumber: string }>>,
): readonly Customer[] {
  const groups = new Map<string, RegisteredInstitution[]>()
  for (const institution of registry.institutions) {
    const customerNumber = credentials[institution.credentials]?.customerNumber
    if (customerNumber === undefined) continue
    groups.set(customerNumber, [...(groups.get(customerNumber) ?? []), institution])
  }
  return [...groups].flatMap(([customerNumber, [first, ...others]]) =>
    first === undefined ? [] : [{ customerNumber, institutions: [first, ...others] }],
  )
}
