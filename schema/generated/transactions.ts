import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegisteredInstitution } from '../../foundation/access/registry.ts';
import type { Employment } from '../../foundation/directory/employment.ts';
import type { Transaction as TransactionModel } from '../../subgraphs/transactions/model/transaction.ts';
import type { ChangeResult as ChangeResultModel } from '../../subgraphs/transactions/model/changeResult.ts';
import type { ChangeFile as ChangeFileModel, FileFault, Refusal } from '../../subgraphs/transactions/model/changeFile.ts';
import type { WageCodeConversion as WageCodeConversionModel, AccountConversion as AccountConversionModel } from '../../subgraphs/transactions/model/conversion.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A CPR number, ten digits without hyphen. As an argument it is accepted only in a variable and only by POST; it never stands in an id, a URL, a log or an error. */
  CprNumber: { input: CprNumber; output: CprNumber; }
  /** A CVR number, eight digits. The check digit is verified. */
  CvrNumber: { input: CvrNumber; output: CvrNumber; }
  /** A calendar day without time or zone, as `2026-11-21`. */
  Date: { input: LocalDate; output: LocalDate; }
  /** A point in time with its offset, as `2026-11-21T09:15:00+01:00`. */
  DateTime: { input: DateTime; output: DateTime; }
  /** A decimal number as a string, as `"1234.56"`; never a float, so that money is exact. Digits are kept as the system gave them. */
  Decimal: { input: Decimal; output: Decimal; }
  /** A time of day without zone, as `07:24`; seconds only where they are not zero. */
  LocalTime: { input: LocalTime; output: LocalTime; }
  _FieldSet: { input: string; output: string; }
};

/** Kinds of absence. Attendance (overtime, courses) is left out of absences unless `kinds` names it. */
export type AbsenceKind =
  /** Attendance beyond plan: overtime, course. */
  | 'ATTENDANCE'
  /** Bereavement leave. */
  | 'BEREAVEMENT'
  /** Care day (omsorgsdag). */
  | 'CARE_DAY'
  /** A child's first or second sick day, or its stay in hospital. */
  | 'CHILD_SICK'
  /** Ordinary holiday. */
  | 'HOLIDAY'
  /** Other leave, with or without pay. */
  | 'LEAVE'
  /** Maternity, paternity, parental or adoption leave. */
  | 'MATERNITY'
  /** A code that this API does not know; see `code`. */
  | 'OTHER'
  /** Senior day. */
  | 'SENIOR_DAY'
  /** Own sickness, also partial and pregnancy-related. */
  | 'SICKNESS'
  /** Special holiday days: særlige feriedage, sixth holiday week. */
  | 'SPECIAL_HOLIDAY'
  /** Time off in lieu. */
  | 'TIME_OFF_IN_LIEU'
  /** The caller may not see the reason. */
  | 'WITHHELD'
  /** After a work injury. */
  | 'WORK_INJURY';

/** How old accounts become new ones. */
export type AccountConversion = {
  /** One row for each old account. */
  readonly rows: ReadonlyArray<AccountConversionRow>;
  /** When it was set. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Name of whoever set it. */
  readonly setBy: Scalars['String']['output'];
};

/** How an old account becomes a new one. */
export type AccountConversionRow = {
  /** Cost centre. */
  readonly costCentre?: Maybe<Scalars['String']['output']>;
  /** As it stands in files. */
  readonly from: Scalars['String']['output'];
  /** WBS element. */
  readonly wbsElement?: Maybe<Scalars['String']['output']>;
};

/** How an old account becomes a new one. Exactly one of `costCentre` and `wbsElement`. */
export type AccountConversionRowInput = {
  /** Cost centre. */
  readonly costCentre?: InputMaybe<Scalars['String']['input']>;
  /** As it stands in files, without blanks around it. */
  readonly from: Scalars['String']['input'];
  /** WBS element. */
  readonly wbsElement?: InputMaybe<Scalars['String']['input']>;
};

