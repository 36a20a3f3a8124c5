import type { Coverage, CoverageRow } from '#schema/coverage.ts'
import type { ContractService } from './contractFields.ts'

/**
 * Holds a system's table against its contract. A row stands for the field whose path is what it says, or ends with it, or for all in the group of that
 * path that have no row of their own; one that leaves something out may stand for several of one name besides. Services and fields
 * of which no file of the contract tells (written down in the dossier alone) may stand in the table. @returns a sentence for each service and field that has no row, and for each row that stands for none or for several.
 */
export function judgeCoverage(table: Coverage, contract: readonly ContractService[]): readonly string[] {
  const twice = table.services.filter(({ service }, index) =>
    table.services.some((other, at) => at < index && other.service === service),
  )
  const idle = table.everyService.filter(
    (row) => !contract.some(({ fields }) => fieldsOf(row, fields, false).length > 0),
  )
  return [
    ...twice.map(({ service }) => `${service}: stands in the table twice`),
    ...idle.map(({ field }) => `everyService, ${field}: no service has such a field`),
    ...contract.flatMap(({ service, fields }) => {
      const rows = table.services.find((one) => one.service === service)?.fields
      if (rows === undefined) return [`${service}: is missing, with ${fields.join(', ')}`]
      return judgeService(service, rows, table.everyService, fields)
    }),
  ]
}

function judgeService(
  service: string,
  own: readonly CoverageRow[],
  common: readonly CoverageRow[],
  fields: readonly string[],
): readonly string[] {
  const offences: string[] = []
  const covered = new Map<string, string>()
  for (const row of own) {
    const found = fieldsOf(row, fields, true)
    if ('shownBy' in row && found.length > 1 && !isGroup(row, found))
      offences.push(`${service}, ${row.field}: may be any of ${found.join(', ')}`)
    for (const field of found) {
      // A group leaves out what no row of its own shows.
      if (covered.get(field) === field && isOneField(found)) offences.push(`${service}, ${row.field}: has two rows`)
      if (!covered.has(field) || isOneField(found)) covered.set(field, isOneField(found) ? field : row.field)
    }
  }
  for (const row of common) for (const field of fieldsOf(row, fields, false)) covered.set(field, field)
  const missing = fields.filter((field) => !covered.has(field))
  return missing.length === 0 ? offences : [...offences, `${service}: no row for ${missing.join(', ')}`]
}

const isOneField = (found: readonly string[]): boolean => found.length === 1

/** Whether the row names what holds all of these. */
function isGroup({ field }: CoverageRow, found: readonly string[]): boolean {
  const [first = ''] = found
  const at = `.${first}`.indexOf(`.${field}.`)
  const group = first.slice(0, at + field.length + 1)
  return at >= 0 && found.every((path) => path.startsWith(group))
}

/** The fields that a row stands for: the one of exactly its path, else those whose path ends with it, else those of the group of that name. */
function fieldsOf(row: CoverageRow, fields: readonly string[], exactFirst: boolean): readonly string[] {
  if (exactFirst && fields.includes(row.field)) return [row.field]
  const ending = fields.filter((path) => `.${path}`.endsWith(`.${row.field}`))
  if (ending.length > 0) return ending
  return fields.filter((path) => `.${path}`.includes(`.${row.field}.`))
}
