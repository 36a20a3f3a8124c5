import type { TransactionsContext } from '../../context.ts'
import type { ChangeResult } from '../../model/changeResult.ts'

/** What every change's input has besides its own fields. */
export interface CommonInput {
  readonly idempotencyKey: string
  readonly waitSeconds?: number | null | undefined
  readonly validateOnly?: boolean | null | undefined
}

/**
 * Submits a change and answers with what became of it.
 * @param employmentId null for a hire, and for what is about the institution. @param purpose where one was stated for this change alone.
 */
export async function changed(
  operation: string,
  employmentId: string | null,
  input: CommonInput & Readonly<Record<string, unknown>>,
  { desk, loaders }: TransactionsContext,
  purpose?: string,
): Promise<ChangeResult> {
  const { idempotencyKey, waitSeconds, validateOnly, employeeId: _named, ...values } = input
  const transaction = await loaders.changes.submit(
    {
      operation,
      employmentId,
      values,
      idempotencyKey,
      validateOnly: validateOnly === true,
      ...(purpose === undefined ? {} : { purpose }),
    },
    waitSeconds,
  )
  const { employmentId: about } = transaction
  return { transaction, employee: about === null ? null : await desk.employments.get(about) }
}

/** A record's id begins with its employment's. */
export function employmentOfRecord(recordId: string): string {
  return recordId.split('.')[0] ?? ''
}
