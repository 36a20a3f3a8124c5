import { describe, expect, it } from 'vitest'
import { fieldsCanBeWithheld } from '../../../../subgraphs/institutions/rules/fieldsCanBeWithheld.ts'
import { codesOf } from './opening.ts'

describe('a field that is left out', () => {
  it.each([
    ['Employee.person', []],
    ['SlsEmployee.wageParts', []],
    ['Person.address', []],
    ['Absence.hours', []],
    // Never null, so its record would go with it.
    ['Employee.id', ['FIELD_NOT_WITHHOLDABLE withheldFields']],
    ['Employee.name', ['FIELD_NOT_WITHHOLDABLE withheldFields']],
    ['Employee.nothing', ['FIELD_NOT_WITHHOLDABLE withheldFields']],
    ['Query.viewer', ['FIELD_NOT_WITHHOLDABLE withheldFields']],
    ['__Type.name', ['FIELD_NOT_WITHHOLDABLE withheldFields']],
    ['<b>', ['FIELD_NOT_WITHHOLDABLE withheldFields']],
  ])('%s', (field, faults) => {
    const found = fieldsCanBeWithheld({ terms: { withheldFields: [field] } })
    expect(codesOf(found)).toEqual(faults)
    expect(found[0]?.text ?? '').not.toContain('<')
  })
})
