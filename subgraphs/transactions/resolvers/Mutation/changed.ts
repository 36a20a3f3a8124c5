import type { TransactionsContext } from '../../context.ts'
import type { ChangeResult } from '../../model/changeResult.ts'

/** What every change's input has besides its own fields. */
export interface CommonInput {
  readonly idempotencyKey: string
  readonly waitSeconds?: number | null | undefined
  readonly validateOnly?: boolean | null | undefined
}

/** Submits a change of the employment and answers with what became of it. */
export async function changed(
  operation: string,
  employmentId: string,
  input: CommonInput & Readonly<Record<string, unknown>>,
  { desk, loaders }: TransactionsContext,
): Promise<ChangeResult> {
  const { idempotencyKey, waitSeconds, validateOnly, employeeId: _named, ...values } = input
  const transaction = await loaders.changes.submit(
    { operation, employmentId, values, idempotencyKey, validateOnly: validateOnly === true },
    waitSeconds,
  )
  const { employmentId: about } = transaction
  return { transaction, employee: about === null ? null : await desk.employments.get(about) }
}

/** A record's id begins with its employment's. */
export function employmentOfRecord(recordId: string): string {
  return recordId.split('.')[0] ?? ''
}
