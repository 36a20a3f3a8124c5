import type { Transaction } from 'kysely'
import type { ChangeTable, Tables } from '#foundation/store/tables.ts'

/**
 * Told of each change that has another status than before, as it is now, within the work that made it so: what is written then is written
 * with the status or not at all. The last thing that the work does.
 */
export type StatusNote = (transaction: Transaction<Tables>, change: ChangeTable) => Promise<void>

export const nobodyIsTold: StatusNote = async () => undefined
