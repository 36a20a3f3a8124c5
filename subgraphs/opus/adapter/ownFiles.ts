import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type {
  ChangeFault,
  CompletedDraft,
  DraftedChange,
  FileConversions,
  FileLine,
  OwnFileFormat,
  OwnFileRow,
} from '../../transactions/payroll.ts'
import { absenceRow, isCountedAs, type NamedAbsence } from '../mapping/absenceFile.ts'
import { FILE_FAULTS } from '../mapping/fileFaults.ts'
import { paymentRow } from '../mapping/paymentFile.ts'
import type { FileRecords } from '../wire/fileRecords.ts'
import { readKnownAbsences } from './absenceChanges.ts'
import type { OpusSystem } from './system.ts'

/** KMD's older files (kmd-opus.md section 10), so that an institution can leave them. Their texts are of Windows-1252; records are of digits and blanks. */
export function ownFileFormats(system: OpusSystem, records: FileRecords): ReadonlyMap<string, OwnFileFormat> {
  return new Map<string, OwnFileFormat>([
    [
      'IND01',
      {
        charset: 'windows-1252',
        read: readPayments(records),
        complete: async (_desk, _employment, change) => ({ kind: 'CHANGE', change }),
      },
    ],
    [
      'FRAVAER',
      {
        charset: 'windows-1252',
        read: readAbsences(records),
        complete: (desk, employment, draft) => completed(system, desk, employment, draft),
      },
    ],
  ])
}

function readPayments(records: FileRecords): OwnFileFormat['read'] {
  return async function* (
    lines: AsyncIterable<FileLine>,
    institution: RegisteredInstitution,
    conversions: FileConversions,
  ): AsyncGenerator<OwnFileRow> {
    const municipality = municipalityOf(institution)
    for await (const { row, line } of lines) {
      if (row === 1) {
        // A payment in place of the header would be dropped.
        if (records.payment(line)?.['transactionCode'] === 'DA6') yield faulty(row, FILE_FAULTS.header)
      } else if (line.trim() !== '') yield paymentRow(row, records.payment(line), municipality, conversions)
    }
  }
}

function readAbsences(records: FileRecords): OwnFileFormat['read'] {
  return async function* (
    lines: AsyncIterable<FileLine>,
    institution: RegisteredInstitution,
  ): AsyncGenerator<OwnFileRow> {
    const municipality = municipalityOf(institution)
    let count = 0
    let last = 0
    let isEnded = false
    for await (const { row, line } of lines) {
      if (line.trim() === '') continue
      last = row
      if (row === 1) {
        const start = records.absenceStart(line)
        if (start?.['recordCode'] !== 'Z300') yield faulty(row, FILE_FAULTS.start)
        else if (start['userNumber'] !== municipality) yield faulty(row, FILE_FAULTS.municipality)
      } else if (isEnded) yield faulty(row, FILE_FAULTS.end)
      else if (line.startsWith('SLUTD')) {
        isEnded = true
        const end = records.absenceEnd(line.trimEnd())
        if (end === null || !isCountedAs(end, count)) yield faulty(row, FILE_FAULTS.count)
      } else {
        count += 1
        yield absenceRow(row, records.absence(line), municipality)
      }
    }
    // A file that was cut off on its way has none.
    if (!isEnded) yield faulty(last + 1, FILE_FAULTS.end)
  }
}

/** Four digits: the three of the client number behind a zero. */
function municipalityOf({ payroll }: RegisteredInstitution): string {
  return payroll.system === 'OPUS' ? payroll.clientNumber.padStart(4, '0') : ''
}

function faulty(row: number, fault: ChangeFault): OwnFileRow {
  return { row, cprNumber: null, on: null, drafts: [], faults: [fault] }
}

/** The id of the absence that a row names by its type and first day. @throws UpstreamFault */
async function completed(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  draft: DraftedChange,
): Promise<CompletedDraft> {
  const { existing, ...values } = draft.values as { readonly existing?: NamedAbsence }
  if (existing === undefined) return { kind: 'CHANGE', change: draft }
  const standing = (await readKnownAbsences(system, desk, employment)).filter(
    ({ code, from }) => code === existing.code && from === existing.from,
  )
  const [only, ...others] = standing
  if (only === undefined || others.length > 0) return { kind: 'FAULTS', faults: [FILE_FAULTS.notThere] }
  return { kind: 'CHANGE', change: { operation: draft.operation, values: { ...values, absenceId: only.id } } }
}
