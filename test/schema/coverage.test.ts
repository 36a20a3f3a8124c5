import { readFileSync } from 'node:fs'
import { buildSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Coverage, coordinatesOf, coveragePage, coverageTables, readCoverage } from '#schema/coverage.ts'
import { type ContractService, contractServices } from './contractFields.ts'
import { judgeCoverage } from './judgeCoverage.ts'

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
const tables = coverageTables()

function isShown(coordinate: string): boolean {
  const [typeName = '', field = ''] = coordinate.split('.')
  const type = api.getType(typeName)
  // A word of a closed list shows, too: which of a company's contacts it is, is told by the enum's value.
  if (isEnumType(type)) return type.getValue(field) != null
  return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields()
}

describe('the table of what the graph shows of each system', () => {
  it.each(tables)('names for $system only fields that the API has', ({ everyService, services }) => {
    const rows = [...everyService, ...services.flatMap(({ fields }) => fields)]
    expect(rows.flatMap(coordinatesOf).filter((coordinate) => !isShown(coordinate))).toEqual([])
  })

  it.each(tables)('says of each duplicate of $system what it repeats', (table) => {
    const contract = contractServices[table.system]?.() ?? []
    const rows = [...table.everyService, ...table.services.flatMap(({ fields }) => fields)]
    const repeated = rows.flatMap((row) => ('of' in row ? [row.of] : []))
    expect(repeated.filter((one) => !isShown(one) && !isOfContract(one, contract))).toEqual([])
  })

  it.each(Object.keys(contractServices))('has each field of each service that %s answers with', (system) => {
    const table = tables.find((one) => one.system === system) ?? emptyTable(system)
    const offences = judgeCoverage(table, contractServices[system]?.() ?? [])
    expect(offences, `schema/coverage/${system.toLowerCase()}.yaml`).toEqual([])
  })

  it('is what the page for readers shows', () => {
    const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8')
    expect(page, 'run "npm run codegen" and commit what it changes').toBe(coveragePage(tables))
  })
})

describe('the format of the table', () => {
  const withRow = (row: string): string => `system: CPR\nservices:\n  - service: "001"\n    fields:\n      - ${row}\n`

  it('takes a field that is shown, and one that is left out for a reason of the list', () => {
    expect(readCoverage(withRow('{ field: PNR, shownBy: Person.cprNumber }')).services).toHaveLength(1)
    expect(readCoverage(withRow('{ field: PNR, leftOut: duplicate, of: Person.cprNumber }')).services).toHaveLength(1)
  })

  it.each([
    ['neither a field of the graph nor a reason', '{ field: PNR }'],
    ['both', '{ field: PNR, shownBy: Person.cprNumber, leftOut: noPurpose, because: nobody asks for it }'],
    ['a reason that is not of the list', '{ field: PNR, leftOut: tooMuchWork, because: nobody had the time }'],
    ['no sentence where one is needed', '{ field: PNR, leftOut: forbidden }'],
    ['a duplicate of nothing', '{ field: PNR, leftOut: duplicate, because: it is told elsewhere }'],
    ['an empty list of fields', '{ field: PNR, shownBy: [] }'],
  ])('refuses a row with %s', (_what, row) => {
    expect(() => readCoverage(withRow(row))).toThrow()
  })
})

function isOfContract(name: string, contract: readonly ContractService[]): boolean {
  const dot = name.indexOf('.')
  const field = name.slice(dot + 1)
  return contract.some(
    (one) =>
      one.service === name.slice(0, dot) &&
      one.fields.some((path) => `.${path}`.endsWith(`.${field}`) || `.${path}.`.includes(`.${field}.`)),
  )
}

function emptyTable(system: string): Coverage {
  return readCoverage(`system: ${system}\nservices: []\n`)
}
