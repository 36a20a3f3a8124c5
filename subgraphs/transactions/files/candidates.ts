import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ChangeFile } from '../model/changeFile.ts'
import type { ChangeFault, FileConversions, OwnFileFormat } from '../payroll.ts'
import { fault, UnreadableFile } from './fault.ts'
import { EMPLOYEE_NUMBER, employmentIdOf, KEY, type Operations } from './inputs.ts'
import { linesOf, textOf } from './lines.ts'
import { csvRows, jsonRows, type ReadRow } from './readRows.ts'

/** How a row says whom it is about. */
export type Named =
  | { readonly by: 'ID'; readonly id: string }
  | { readonly by: 'NUMBER'; readonly number: string }
  | { readonly by: 'PERSON'; readonly cprNumber: CprNumber; readonly on: LocalDate | null }

/** A change that a row asks for, before it is known whether it can be carried out. */
export interface Candidate {
  readonly row: number
  /** Null: the form of the row is wrong already. */
  readonly operation: string | null
  /** The input's own fields, without the employment and the key. */
  readonly values: Readonly<Record<string, unknown>>
  readonly named: Named | null
  /** As the row gives it; null: it is made up. */
  readonly idempotencyKey: string | null
  readonly faults: readonly ChangeFault[]
}

export interface Reading {
  readonly operations: Operations
  readonly institution: RegisteredInstitution
  readonly conversions: FileConversions
  /** The system's own formats. */
  readonly formats: ReadonlyMap<string, OwnFileFormat>
}

/** What the rows of a file ask for, in their order. @param bytes unpacked. @throws UnreadableFile */
export async function* candidatesOf(
  file: Pick<ChangeFile, 'format' | 'operation'>,
  bytes: AsyncIterable<Uint8Array>,
  { operations, institution, conversions, formats }: Reading,
): AsyncGenerator<Candidate> {
  if (file.format === 'CSV' || file.format === 'NDJSON') {
    const text = textOf(bytes, 'utf-8')
    const rows = (file.format === 'CSV' ? csvRows : jsonRows)(text, operations, file.operation)
    for await (const row of rows) yield candidateOf(row)
    return
  }
  const format = formats.get(file.format)
  if (format === undefined) throw new UnreadableFile(NO_FORMAT)
  for await (const { row, cprNumber, on, drafts, faults } of format.read(
    linesOf(textOf(bytes, format.charset)),
    institution,
    conversions,
  )) {
    const named = cprNumber === null ? null : ({ by: 'PERSON', cprNumber, on } as const)
    if (faults.length > 0) yield { row, operation: null, values: {}, named, idempotencyKey: null, faults }
    else
      for (const { operation, values } of drafts)
        yield { row, operation, values, named, idempotencyKey: null, faults: [] }
  }
}

function candidateOf({ row, operation, values: given, faults }: ReadRow): Candidate {
  const { [KEY]: key, [EMPLOYEE_NUMBER]: number, employeeId: _named, ...values } = given
  const id = employmentIdOf(given)
  return {
    row,
    operation,
    values,
    named: typeof number === 'string' ? { by: 'NUMBER', number } : id === null ? null : { by: 'ID', id },
    idempotencyKey: typeof key === 'string' ? key : null,
    faults,
  }
}

const NO_FORMAT = fault(
  null,
  null,
  'NOT_SUPPORTED',
  'The payroll system of this institution has no such file format.',
  'Institutionens lønsystem har intet sådant filformat.',
)