/** What is to be different of an absence. What is left out stays. */
export type ChangeAbsenceInput = {
  /** As `Absence.id` gave it. */
  readonly absenceId: Scalars['ID']['input'];
  /** The child. */
  readonly childNumber?: InputMaybe<Scalars['String']['input']>;
  /** The payroll system's own code. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Until this time of the last day; Opus only. */
  readonly endTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Part of each day, in hours; SLS only. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The maternity case. */
  readonly maternityCaseKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is to have no last day. */
  readonly openEnded?: InputMaybe<Scalars['Boolean']['input']>;
  /** The reason. */
  readonly reasonCode?: InputMaybe<Scalars['String']['input']>;
  /** From this time of the first day; Opus only. */
  readonly startTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Last day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The work-injury case. */
  readonly workInjuryNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Communication data to set: exactly one of `value` and `clear`. */
export type ChangeCommunicationDataInput = {
  /** `VALUE` takes away the record that has this sequence number, type, first and last day. */
  readonly clear?: InputMaybe<ReadonlyArray<CommunicationDataField>>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Three digits. Left out: `000`, the first. */
  readonly sequence?: InputMaybe<Scalars['String']['input']>;
  /** Last day. Left out: open. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Opus's own code, four digits, e.g. `0010`: e-mail. */
  readonly type: Scalars['String']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The address, number or name, of at most 241 characters. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A file of changes and what became of it. */
export type ChangeFile = {
  /** When nothing was left to do. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many faults there are. */
  readonly faultCount: Scalars['Int']['output'];
  /** The first receipt: what is wrong with its rows, in the order of the rows, the first thousand of them. One fault is enough for nothing to be carried out. */
  readonly faults: ReadonlyArray<ChangeFileFault>;
  /** How it is written. */
  readonly format: ChangeFileFormat;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** As the client chose it. */
  readonly idempotencyKey: Scalars['ID']['output'];
  /** The mutation whose inputs all rows are, where one was named for all. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /** How its changes stand. */
  readonly progress: ChangeFileProgress;
  /** The second receipt: rows that the payroll system refused when they were carried out, and those not sent on that account, in the order of the rows. */
  readonly refusals: ChangeFileRefusalConnection;
  /** Rows that have been checked. */
  readonly rows: Scalars['Int']['output'];
  /** How far it has come. */
  readonly status: ChangeFileStatus;
  /** When it was submitted. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Name of the system or person who submitted it. */
  readonly submittedBy: Scalars['String']['output'];
  /** Its changes that have been put into the queue, in the order of the rows. */
  readonly transactions: TransactionConnection;
  /** Whether it was to be checked alone. */
  readonly validateOnly: Scalars['Boolean']['output'];
};


/** A file of changes and what became of it. */
export type ChangeFileRefusalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A file of changes and what became of it. */
export type ChangeFileTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of files of changes. */
export type ChangeFileConnection = {
  /** The files with their cursors. */
  readonly edges: ReadonlyArray<ChangeFileEdge>;
  /** The files. */
  readonly nodes: ReadonlyArray<ChangeFile>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A file of changes in a page. */
export type ChangeFileEdge = {
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The file. */
  readonly node: ChangeFile;
};

/** Something that is wrong with a file or one of its rows. */
export type ChangeFileFault = {
  /** What is wrong, as a lasting code. */
  readonly code: Scalars['String']['output'];
  /** The input’s field or the column; null where it is about the whole. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** The row, counted as people do: the first line of the file is row 1. Null where it is about the file. */
  readonly row?: Maybe<Scalars['Int']['output']>;
  /** In words, in the language in which the file was submitted. */
  readonly text: Scalars['String']['output'];
};

/** How a file of changes is written. */
export type ChangeFileFormat =
  /** Values separated by commas or semicolons in UTF-8; the first row names the input’s fields. */
  | 'CSV'
  /** KMD’s file of absence; for institutions on KMD Opus Personale. */
  | 'FRAVAER'
  /** KMD’s file of one-off payments; for institutions on KMD Opus Personale. */
  | 'IND01'
  /** One JSON object to a line, in UTF-8. */
  | 'NDJSON';

/** How the changes of a file stand, counted. */
export type ChangeFileProgress = {
  /** Taken back, one by one or with the file. */
  readonly cancelled: Scalars['Int']['output'];
  /** Changes that its rows make. */
  readonly changes: Scalars['Int']['output'];
  /** Carried out. */
  readonly completed: Scalars['Int']['output'];
  /** Carried out, and the payroll system warns. */
  readonly completedWithWarnings: Scalars['Int']['output'];
  /** Not sent, since an earlier row of the same employment was refused. */
  readonly notSent: Scalars['Int']['output'];
  /** In the queue or being carried out; parked and of unknown outcome too. */
  readonly open: Scalars['Int']['output'];
  /** Refused by the payroll system. */
  readonly rejected: Scalars['Int']['output'];
  /** Not put into the queue yet. */
  readonly waiting: Scalars['Int']['output'];
};

/** A row that was not carried out, although nothing was wrong with it beforehand. */
export type ChangeFileRefusal = {
  /** The payroll system’s codes, or `EARLIER_ROW_REFUSED`, `IDEMPOTENCY_KEY_USED`. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** The row. */
  readonly row: Scalars['Int']['output'];
  /** The change, where it was sent; what the payroll system said is in its messages. */
  readonly transaction?: Maybe<Transaction>;
};

/** A page of rows that were not carried out. */
export type ChangeFileRefusalConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ChangeFileRefusalEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<ChangeFileRefusal>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A row in a page. */
export type ChangeFileRefusalEdge = {
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ChangeFileRefusal;
};

/** How far a file of changes has come. */
export type ChangeFileStatus =
  /** Checked and good; its changes have their places in the order. */
  | 'ACCEPTED'
  /** Checked and good, and waits for a second person. */
  | 'AWAITING_APPROVAL'
  /** Taken back: what had not been put into the queue was not carried out. */
  | 'CANCELLED'
  /** Its changes are being carried out. */
  | 'CARRYING_OUT'
  /** Nothing of it is left to do. See the refusals. */
  | 'ENDED'
  /** Waits to be checked. */
  | 'RECEIVED'
  /** Not carried out, no row of it. See the faults. */
  | 'REJECTED'
  /** Checked and good, as far as it was to be: nothing is carried out. */
  | 'VALIDATED'
  /** Its rows are being checked. */
  | 'VALIDATING';

/** What is to be different of a maternity case. What is left out stays. */
export type ChangeMaternityCaseInput = {
  /** Actual day of delivery, or of receiving the child; can be told once. */
  readonly actualDate?: InputMaybe<Scalars['Date']['input']>;
  /** When the authority was told. */
  readonly authorityDate?: InputMaybe<Scalars['Date']['input']>;
  /** As `MaternityCase.key` gave it. */
  readonly caseKey: Scalars['String']['input'];
  /** What is to be emptied. */
  readonly clear?: InputMaybe<ReadonlyArray<MaternityCaseField>>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Expected day of delivery, or of receiving the child. */
  readonly expectedDate?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** When the employer was told. */
  readonly notificationDate?: InputMaybe<Scalars['Date']['input']>;
  /** Opus's own code, two digits. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** First day of the case. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of the case. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a change within the time waited. */
export type ChangeResult = {
  /** The employee, read after the change. */
  readonly employee?: Maybe<Employee>;
  /** The change. `QUEUED` and `IN_FLIGHT`: ask again, or look at `Employee.transactions`. */
  readonly transaction?: Maybe<Transaction>;
};

/** What is to be different of a wage part, named by its id or by its key: exactly one of the two. */
export type ChangeWagePartInput = {
  /** Amount in kroner. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** How many hours. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its key. */
  readonly key?: InputMaybe<WagePartKey>;
  /** Rate for each unit. */
  readonly rate?: InputMaybe<Scalars['Decimal']['input']>;
  /** How many units. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
  /** Last day. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `WagePart.id` gave it. */
  readonly wagePartId?: InputMaybe<Scalars['ID']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** What of a record of communication data can be emptied. */
export type CommunicationDataField =
  /** The value: the record goes. */
  | 'VALUE';

/** A maternity, paternity or adoption case to open. At least one of `expectedDate` and `actualDate`. */
export type CreateMaternityCaseInput = {
  /** Actual day of delivery, or of receiving the child. */
  readonly actualDate?: InputMaybe<Scalars['Date']['input']>;
  /** When the authority was told. */
  readonly authorityDate?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Expected day of delivery, or of receiving the child. */
  readonly expectedDate?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** When the employer was told. */
  readonly notificationDate?: InputMaybe<Scalars['Date']['input']>;
  /** Opus's own code, two digits, e.g. `01`: mother. */
  readonly type: Scalars['String']['input'];
  /** First day of the case. */
  readonly validFrom: Scalars['Date']['input'];
  /** Last day of the case. Left out: open. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** An absence to delete. */
export type DeleteAbsenceInput = {
  /** As `Absence.id` gave it. */
  readonly absenceId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A maternity case to delete. */
export type DeleteMaternityCaseInput = {
  /** As `MaternityCase.key` gave it. */
  readonly caseKey: Scalars['String']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A wage part to delete, named by its id or by its key: exactly one of the two. */
export type DeleteWagePartInput = {
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its key. */
  readonly key?: InputMaybe<WagePartKey>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `WagePart.id` gave it. */
  readonly wagePartId?: InputMaybe<Scalars['ID']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Planned working time to take away. */
export type DeleteWorkScheduleInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 400, each as it stands. */
  readonly occurrences: ReadonlyArray<WorkTimeKey>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** An employment. Its data are told by the payroll system. */
export type Employee = {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this employment, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
};


/** An employment. Its data are told by the payroll system. */
export type EmployeeTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A recurring wage part to end, named by its id or by its key: exactly one of the two. */
export type EndWagePartInput = {
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its key. */
  readonly key?: InputMaybe<WagePartKey>;
  /** Its last day. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `WagePart.id` gave it. */
  readonly wagePartId?: InputMaybe<Scalars['ID']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** One field that is to be changed. */
export type FieldChange = {
  /** The input's field. */
  readonly field: Scalars['String']['output'];
  /** What it was, where it is known; null else. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** What it is to be. */
  readonly to?: Maybe<Scalars['String']['output']>;
};

/** An institution: the employer. Its data are told by the payroll system. */
export type Institution = {
  /** How old accounts in files become accounts of the payroll system; null where none was set. */
  readonly accountConversion?: Maybe<AccountConversion>;
  /** Files of changes that the caller has submitted for this institution, newest first. */
  readonly changeFiles?: Maybe<ChangeFileConnection>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this institution's employees, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
  /** How old wage codes in files become wage codes of the payroll system; null where none was set. */
  readonly wageCodeConversion?: Maybe<WageCodeConversion>;
};


/** An institution: the employer. Its data are told by the payroll system. */
export type InstitutionChangeFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution: the employer. Its data are told by the payroll system. */
export type InstitutionTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What of a maternity case can be emptied. */
export type MaternityCaseField =
  /** The last day: the case is open again. */
  | 'VALID_TO';

/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type Mutation = {
  /** Takes back what has not been put into the queue of a file’s changes yet; what is in the queue goes on. Null with an error CONFLICT where the file has ended. */
  readonly cancelChangeFile?: Maybe<ChangeFile>;
  /** Takes back a change that has not been sent. Null with an error CONFLICT where it has. */
  readonly cancelTransaction?: Maybe<Transaction>;
  /** Changes an absence that is registered. */
  readonly changeAbsence?: Maybe<ChangeResult>;
  /** Opus: sets an e-mail address, a telephone number or a user name, or takes one away. A record of the same type and sequence number whose period it touches is overwritten. */
  readonly changeCommunicationData?: Maybe<ChangeResult>;
  /** Opus: changes a maternity case. Absences that refer to it stay where they are. Needs the scope `absence:reason`. */
  readonly changeMaternityCase?: Maybe<ChangeResult>;
  /** Changes a wage part. */
  readonly changeWagePart?: Maybe<ChangeResult>;
  /** Opus: opens a maternity, paternity or adoption case, to which absence then refers. The messages tell its key. Needs the scope `absence:reason`. */
  readonly createMaternityCase?: Maybe<ChangeResult>;
  /** Deletes an absence that is registered. */
  readonly deleteAbsence?: Maybe<ChangeResult>;
  /** Opus: deletes a maternity case to which no absence refers. Needs the scope `absence:reason`. */
  readonly deleteMaternityCase?: Maybe<ChangeResult>;
  /** Deletes a wage part. Of an Opus one-off payment the difference is sent as a new line, and the messages say so. */
  readonly deleteWagePart?: Maybe<ChangeResult>;
  /** Opus: takes occurrences of planned working time away, all or none. What the agreed hours say holds again. */
  readonly deleteWorkSchedule?: Maybe<ChangeResult>;
  /** Ends a recurring wage part. */
  readonly endWagePart?: Maybe<ChangeResult>;
  /** Registers an absence. */
  readonly registerAbsence?: Maybe<ChangeResult>;
  /** Registers a wage part. */
  readonly registerWagePart?: Maybe<ChangeResult>;
  /** Looks once more at a change that is parked or of unknown outcome. */
  readonly retryTransaction?: Maybe<Transaction>;
  /** Sets how the institution’s old accounts in files become accounts of its payroll system: the whole list, in place of the one before. Needs the scope `access:administer`. */
  readonly setAccountConversion?: Maybe<AccountConversion>;
  /** Sets how the institution’s old wage codes in files become wage codes of its payroll system: the whole list, in place of the one before. Needs the scope `access:administer`. */
  readonly setWageCodeConversion?: Maybe<WageCodeConversion>;
  /** Opus: plans working time. Occurrences that all stand with the same type, days and times are changed, and such as do not are created; a mixture is refused. All or none are carried out. */
  readonly setWorkSchedule?: Maybe<ChangeResult>;
  /** Submits a file of changes that was handed in at `POST /change-files`. All of its rows are checked first: one that is wrong rejects the whole file, nothing is carried out, and `faults` tells every fault by row, field and code. A file without a fault is carried out in the order of its rows, each employment’s one after the other, in a lane of its own so that nobody who waits for an answer is held up. */
  readonly submitChanges?: Maybe<ChangeFile>;
  /** Opus: places a document in the employee's file. Its content is sent to `POST /uploads` first. A document that was placed can be neither read, changed nor deleted here. */
  readonly uploadDocument?: Maybe<ChangeResult>;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCancelChangeFileArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCancelTransactionArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeAbsenceArgs = {
  input: ChangeAbsenceInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeCommunicationDataArgs = {
  input: ChangeCommunicationDataInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeMaternityCaseArgs = {
  input: ChangeMaternityCaseInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeWagePartArgs = {
  input: ChangeWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateMaternityCaseArgs = {
  input: CreateMaternityCaseInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteAbsenceArgs = {
  input: DeleteAbsenceInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteMaternityCaseArgs = {
  input: DeleteMaternityCaseInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteWagePartArgs = {
  input: DeleteWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteWorkScheduleArgs = {
  input: DeleteWorkScheduleInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationEndWagePartArgs = {
  input: EndWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRegisterAbsenceArgs = {
  input: RegisterAbsenceInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRegisterWagePartArgs = {
  input: RegisterWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRetryTransactionArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetAccountConversionArgs = {
  input: SetAccountConversionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetWageCodeConversionArgs = {
  input: SetWageCodeConversionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetWorkScheduleArgs = {
  input: SetWorkScheduleInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSubmitChangesArgs = {
  input: SubmitChangesInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationUploadDocumentArgs = {
  input: UploadDocumentInput;
};

/** An employment in KMD Opus Personale. */
export type OpusEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this employment, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
};


/** An employment in KMD Opus Personale. */
export type OpusEmployeeTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitution = Institution & {
  /** How old accounts in files become accounts of the payroll system; null where none was set. */
  readonly accountConversion?: Maybe<AccountConversion>;
  /** Files of changes that the caller has submitted for this institution, newest first. */
  readonly changeFiles?: Maybe<ChangeFileConnection>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this institution's employees, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
  /** How old wage codes in files become wage codes of the payroll system; null where none was set. */
  readonly wageCodeConversion?: Maybe<WageCodeConversion>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionChangeFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Which part of a connection the page is. Cursors are opaque and hold no personal data. */
export type PageInfo = {
  /** Cursor of the last item, to be given as `after`; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item, null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Where a wage part is booked. */
export type PostingInput = {
  /** Opus: cost centre. */
  readonly costCentre?: InputMaybe<Scalars['String']['input']>;
  /** SLS: artskonto. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Segments in their order. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** SLS: delregnskab. */
  readonly subAccountUnit?: InputMaybe<Scalars['String']['input']>;
  /** Opus: WBS element. */
  readonly wbsElement?: InputMaybe<Scalars['String']['input']>;
};

export type Query = {
  /** A file of changes by id, for whoever submitted it. Anybody else’s is unknown: null, and an error NOT_FOUND. */
  readonly changeFile?: Maybe<ChangeFile>;
  /** A change by id. Another institution's is unknown here: null, and an error NOT_FOUND. */
  readonly transaction?: Maybe<Transaction>;
};


export type QueryChangeFileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransactionArgs = {
  id: Scalars['ID']['input'];
};

/** How a part of the wage recurs. */
export type Recurrence =
  /** Paid or deducted once. */
  | 'ONE_OFF'
  /** Paid or deducted in every pay period. */
  | 'RECURRING';

/** An absence to register. Exactly one of `code` and `kind`. */
export type RegisterAbsenceInput = {
  /** The child, where the code asks for one. */
  readonly childNumber?: InputMaybe<Scalars['String']['input']>;
  /** The payroll system's own code. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Until this time of the last day; Opus only. */
  readonly endTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Part of each day, in hours; SLS only. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the client, kept for good: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Our kind, where `absenceTypes` has one default code for it. */
  readonly kind?: InputMaybe<AbsenceKind>;
  /** The maternity case, where the code asks for one. */
  readonly maternityCaseKey?: InputMaybe<Scalars['String']['input']>;
  /** The reason, where the code asks for one. */
  readonly reasonCode?: InputMaybe<Scalars['String']['input']>;
  /** From this time of the first day; Opus only. */
  readonly startTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Last day. Left out: open, in Opus only. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The work-injury case, where the code asks for one. */
  readonly workInjuryNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A wage part to register. */
export type RegisterWagePartInput = {
  /** Amount in kroner. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The payroll system's own code. */
  readonly code: Scalars['String']['input'];
  /** Whom a deduction is for. */
  readonly creditorCode?: InputMaybe<Scalars['String']['input']>;
  /** Day of a one-off. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Day of the first payment. */
  readonly firstPayment?: InputMaybe<Scalars['Date']['input']>;
  /** How many hours. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** How often it is paid. */
  readonly paymentInterval?: InputMaybe<Scalars['String']['input']>;
  /** Whether it counts for the pension. */
  readonly pensionable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Percentage. */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Where it is booked. */
  readonly posting?: InputMaybe<PostingInput>;
  /** Rate for each unit; not for Opus one-off payments. */
  readonly rate?: InputMaybe<Scalars['Decimal']['input']>;
  /** Once or again and again. */
  readonly recurrence: Recurrence;
  /** A reference of the client's own. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** Number among those of the same code; Opus one-off: left out, the code list decides. */
  readonly sequenceNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Text on the pay slip. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Number of a standard text. */
  readonly textNumber?: InputMaybe<Scalars['String']['input']>;
  /** How many units. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
  /** First day of a recurring one. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of a recurring one. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Yearly base amount. */
  readonly yearlyBaseAmount?: InputMaybe<Scalars['Decimal']['input']>;
};

/** How old accounts become new ones: the whole list. */
export type SetAccountConversionInput = {
  /** One row for each old account. */
  readonly rows: ReadonlyArray<AccountConversionRowInput>;
};

/** How old wage codes become new ones: the whole list. */
export type SetWageCodeConversionInput = {
  /** One row for each old code. */
  readonly rows: ReadonlyArray<WageCodeConversionRowInput>;
};

/** Planned working time to create or change. */
export type SetWorkScheduleInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 400. Faults name one by its place, the first being `occurrences.0`. */
  readonly occurrences: ReadonlyArray<WorkTimeInput>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** How bad a message is. */
export type Severity =
  /** Not carried out. */
  | 'ERROR'
  /** Good to know. */
  | 'INFORMATION'
  /** Carried out, and somebody should look at it. */
  | 'WARNING';

/** An employment in SLS. */
export type SlsEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this employment, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
};


/** An employment in SLS. */
export type SlsEmployeeTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitution = Institution & {
  /** How old accounts in files become accounts of the payroll system; null where none was set. */
  readonly accountConversion?: Maybe<AccountConversion>;
  /** Files of changes that the caller has submitted for this institution, newest first. */
  readonly changeFiles?: Maybe<ChangeFileConnection>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this institution's employees, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
  /** How old wage codes in files become wage codes of the payroll system; null where none was set. */
  readonly wageCodeConversion?: Maybe<WageCodeConversion>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionChangeFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a value came from, and how old it is. */
export type Source = {
  /** Whether this answer was taken from the cache instead of a call made for this request. */
  readonly fromCache: Scalars['Boolean']['output'];
  /** When the system was asked. */
  readonly readAt: Scalars['DateTime']['output'];
  /** The service of that system, by its own name, e.g. `ModstSLSHaendelseList`. */
  readonly service: Scalars['String']['output'];
  /** The system that told it. */
  readonly system: System;
};

/** A file of changes to submit. */
export type SubmitChangesInput = {
  /** As `POST /change-files` answered it. */
  readonly file: Scalars['ID']['input'];
  /** How it is written. */
  readonly format: ChangeFileFormat;
  /** Chosen by the client, kept for good: the same key with the same content is the same file, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The mutation whose inputs all rows are, e.g. `registerAbsence`. Left out: CSV and NDJSON name it row by row. Not for IND01 and FRAVAER, whose rows say it themselves. */
  readonly operation?: InputMaybe<Scalars['String']['input']>;
  /** Checks every row and carries nothing out. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the end of it, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** The systems behind this API. */
export type System =
  /** CPR, the civil registration system. */
  | 'CPR'
  /** CVR, the central business register. */
  | 'CVR'
  /** KMD Opus Personale: the municipalities' payroll and HR. */
  | 'OPUS'
  /** SLS, Statens Lønsystem: the state's payroll. */
  | 'SLS';

/** One change of one employment. */
export type Transaction = {
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** What is to be changed, field by field. Needs the scope `absence:reason` for reasons of absence. */
  readonly changes: ReadonlyArray<FieldChange>;
  /** When it ended. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The employment; null while a hire has none yet. */
  readonly employee?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** As the client chose it. */
  readonly idempotencyKey: Scalars['ID']['output'];
  /** The institution. */
  readonly institution?: Maybe<Institution>;
  /** What is wrong with it, or what the payroll system said, follow-on transactions of its own included. */
  readonly messages: ReadonlyArray<TransactionMessage>;
  /** The mutation's name. */
  readonly operation: Scalars['String']['output'];
  /** Ids of the records that it left behind, as reads give them; empty until it is completed, for what cannot be read, and for rows of files. A record that it changed is found under its former id, too. */
  readonly recordIds: ReadonlyArray<Scalars['ID']['output']>;
  /** How far it has come. */
  readonly status: TransactionStatus;
  /** The calls to the payroll system that it takes, in order. */
  readonly steps: ReadonlyArray<TransactionStep>;
  /** When it was received. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Name of the system or person who submitted it. */
  readonly submittedBy: Scalars['String']['output'];
  /** The payroll system. */
  readonly system: System;
};

/** A page of changes. */
export type TransactionConnection = {
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<TransactionEdge>;
  /** The changes. */
  readonly nodes: ReadonlyArray<Transaction>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A change with its place in the list. */
export type TransactionEdge = {
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: Transaction;
};

/** Which changes to list. Parts that are left out do not restrict. */
export type TransactionFilter = {
  /** Of this employment. */
  readonly employeeId?: InputMaybe<Scalars['ID']['input']>;
  /** With this key. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these mutations. */
  readonly operation?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Received at this moment or later. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<TransactionStatus>>;
  /** Received before this moment. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Something that was found wrong, or that a payroll system said. */
export type TransactionMessage = {
  /** The payroll system's own code, or ours. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The input's field that it is about. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Whether that transaction followed from the one that was sent. */
  readonly followOn: Scalars['Boolean']['output'];
  /** How bad it is. */
  readonly severity: Severity;
  /** In words. */
  readonly text: Scalars['String']['output'];
  /** The payroll system's own transaction that it is about. */
  readonly transactionCode?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly transactionName?: Maybe<Scalars['String']['output']>;
};

/** How far a change has come. */
export type TransactionStatus =
  /** Waits for a second person. */
  | 'AWAITING_APPROVAL'
  /** Taken back before it was sent. */
  | 'CANCELLED'
  /** Carried out. */
  | 'COMPLETED'
  /** Carried out, and the system warns: a transaction that followed from it may have failed. See the messages. */
  | 'COMPLETED_WITH_WARNINGS'
  /** Is being carried out. */
  | 'IN_FLIGHT'
  /** It may have been carried out, and the payroll system could not be asked. It is looked up again and again, and nothing is sent before that is known. */
  | 'OUTCOME_UNKNOWN'
  /** Taken in by the payroll system and waiting for a person there. */
  | 'PARKED'
  /** Waits for its turn, until the payroll system is there, or until it is certain that what was sent never arrived. */
  | 'QUEUED'
  /** Not carried out. See the messages. */
  | 'REJECTED'
  /** Checked, as asked for, and good. Nothing was sent. */
  | 'VALIDATED';

/** One call to the payroll system. */
export type TransactionStep = {
  /** What the system said. */
  readonly messages: ReadonlyArray<TransactionMessage>;
  /** The payroll system's own name for it. */
  readonly operation: Scalars['String']['output'];
  /** How far it has come. */
  readonly status: TransactionStatus;
};

/** A document for an employee's file. */
export type UploadDocumentInput = {
  /** Whether it is confidential. Left out: no. */
  readonly confidential?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day of the document. */
  readonly documentDate: Scalars['Date']['input'];
  /** The key that was agreed with the institution for this type of document; it says where in the file it is placed. */
  readonly documentTypeKey: Scalars['String']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** The sending system's own id of it, of at most 60 characters. The same id with other content is a new version of the document. */
  readonly externalId: Scalars['String']['input'];
  /** As `POST /uploads` gave it, to the same system at the same institution, not more than 24 hours ago. */
  readonly file: Scalars['ID']['input'];
  /** Its name with an extension, of at most 128 characters. */
  readonly fileName: Scalars['String']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is: PDF, Word, Excel, Outlook message, JPEG, PNG or TIFF. The content must begin as such a file does. */
  readonly mimeType: Scalars['String']['input'];
  /** Its title, of at most 120 characters. */
  readonly title: Scalars['String']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** How old wage codes become new ones. */
export type WageCodeConversion = {
  /** One row for each old code. */
  readonly rows: ReadonlyArray<WageCodeConversionRow>;
  /** When it was set. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Name of whoever set it. */
  readonly setBy: Scalars['String']['output'];
};

/** How an old wage code becomes a new one. */
export type WageCodeConversionRow = {
  /** As it stands in files. */
  readonly from: Scalars['String']['output'];
  /** Number among those of the same code. */
  readonly sequenceNumber?: Maybe<Scalars['Int']['output']>;
  /** The payroll system’s own code. */
  readonly to: Scalars['String']['output'];
};

/** How an old wage code becomes a new one. */
export type WageCodeConversionRowInput = {
  /** As it stands in files, e.g. a TF-code of IND01. */
  readonly from: Scalars['String']['input'];
  /** Number among those of the same code, where the code alone does not tell. */
  readonly sequenceNumber?: InputMaybe<Scalars['Int']['input']>;
  /** The payroll system’s own code. */
  readonly to: Scalars['String']['input'];
};

/** A wage part named by its key, where it cannot be read. */
export type WagePartKey = {
  /** The payroll system's own code. */
  readonly code: Scalars['String']['input'];
  /** Day of a one-off. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Once or again and again. */
  readonly recurrence: Recurrence;
  /** Number among those of the same code. */
  readonly sequenceNumber?: InputMaybe<Scalars['Int']['input']>;
  /** First day of a recurring one. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** One occurrence of planned working time: both times, or hours alone. */
export type WorkTimeInput = {
  /** When the break ends. */
  readonly breakEnd?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Whether the break is paid. Left out: it is not, and shortens the hours. */
  readonly breakPaid?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the break begins. */
  readonly breakStart?: InputMaybe<Scalars['LocalTime']['input']>;
  /** When it ends; a time before the beginning is on the next day. */
  readonly endTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Planned hours. Left out: reckoned from the times; `0`: a planned day off. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether it counts on the day before. Left out: no. */
  readonly previousDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the work begins. */
  readonly startTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Last day; the same hours hold on each day. Left out: the first. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Opus's own code. Left out: `AA`, a plan that deviates from the agreed hours. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** What an occurrence of planned working time is known by. */
export type WorkTimeKey = {
  /** When it ends, where that is told. */
  readonly endTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** When the work begins, where that is told. */
  readonly startTime?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Last day. Left out: the first. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Opus's own code. Left out: `AA`. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  OpusEmployee: OpusEmployee;
  OpusInstitution: OpusInstitution;
  SlsEmployee: SlsEmployee;
  SlsInstitution: SlsInstitution;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  OpusEmployee:
    ( { __typename: 'OpusEmployee' }
    & GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"id":true}> );
  OpusInstitution:
    ( { __typename: 'OpusInstitution' }
    & GraphQLRecursivePick<FederationTypes['OpusInstitution'], {"id":true}> );
  SlsEmployee:
    ( { __typename: 'SlsEmployee' }
    & GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"id":true}> );
  SlsInstitution:
    ( { __typename: 'SlsInstitution' }
    & GraphQLRecursivePick<FederationTypes['SlsInstitution'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Employee:
    | ( Employment )
    | ( Employment )
  ;
  Institution:
    | ( RegisteredInstitution )
    | ( RegisteredInstitution )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbsenceKind: AbsenceKind;
  AccountConversion: ResolverTypeWrapper<AccountConversionModel>;
  AccountConversionRow: ResolverTypeWrapper<AccountConversionRow>;
  AccountConversionRowInput: AccountConversionRowInput;
  ChangeAbsenceInput: ChangeAbsenceInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeCommunicationDataInput: ChangeCommunicationDataInput;
  ChangeFile: ResolverTypeWrapper<ChangeFileModel>;
  ChangeFileConnection: ResolverTypeWrapper<Omit<ChangeFileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeFileEdge']>, nodes: ReadonlyArray<ResolversTypes['ChangeFile']> }>;
  ChangeFileEdge: ResolverTypeWrapper<Omit<ChangeFileEdge, 'node'> & { node: ResolversTypes['ChangeFile'] }>;
  ChangeFileFault: ResolverTypeWrapper<FileFault>;
  ChangeFileFormat: ChangeFileFormat;
  ChangeFileProgress: ResolverTypeWrapper<ChangeFileProgress>;
  ChangeFileRefusal: ResolverTypeWrapper<Refusal>;
  ChangeFileRefusalConnection: ResolverTypeWrapper<Omit<ChangeFileRefusalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeFileRefusalEdge']>, nodes: ReadonlyArray<ResolversTypes['ChangeFileRefusal']> }>;
  ChangeFileRefusalEdge: ResolverTypeWrapper<Omit<ChangeFileRefusalEdge, 'node'> & { node: ResolversTypes['ChangeFileRefusal'] }>;
  ChangeFileStatus: ChangeFileStatus;
  ChangeMaternityCaseInput: ChangeMaternityCaseInput;
  ChangeResult: ResolverTypeWrapper<ChangeResultModel>;
  ChangeWagePartInput: ChangeWagePartInput;
  CommunicationDataField: CommunicationDataField;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CreateMaternityCaseInput: CreateMaternityCaseInput;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteAbsenceInput: DeleteAbsenceInput;
  DeleteMaternityCaseInput: DeleteMaternityCaseInput;
  DeleteWagePartInput: DeleteWagePartInput;
  DeleteWorkScheduleInput: DeleteWorkScheduleInput;
  Employee: ResolverTypeWrapper<Employment>;
  EndWagePartInput: EndWagePartInput;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Institution: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Institution']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MaternityCaseField: MaternityCaseField;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpusEmployee: ResolverTypeWrapper<Employment>;
  OpusInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostingInput: PostingInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recurrence: Recurrence;
  RegisterAbsenceInput: RegisterAbsenceInput;
  RegisterWagePartInput: RegisterWagePartInput;
  SetAccountConversionInput: SetAccountConversionInput;
  SetWageCodeConversionInput: SetWageCodeConversionInput;
  SetWorkScheduleInput: SetWorkScheduleInput;
  Severity: Severity;
  SlsEmployee: ResolverTypeWrapper<Employment>;
  SlsInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  Source: ResolverTypeWrapper<Source>;
  SubmitChangesInput: SubmitChangesInput;
  System: System;
  Transaction: ResolverTypeWrapper<TransactionModel>;
  TransactionConnection: ResolverTypeWrapper<Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TransactionEdge']>, nodes: ReadonlyArray<ResolversTypes['Transaction']> }>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  TransactionFilter: TransactionFilter;
  TransactionMessage: ResolverTypeWrapper<TransactionMessage>;
  TransactionStatus: TransactionStatus;
  TransactionStep: ResolverTypeWrapper<TransactionStep>;
  UploadDocumentInput: UploadDocumentInput;
  WageCodeConversion: ResolverTypeWrapper<WageCodeConversionModel>;
  WageCodeConversionRow: ResolverTypeWrapper<WageCodeConversionRow>;
  WageCodeConversionRowInput: WageCodeConversionRowInput;
  WagePartKey: WagePartKey;
  WorkTimeInput: WorkTimeInput;
  WorkTimeKey: WorkTimeKey;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountConversion: AccountConversionModel;
  AccountConversionRow: AccountConversionRow;
  AccountConversionRowInput: AccountConversionRowInput;
  ChangeAbsenceInput: ChangeAbsenceInput;
  ID: Scalars['ID']['output'];
  ChangeCommunicationDataInput: ChangeCommunicationDataInput;
  ChangeFile: ChangeFileModel;
  ChangeFileConnection: Omit<ChangeFileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeFileEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeFile']> };
  ChangeFileEdge: Omit<ChangeFileEdge, 'node'> & { node: ResolversParentTypes['ChangeFile'] };
  ChangeFileFault: FileFault;
  ChangeFileProgress: ChangeFileProgress;
  ChangeFileRefusal: Refusal;
  ChangeFileRefusalConnection: Omit<ChangeFileRefusalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeFileRefusalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeFileRefusal']> };
  ChangeFileRefusalEdge: Omit<ChangeFileRefusalEdge, 'node'> & { node: ResolversParentTypes['ChangeFileRefusal'] };
  ChangeMaternityCaseInput: ChangeMaternityCaseInput;
  ChangeResult: ChangeResultModel;
  ChangeWagePartInput: ChangeWagePartInput;
  CprNumber: Scalars['CprNumber']['output'];
  CreateMaternityCaseInput: CreateMaternityCaseInput;
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeleteAbsenceInput: DeleteAbsenceInput;
  DeleteMaternityCaseInput: DeleteMaternityCaseInput;
  DeleteWagePartInput: DeleteWagePartInput;
  DeleteWorkScheduleInput: DeleteWorkScheduleInput;
  Employee: Employment;
  EndWagePartInput: EndWagePartInput;
  FieldChange: FieldChange;
  Institution: ResolversInterfaceTypes<ResolversParentTypes>['Institution'];
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  OpusEmployee: Employment;
  OpusInstitution: RegisteredInstitution;
  PageInfo: PageInfo;
  PostingInput: PostingInput;
  Query: Record<PropertyKey, never>;
  RegisterAbsenceInput: RegisterAbsenceInput;
  RegisterWagePartInput: RegisterWagePartInput;
  SetAccountConversionInput: SetAccountConversionInput;
  SetWageCodeConversionInput: SetWageCodeConversionInput;
  SetWorkScheduleInput: SetWorkScheduleInput;
  SlsEmployee: Employment;
  SlsInstitution: RegisteredInstitution;
  Source: Source;
  SubmitChangesInput: SubmitChangesInput;
  Transaction: TransactionModel;
  TransactionConnection: Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TransactionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Transaction']> };
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  TransactionFilter: TransactionFilter;
  TransactionMessage: TransactionMessage;
  TransactionStep: TransactionStep;
  UploadDocumentInput: UploadDocumentInput;
  WageCodeConversion: WageCodeConversionModel;
  WageCodeConversionRow: WageCodeConversionRow;
  WageCodeConversionRowInput: WageCodeConversionRowInput;
  WagePartKey: WagePartKey;
  WorkTimeInput: WorkTimeInput;
  WorkTimeKey: WorkTimeKey;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type ExecutedAsDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type ExecutedAsDirectiveResolver<Result, Parent, ContextType = any, Args = ExecutedAsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UpstreamCallsDirectiveArgs = {
  byArguments: Scalars['Boolean']['input'];
  each: Scalars['Int']['input'];
  service: Scalars['String']['input'];
  system: System;
};

export type UpstreamCallsDirectiveResolver<Result, Parent, ContextType = any, Args = UpstreamCallsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WithheldUnlessDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
  scope: Scalars['String']['input'];
};

export type WithheldUnlessDirectiveResolver<Result, Parent, ContextType = any, Args = WithheldUnlessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountConversionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountConversion'] = ResolversParentTypes['AccountConversion']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['AccountConversionRow']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountConversionRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountConversionRow'] = ResolversParentTypes['AccountConversionRow']> = {
  costCentre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wbsElement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFile'] = ResolversParentTypes['ChangeFile']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  faultCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['ChangeFileFault']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ChangeFileFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['ChangeFileProgress'], ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes['ChangeFileRefusalConnection'], ParentType, ContextType, Partial<ChangeFileRefusalsArgs>>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChangeFileStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submittedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, Partial<ChangeFileTransactionsArgs>>;
  validateOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeFileConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileConnection'] = ResolversParentTypes['ChangeFileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeFileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeFile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeFileEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileEdge'] = ResolversParentTypes['ChangeFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeFile'], ParentType, ContextType>;
};

export type ChangeFileFaultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileFault'] = ResolversParentTypes['ChangeFileFault']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeFileProgressResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileProgress'] = ResolversParentTypes['ChangeFileProgress']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedWithWarnings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notSent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeFileRefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileRefusal'] = ResolversParentTypes['ChangeFileRefusal']> = {
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type ChangeFileRefusalConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileRefusalConnection'] = ResolversParentTypes['ChangeFileRefusalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeFileRefusalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeFileRefusal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeFileRefusalEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFileRefusalEdge'] = ResolversParentTypes['ChangeFileRefusalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeFileRefusal'], ParentType, ContextType>;
};

export type ChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeResult'] = ResolversParentTypes['ChangeResult']> = {
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export interface CprNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CprNumber'], any> {
  name: 'CprNumber';
}

export interface CvrNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CvrNumber'], any> {
  name: 'CvrNumber';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  __resolveType?: TypeResolveFn<'OpusEmployee' | 'SlsEmployee', ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  __resolveType?: TypeResolveFn<'OpusInstitution' | 'SlsInstitution', ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelChangeFile?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<MutationCancelChangeFileArgs, 'id'>>;
  cancelTransaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<MutationCancelTransactionArgs, 'id'>>;
  changeAbsence?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeAbsenceArgs, 'input'>>;
  changeCommunicationData?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeCommunicationDataArgs, 'input'>>;
  changeMaternityCase?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeMaternityCaseArgs, 'input'>>;
  changeWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeWagePartArgs, 'input'>>;
  createMaternityCase?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateMaternityCaseArgs, 'input'>>;
  deleteAbsence?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteAbsenceArgs, 'input'>>;
  deleteMaternityCase?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteMaternityCaseArgs, 'input'>>;
  deleteWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteWagePartArgs, 'input'>>;
  deleteWorkSchedule?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteWorkScheduleArgs, 'input'>>;
  endWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationEndWagePartArgs, 'input'>>;
  registerAbsence?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationRegisterAbsenceArgs, 'input'>>;
  registerWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationRegisterWagePartArgs, 'input'>>;
  retryTransaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<MutationRetryTransactionArgs, 'id'>>;
  setAccountConversion?: Resolver<Maybe<ResolversTypes['AccountConversion']>, ParentType, ContextType, RequireFields<MutationSetAccountConversionArgs, 'input'>>;
  setWageCodeConversion?: Resolver<Maybe<ResolversTypes['WageCodeConversion']>, ParentType, ContextType, RequireFields<MutationSetWageCodeConversionArgs, 'input'>>;
  setWorkSchedule?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationSetWorkScheduleArgs, 'input'>>;
  submitChanges?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<MutationSubmitChangesArgs, 'input'>>;
  uploadDocument?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationUploadDocumentArgs, 'input'>>;
};

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<OpusEmployeeTransactionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitution'] = ResolversParentTypes['OpusInstitution'], FederationReferenceType extends FederationReferenceTypes['OpusInstitution'] = FederationReferenceTypes['OpusInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountConversion?: Resolver<Maybe<ResolversTypes['AccountConversion']>, ParentType, ContextType>;
  changeFiles?: Resolver<Maybe<ResolversTypes['ChangeFileConnection']>, ParentType, ContextType, Partial<OpusInstitutionChangeFilesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<OpusInstitutionTransactionsArgs>>;
  wageCodeConversion?: Resolver<Maybe<ResolversTypes['WageCodeConversion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  changeFile?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<QueryChangeFileArgs, 'id'>>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'id'>>;
};

export type SlsEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployee'] = ResolversParentTypes['SlsEmployee'], FederationReferenceType extends FederationReferenceTypes['SlsEmployee'] = FederationReferenceTypes['SlsEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<SlsEmployeeTransactionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitution'] = ResolversParentTypes['SlsInstitution'], FederationReferenceType extends FederationReferenceTypes['SlsInstitution'] = FederationReferenceTypes['SlsInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountConversion?: Resolver<Maybe<ResolversTypes['AccountConversion']>, ParentType, ContextType>;
  changeFiles?: Resolver<Maybe<ResolversTypes['ChangeFileConnection']>, ParentType, ContextType, Partial<SlsInstitutionChangeFilesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<SlsInstitutionTransactionsArgs>>;
  wageCodeConversion?: Resolver<Maybe<ResolversTypes['WageCodeConversion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['TransactionMessage']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransactionStatus'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['TransactionStep']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submittedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type TransactionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionConnection'] = ResolversParentTypes['TransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransactionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionEdge'] = ResolversParentTypes['TransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type TransactionMessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionMessage'] = ResolversParentTypes['TransactionMessage']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  followOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransactionStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionStep'] = ResolversParentTypes['TransactionStep']> = {
  messages?: Resolver<ReadonlyArray<ResolversTypes['TransactionMessage']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransactionStatus'], ParentType, ContextType>;
};

export type WageCodeConversionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WageCodeConversion'] = ResolversParentTypes['WageCodeConversion']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['WageCodeConversionRow']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WageCodeConversionRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['WageCodeConversionRow'] = ResolversParentTypes['WageCodeConversionRow']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequenceNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AccountConversion?: AccountConversionResolvers<ContextType>;
  AccountConversionRow?: AccountConversionRowResolvers<ContextType>;
  ChangeFile?: ChangeFileResolvers<ContextType>;
  ChangeFileConnection?: ChangeFileConnectionResolvers<ContextType>;
  ChangeFileEdge?: ChangeFileEdgeResolvers<ContextType>;
  ChangeFileFault?: ChangeFileFaultResolvers<ContextType>;
  ChangeFileProgress?: ChangeFileProgressResolvers<ContextType>;
  ChangeFileRefusal?: ChangeFileRefusalResolvers<ContextType>;
  ChangeFileRefusalConnection?: ChangeFileRefusalConnectionResolvers<ContextType>;
  ChangeFileRefusalEdge?: ChangeFileRefusalEdgeResolvers<ContextType>;
  ChangeResult?: ChangeResultResolvers<ContextType>;
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  OpusEmployee?: OpusEmployeeResolvers<ContextType>;
  OpusInstitution?: OpusInstitutionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SlsEmployee?: SlsEmployeeResolvers<ContextType>;
  SlsInstitution?: SlsInstitutionResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  TransactionMessage?: TransactionMessageResolvers<ContextType>;
  TransactionStep?: TransactionStepResolvers<ContextType>;
  WageCodeConversion?: WageCodeConversionResolvers<ContextType>;
  WageCodeConversionRow?: WageCodeConversionRowResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
