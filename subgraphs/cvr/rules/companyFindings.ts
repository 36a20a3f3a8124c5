import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Company } from '../model/company.ts'
import type { Validity } from '../model/enterpriseUnit.ts'
import type { Finding } from '../model/finding.ts'

/** What an institution is registered with. */
export interface RegisteredAs {
  readonly cvrNumber: string
  readonly name: string
}

/** State unit, independent public enterprise, region, municipality. */
const ADMINISTRATIVE: ReadonlySet<string> = new Set(['230', '235', '245', '250'])

/**
 * What there is to say of the company that an institution is registered as. The first that makes the others pointless ends it: of a company
 * that CVR does not know nothing else can be said. CVR dossier section 9.2.
 */
export function companyFindings(registered: RegisteredAs, company: Company | null, on: LocalDate): readonly Finding[] {
  if (company === null) return [{ code: 'NOT_FOUND', given: registered.cvrNumber, registered: null }]
  return [...lifeFindings(company, on), ...formFindings(company), ...nameFindings(registered, company, on)]
}

function lifeFindings(company: Company, on: LocalDate): readonly Finding[] {
  const dissolving = company.statuses.find((one) => holds(one, on) && one.status.startsWith('UNDER '))
  if (company.active) {
    return dissolving === undefined ? [] : [{ code: 'UNDER_DISSOLUTION', given: null, registered: dissolving.status }]
  }
  const begins = company.lives.map(({ validFrom }) => validFrom).filter((day) => day !== null && day > on)
  if (company.activeTo === null && begins.length > 0)
    return [{ code: 'NOT_YET_STARTED', given: null, registered: begins.toSorted()[0] ?? null }]
  return [{ code: 'CEASED', given: null, registered: company.activeTo }]
}

function formFindings({ formCode, form }: Company): readonly Finding[] {
  if (formCode !== null && ADMINISTRATIVE.has(formCode)) return []
  return [{ code: 'NOT_ADMINISTRATIVE_UNIT', given: null, registered: form ?? formCode }]
}

function nameFindings(registered: RegisteredAs, company: Company, on: LocalDate): readonly Finding[] {
  const names = [company.name, ...company.secondaryNames.filter((one) => holds(one, on)).map(({ name }) => name)]
  const wanted = folded(registered.name)
  return names.some((name) => folded(name) === wanted)
    ? []
    : [{ code: 'NAME_DIFFERS', given: registered.name, registered: company.name }]
}

function holds({ validFrom, validTo }: Validity, on: LocalDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on)
}

/** Letters and digits alone, in small letters. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
