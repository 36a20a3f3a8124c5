import type { PayrollFacts } from '../model/comparedEmployment.ts'
import type { PersonDiscrepancy, PersonDiscrepancyCode, Value } from '../model/discrepancy.ts'
import type { PersonStatus } from '../model/person.ts'
import type { PersonAddress } from '../model/personAddress.ts'
import type { PersonName } from '../model/personName.ts'
import type { ShownPerson } from '../model/shownPerson.ts'
import { nameDiffers } from './nameDiffers.ts'

/** What of a person is compared. */
export interface ComparedPerson
  extends Pick<ShownPerson, 'cprNumber' | 'status' | 'statusCode' | 'nameAndAddressProtected' | 'source'> {
  readonly name: Pick<PersonName, 'given' | 'middle' | 'family'> | null
  readonly address: Pick<PersonAddress, 'municipalityCode' | 'postalCode'> | null
}

/** What a status says about somebody whose employment has not ended. Status 20 and 80 are information (CPR dossier section 9.1). */
const STATUSES: Partial<Readonly<Record<PersonStatus, PersonDiscrepancyCode>>> = {
  DEAD: 'DEAD',
  DISAPPEARED: 'DISAPPEARED',
  CANCELLED: 'NUMBER_ANNULLED',
  REPLACED: 'NUMBER_REPLACED',
  MOVED_ABROAD: 'MOVED_ABROAD',
  TAX_NUMBER_ONLY: 'TAX_NUMBER_ONLY',
}

/** Where CPR has somebody whose employment has not ended. */
export function statusDiscrepancies(person: ComparedPerson): readonly PersonDiscrepancy[] {
  const code = STATUSES[person.status]
  if (code === undefined) return []
  return [{ code, payroll: null, register: { value: person.statusCode, withheld: false, source: person.source } }]
}

/** An employment that is kept under another number than the one now valid. Neither number is told. */
export function numberDiscrepancies(keptUnder: string, person: ComparedPerson): readonly PersonDiscrepancy[] {
  if (person.cprNumber === null || person.cprNumber === keptUnder) return []
  return [{ code: 'NUMBER_REPLACED', payroll: null, register: { value: null, withheld: true, source: person.source } }]
}

export function nameDiscrepancies(facts: PayrollFacts, person: ComparedPerson): readonly PersonDiscrepancy[] {
  const { name, source } = person
  if (name === null || !nameDiffers(facts, name)) return []
  const told = [facts.givenName, facts.familyName].filter((part) => part !== null).join(' ')
  const registered = [name.given, name.middle, name.family].filter((part) => part !== null).join(' ')
  return [
    {
      code: 'NAME_DIFFERS',
      payroll: shown(person, told, facts.source),
      register: shown(person, registered, source),
    },
  ]
}

/**
 * Where somebody lives: by municipality, or by postal district where the payroll system tells no municipality. What one side does not tell is no
 * difference: payroll systems leave out protected addresses, and CPR has none of those who left.
 */
export function addressDiscrepancies(facts: PayrollFacts, person: ComparedPerson): readonly PersonDiscrepancy[] {
  const { address: told } = facts
  const { address: registered, source } = person
  if (told === null || registered === null) return []
  const found = (code: PersonDiscrepancyCode, one: string, other: string): readonly PersonDiscrepancy[] =>
    one === other ? [] : [{ code, payroll: shown(person, one, told.source), register: shown(person, other, source) }]
  if (told.municipalityCode !== null && registered.municipalityCode !== null) {
    return found('MUNICIPALITY_DIFFERS', fourDigits(told.municipalityCode), fourDigits(registered.municipalityCode))
  }
  return told.postalCode !== null && registered.postalCode !== null
    ? found('POSTAL_CODE_DIFFERS', fourDigits(told.postalCode), fourDigits(registered.postalCode))
    : []
}

/** Of protected persons the finding is told, and neither side's name or address: lists of findings travel further than a person's own page. */
function shown(person: ComparedPerson, value: string, source: Value['source']): Value {
  return person.nameAndAddressProtected
    ? { value: null, withheld: true, source }
    : { value: value || null, withheld: false, source }
}

function fourDigits(code: string): string {
  return code.trim().padStart(4, '0')
}
