/** Somebody as the registry names them. */
export interface NamedPerson {
  readonly subject: string
  readonly name: string
}

/**
 * Whether the registry can tell that two are one person: one subject, or one name. Somebody who is registered twice must not be their own second
 * person; two who share a name are told apart by the names that the registry gives them.
 */
export function isSamePerson(one: NamedPerson, other: NamedPerson): boolean {
  return one.subject === other.subject || plain(one.name) === plain(other.name)
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da')
}
