import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { DirectoryEntry, Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** One change of one employment, as it was submitted. */
export interface Change {
  /** The mutation's name, e.g. `registerAbsence`. */
  readonly operation: string
  /** The input's own fields, of the right form, without those that every change has. */
  readonly values: Readonly<Record<string, unknown>>
  /** Null for a hire, and for what is about the institution. */
  readonly employment: Employment | null
  readonly today: LocalDate
}

/** Whom a change is about, and so which others it waits for and holds. */
export type ChangeScope =
  /** One employment. */
  | { readonly of: 'EMPLOYMENT' }
  /** All employments of the person at the institution, one that is about to be made among them. */
  | { readonly of: 'PERSON'; readonly cprNumber: CprNumber }
  | { readonly of: 'INSTITUTION' }

/** Words for whoever must act, in both languages. */
export interface Advice {
  readonly text: string
  readonly textDanish: string
}

/** What is wrong with a change before anything is sent. All of it is told at once. */
export interface ChangeFault {
  readonly code: string
  /** The input's field; null where it is about the whole. */
  readonly field: string | null
  readonly text: string
  readonly textDanish: string
}

/** What a system said of a call. */
export interface SystemMessage {
  readonly severity: 'INFORMATION' | 'WARNING' | 'ERROR'
  /** The system's own code, e.g. `OT0109`. */
  readonly code: string | null
  readonly text: string
  /** Of our own messages alone; a system's text stands as it came. */
  readonly textDanish?: string
  readonly field: string | null
  /** The system's own transaction that it is about. */
  readonly transactionCode: string | null
  readonly transactionName: string | null
  /** About a transaction that followed from the one that was sent. */
  readonly followOn: boolean
}

/** What became of a call. */
export type CallOutcome =
  /** Carried out; with warnings where a message says so, a follow-on that failed among them. */
  | { readonly kind: 'COMPLETED' | 'COMPLETED_WITH_WARNINGS'; readonly messages: readonly SystemMessage[] }
  /** Refused by the system: nothing was changed. */
  | {
      readonly kind: 'REJECTED'
      readonly messages: readonly SystemMessage[]
      /** Numbers that took the employment's place, where the system names them. */
      readonly replacedBy?: readonly string[]
    }
  /** Taken in by the system and waiting for a person there. */
  | { readonly kind: 'PARKED'; readonly messages: readonly SystemMessage[] }
  /** Not taken in, and may be sent again: the system is closed, or the record is locked by somebody. */
  | { readonly kind: 'LATER'; readonly reason: 'CLOSED' | 'LOCKED' | 'UNREACHABLE' }
  /** It may have arrived, and no answer came. */
  | { readonly kind: 'UNKNOWN' }

/** What a look-up found of a call whose answer was lost. */
export type LookedUp = CallOutcome | { readonly kind: 'NOT_ARRIVED' } | { readonly kind: 'UNDECIDED' }

/** One call that a change takes. What is in it can be written as JSON and read again after a crash. */
export interface PlannedCall {
  /** The system's own name for it, e.g. `ModstSLSHaendelseOpret`. */
  readonly service: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A line of a file with its number from 1. */
export interface FileLine {
  readonly row: number
  readonly line: string
}

/** How an institution's old codes become the system's own; null where a code has no row. */
export interface FileConversions {
  readonly wageCode: (from: string) => { readonly to: string; readonly sequenceNumber: number | null } | null
  readonly account: (from: string) => { readonly costCentre: string | null; readonly wbsElement: string | null } | null
}

/** A change that a row makes, but for whom. What names its record otherwise than by id stands under `existing`. */
export interface DraftedChange {
  readonly operation: string
  readonly values: Readonly<Record<string, unknown>>
}

/** A row of a system's own file format, which names people by CPR number. */
export interface OwnFileRow {
  readonly row: number
  /** Null where the row has none that can be used; its faults say so. */
  readonly cprNumber: CprNumber | null
  /** The day on which the person must be employed, so that the employment is found; null: any. */
  readonly on: LocalDate | null
  readonly drafts: readonly DraftedChange[]
  readonly faults: readonly ChangeFault[]
}

/** A file format of a system's older interfaces, so that an institution can leave them one file at a time. */
export interface OwnFileFormat {
  readonly charset: 'utf-8' | 'windows-1252'
  /** The rows of one file. What is wrong with the file as a whole is a row of faults without a person. */
  read(
    lines: AsyncIterable<FileLine>,
    institution: RegisteredInstitution,
    conversions: FileConversions,
  ): AsyncGenerator<OwnFileRow>
  /**
   * The change with the ids of what it names otherwise, read from the system; as it came where it names nothing.
   * @throws UpstreamFault where the system does not answer.
   */
  complete(desk: Desk, employment: Employment, draft: DraftedChange): Promise<CompletedDraft>
}

export type CompletedDraft =
  | { readonly kind: 'CHANGE'; readonly change: DraftedChange }
  | { readonly kind: 'FAULTS'; readonly faults: readonly ChangeFault[] }

/**
 * A payroll system as changes need it: the only way from the ledger to a system. Nothing here decides when, how often or in which order.
 * Each call passes the doorway; a reference is made once for a call, kept before it is sent, and sent with it.
 */
export interface PayrollUpdates {
  readonly system: 'SLS' | 'OPUS'
  supports(operation: string): boolean
  /** Left out: every change is about its employment. */
  scopeOf?(change: Change): ChangeScope
  /** The interface that the caller's access must open for a change with these fields. */
  interfaceOf(operation: string, values: Change['values']): string
  /** Every fault that can be found before sending. @throws UpstreamFault where the check itself needs the system and it does not answer. */
  validate(desk: Desk, change: Change): Promise<readonly ChangeFault[]>
  /** File formats of the system's older interfaces, by name. Left out where it has none. */
  readonly fileFormats?: ReadonlyMap<string, OwnFileFormat>
  /**
   * The change with the record that it is about, as the system holds it now. Left out where the change names all that it needs by itself.
   * @returns null where there is no such record any more. @throws UpstreamFault where the system does not answer.
   */
  identify?(desk: Desk, change: Change): Promise<Change | null>
  /** The calls, in order, of a change that was identified. */
  plan(change: Change): readonly PlannedCall[]
  /**
   * The employment that a hire's first call has made, as the system tells it. Null where the change hires nobody, or where it cannot be said which
   * it is. @throws UpstreamFault where the system does not answer.
   */
  hired?(desk: Desk, change: Change): Promise<DirectoryEntry | null>
  /**
   * The person's employments behind a change of what the directory keeps of them; none where it is no such change.
   * @throws UpstreamFault where the system does not answer.
   */
  employmentsAfter?(desk: Desk, change: Change): Promise<readonly DirectoryEntry[]>
  /** What a person can do about what was carried out of a change of which the rest was refused. Null where nothing particular is to be said. */
  adviceOn?(change: Change, carriedOut: readonly PlannedCall[]): Advice | null
  /** Sends one call, once. Never throws: what goes wrong on the line is an outcome. */
  send(desk: Desk, employment: Employment | null, call: PlannedCall, reference: string): Promise<CallOutcome>
  /** What became of a call whose answer was lost. Changes nothing. */
  lookUp(desk: Desk, employment: Employment | null, call: PlannedCall, reference: string): Promise<LookedUp>
  /**
   * Ids, as reads give them, of the records that a call which was carried out has left behind; none where they cannot be read. Changes nothing.
   * @throws UpstreamFault where they must be read and the system does not answer.
   */
  recordsLeft?(desk: Desk, employment: Employment, call: PlannedCall, reference: string): Promise<readonly string[]>
}
