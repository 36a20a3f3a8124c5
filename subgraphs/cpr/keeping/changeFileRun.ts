import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Directory } from '#foundation/directory/directory.ts'
import type { Doorway } from '#foundation/doorway/doorway.ts'
import { moveFeedPosition, readFeedPosition } from '#foundation/follow/feedPositions.ts'
import { addDays, danishDay } from '#schema/scalars/LocalDate.ts'
import type { ChangeFileReading } from '../adapter/changeFiles.ts'
import { type Applying, applyFile } from './applyFile.ts'
import type { Customer } from './customers.ts'
import { openDesks } from './desks.ts'
import { lastApplied, type Series, takeInFile } from './takeInFile.ts'

export interface ChangeFileParts extends Applying {
  readonly doorway: Doorway
  readonly directory: Directory
  readonly reading: ChangeFileReading
  /** A day without a new file is usual (weekends, holidays); more than these are an alarm. */
  readonly lateDays: number
}

export interface ChangeFileResult {
  readonly files: number
  readonly persons: number
}

/**
 * Fetches and applies the change files of one customer, in their order, as far as they go: first what an earlier run left half applied, then each
 * file that has not been seen. A file behind a missing one stays where it is until that one is there.
 * @throws UpstreamFault where the server cannot be reached, or a file is not whole: the next run begins with it again.
 */
export async function takeChangeFiles(
  parts: ChangeFileParts,
  customer: Customer,
  series: Series,
  stop: AbortSignal,
): Promise<ChangeFileResult> {
  const { doorway, directory, book, reading, log } = parts
  const result = { files: 0, persons: 0 }
  // A person whom no directory has yet would be passed over for good.
  if (!(await areFilled(directory, customer.institutions))) {
    log.info('cpr_change_files_wait', { customerNumber: customer.customerNumber })
    return result
  }
  const desks = openDesks(doorway, 'takeChangeFiles', 'applying the change file from CPR')
  const apply = async (): Promise<void> => {
    for (const file of await book.ofTask(series.task)) {
      if (file.state !== 'STAGED') continue
      result.persons += await applyFile(parts, customer, desks, file, stop)
      result.files += 1
    }
  }
  try {
    await apply()
    const [first] = customer.institutions
    for (const file of await reading.list(await desks.at(first), series.task)) {
      stop.throwIfAborted()
      const known = (await book.ofTask(series.task)).find(({ name }) => name === file.name)
      if (known?.bytes === file.bytes) continue
      const taken = await takeInFile(parts, series, await desks.at(first), file)
      if (taken === 'missing') break
      if (taken === 'staged') await apply()
    }
    await noteRead(parts, customer, series)
    await alarmWhereLate(parts, series)
    await desks.close('ANSWERED')
    return result
  } catch (error) {
    await desks.close('FAILED')
    throw error
  }
}

async function areFilled(directory: Directory, institutions: readonly RegisteredInstitution[]): Promise<boolean> {
  const filledAt = await Promise.all(institutions.map(({ id }) => directory.filledAt(id)))
  return filledAt.every((at) => at !== null)
}

/** Those who follow an institution's changes are told how far and when CPR's were read, also where there were none. */
async function noteRead({ database, book, now }: ChangeFileParts, customer: Customer, series: Series): Promise<void> {
  const last = lastApplied(await book.ofTask(series.task))
  if (last === null) return
  for (const { id: institutionId } of customer.institutions)
    await database.transaction().execute(async (transaction) => {
      const known = await readFeedPosition(transaction, institutionId, 'CPR_CHANGES')
      const place = { institutionId, feed: 'CPR_CHANGES', from: known?.position ?? null, to: last.producedOn } as const
      await moveFeedPosition(transaction, place, now())
    })
}

async function alarmWhereLate({ book, lateDays, log, now }: ChangeFileParts, series: Series): Promise<void> {
  const last = lastApplied(await book.ofTask(series.task))
  if (last === null || last.producedOn >= addDays(danishDay(now()), -lateDays)) return
  log.alarm('cpr_change_file_late', {
    customerNumber: series.customerNumber,
    task: series.task,
    lastProducedOn: last.producedOn,
  })
}
