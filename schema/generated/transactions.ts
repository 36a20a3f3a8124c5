import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ToldSource } from '../../foundation/server/sourceAge.ts';
import type { RegisteredInstitution } from '../../foundation/access/registry.ts';
import type { Employment } from '../../foundation/directory/employment.ts';
import type { Transaction as TransactionModel } from '../../subgraphs/transactions/model/transaction.ts';
import type { SystemMessage } from '../../subgraphs/transactions/payroll.ts';
import type { ChangeResult as ChangeResultModel } from '../../subgraphs/transactions/model/changeResult.ts';
import type { ChangeFile as ChangeFileModel, ProposedRow as ProposedRowModel, FileFault, Refusal } from '../../subgraphs/transactions/model/changeFile.ts';
import type { WageCodeConversion as WageCodeConversionModel, AccountConversion as AccountConversionModel } from '../../subgraphs/transactions/model/conversion.ts';
import type { ApprovalPolicy as ApprovalPolicyModel, ApprovalEvent, ApprovalProposal, ApprovalTerms, AppliedPolicy, ChangeApproval as ChangeApprovalModel } from '../../subgraphs/transactions/model/approvalPolicy.ts';
import type { Webhook as WebhookModel } from '../../subgraphs/transactions/model/webhook.ts';
import type { Delivery as DeliveryModel } from '../../subgraphs/transactions/model/delivery.ts';
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

/** A policy as it was when it applied to a change. */
export type AppliedApprovalPolicy = {
  /** As `ApprovalPolicy.id` gave it. */
  readonly id: Scalars['ID']['output'];
  /** What it said. */
  readonly terms: ApprovalPolicyTerms;
};

/** A rule by which changes need a second person. One that applies is enough; none lifts another. */
export type ApprovalPolicy = {
  /** Only changes of more than this, in kroner; null: every change. */
  readonly amountAbove?: Maybe<Scalars['Decimal']['output']>;
  /** Only by the system or person of this subject; null: by any. */
  readonly client?: Maybe<Scalars['String']['output']>;
  /** All that was ever said of it, oldest first. Nothing of it is changed or removed. */
  readonly events: ReadonlyArray<ApprovalPolicyEvent>;
  /** After how many days a change that nobody approved is taken back. */
  readonly expiresAfterDays: Scalars['Int']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Only this mutation; null: every change. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /** A weaker policy, or a removal, that waits for another administrator. */
  readonly proposal?: Maybe<ApprovalPolicyProposal>;
  /** When it was removed; null: it is in force. */
  readonly removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When that took effect. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Who set it as it is. */
  readonly setBy: Scalars['String']['output'];
  /** Whose changes. */
  readonly submitters: ReadonlyArray<ChangeSubmitter>;
  /** First day on which it counts. */
  readonly validFrom: Scalars['Date']['output'];
};

/** One thing that was said of a policy. */
export type ApprovalPolicyEvent = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** By whom. */
  readonly by: Scalars['String']['output'];
  /** What. */
  readonly event: ApprovalPolicyEventKind;
  /** As it was to be; null: it was to go. */
  readonly terms?: Maybe<ApprovalPolicyTerms>;
};

/** What can be said of a policy. */
export type ApprovalPolicyEventKind =
  /** What was proposed counts from then on. */
  | 'CONFIRMED'
  /** To be weaker, or to go, if another administrator confirms it. */
  | 'PROPOSED'
  /** Removed, at once: another covers it. */
  | 'REMOVED'
  /** Set, at once. */
  | 'SET';

/** Which changes need a second person. What is left out has its default, also of a policy that is changed. */
export type ApprovalPolicyInput = {
  /** Only changes of more than this, in kroner, signs aside: of `amount`, of `yearlyBaseAmount`, or of `rate` times `units` or `hours`, whichever is most. A wage part whose amount cannot be told is above every limit. Left out: every change. */
  readonly amountAbove?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only by the system or person of this subject, as `ExternalSystem.subject` gives it; left out: by any. */
  readonly client?: InputMaybe<Scalars['String']['input']>;
  /** After how many days a change that nobody approved is taken back, 1 to 365; left out: 30. */
  readonly expiresAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only this mutation, e.g. `registerWagePart`; left out: every change. */
  readonly operation?: InputMaybe<Scalars['String']['input']>;
  /** The policy that is to be changed; left out: a new one. */
  readonly policyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose; left out: persons, or what the client is. */
  readonly submitters?: InputMaybe<ReadonlyArray<ChangeSubmitter>>;
  /** First day on which it counts, today or later; left out: today. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
};

/** A weaker policy that one administrator proposed and another has not confirmed yet. Setting the policy as it is withdraws it. */
export type ApprovalPolicyProposal = {
  /** To be sent to `confirmApprovalPolicy`. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** Who proposed it. */
  readonly proposedBy: Scalars['String']['output'];
  /** As it is to be; null: it is to go. */
  readonly terms?: Maybe<ApprovalPolicyTerms>;
};

/** What a policy is to say. */
export type ApprovalPolicyTerms = {
  /** Only changes of more than this, in kroner; null: every change. */
  readonly amountAbove?: Maybe<Scalars['Decimal']['output']>;
  /** Only by the system or person of this subject; null: by any. */
  readonly client?: Maybe<Scalars['String']['output']>;
  /** After how many days a change that nobody approved is taken back. */
  readonly expiresAfterDays: Scalars['Int']['output'];
  /** Only this mutation; null: every change. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /** Whose changes. */
  readonly submitters: ReadonlyArray<ChangeSubmitter>;
  /** First day on which it counts. */
  readonly validFrom: Scalars['Date']['output'];
};

/** A Danish bank account. */
export type BankAccountInput = {
  /** Account number, 1 to 10 digits. */
  readonly accountNumber: Scalars['String']['input'];
  /** Registreringsnummer, 4 digits. */
  readonly registrationNumber: Scalars['String']['input'];
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

/** The next advancement. */
export type ChangeAdvancementInput = {
  /** Oprykningsdato: day of the next advancement. */
  readonly advancementDate: Scalars['Date']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Oprykningssluttrin, 2 digits: automatic advancement stops there. */
  readonly finalStep?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Oprykningsindikator, 1 character. */
  readonly indicator?: InputMaybe<Scalars['String']['input']>;
  /** Klasse, 2 digits. */
  readonly payClass?: InputMaybe<Scalars['String']['input']>;
  /** When pay falls; left out: as the personnel category says. */
  readonly payForm?: InputMaybe<SlsPayForm>;
  /** Trin, 2 digits. */
  readonly payStep?: InputMaybe<Scalars['String']['input']>;
  /** Personalekategori (PKAT), 3 digits: the collective agreement. */
  readonly personnelCategory?: InputMaybe<Scalars['String']['input']>;
  /** Stillingsbetegnelse (STIKO), 4 digits. */
  readonly positionCode?: InputMaybe<Scalars['String']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a change has to wait for a second person, or had to. */
export type ChangeApproval = {
  /** When it is taken back if nobody has decided by then. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The policies that applied, as they were when it was submitted. */
  readonly policies: ReadonlyArray<AppliedApprovalPolicy>;
};

/** A change of earned care days. */
export type ChangeCareDaysInput = {
  /** How the care days were earned. */
  readonly basis: SlsCareDayBasis;
  /** The child's CPR number, where the days were allotted for one: in a variable, by POST. */
  readonly child?: InputMaybe<Scalars['CprNumber']['input']>;
  /** Day from which it holds. */
  readonly date: Scalars['Date']['input'];
  /** Days, negative too, at most two decimals. */
  readonly days: Scalars['Decimal']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Pension data of a civil servant. */
export type ChangeCivilServantPensionInput = {
  /** Oprykningsdato: day of the next advancement. */
  readonly advancementDate?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** The fraction of full time that is paid. */
  readonly employmentFraction?: InputMaybe<FractionInput>;
  /** Day from which it holds; not beyond the next pay period. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Klasse, 2 digits. */
  readonly payClass?: InputMaybe<Scalars['String']['input']>;
  /** Trin, 2 digits. */
  readonly payStep?: InputMaybe<Scalars['String']['input']>;
  /** Pensionsskalatrin, 1 to 55. */
  readonly pensionScaleStep: Scalars['Int']['input'];
  /** Personalekategori (PKAT), 3 digits: the collective agreement. */
  readonly personnelCategory?: InputMaybe<Scalars['String']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
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

/** A contract as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeContractInput = {
  /** Oprykningsdato: day of the next advancement. At most one of this and `paySeniorityDate`. */
  readonly advancementDate?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** The fraction of full time that is paid. */
  readonly employmentFraction: FractionInput;
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<ContractKey>;
  /** Forhandlingsberettiget organisation, 3 digits. */
  readonly negotiatingOrganisation?: InputMaybe<Scalars['String']['input']>;
  /** Klasse, 2 digits. */
  readonly payClass: Scalars['String']['input'];
  /** When pay falls; left out: as the personnel category says. */
  readonly payForm?: InputMaybe<SlsPayForm>;
  /** Lønpulje from which pay may be granted. */
  readonly payPool?: InputMaybe<SlsPayPool>;
  /** Lønanciennitetsdato: day from which pay seniority counts. */
  readonly paySeniorityDate?: InputMaybe<Scalars['Date']['input']>;
  /** Trin, 2 digits. */
  readonly payStep: Scalars['String']['input'];
  /** Personalekategori (PKAT), 3 digits: the collective agreement. */
  readonly personnelCategory: Scalars['String']['input'];
  /** Stillingsbetegnelse (STIKO), 4 digits. */
  readonly positionCode: Scalars['String']['input'];
  /** Which one: its id, as `SlsPlacement.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Forsøgsordning, 2 digits. */
  readonly trialScheme?: InputMaybe<Scalars['String']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A departure as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeDepartureInput = {
  /** Afgangsårsag, 2 or 3 digits, e.g. `08`; SLS forms the pay action from it. Exactly one of this and `payActionCode`. */
  readonly cause?: InputMaybe<Scalars['String']['input']>;
  /** Says that a day more than 11 months back is meant; sets fixed field 638 first, as a step of its own. */
  readonly confirmOlderThan11Months?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day of the departure. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<DepartureKey>;
  /** AKKO, 2 digits, for those that no cause forms, e.g. `11`. */
  readonly payActionCode?: InputMaybe<Scalars['String']['input']>;
  /** Which one: its id, as `SlsDeparture.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Last day of a leave; left out: a final departure. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A deviating posting as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeDeviatingPostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<DeviatingPostingKey>;
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Which one: its id, as `SlsDeviatingPosting.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Share that is booked here, percent, at most two decimals. */
  readonly splitPercentage: Scalars['Decimal']['input'];
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own. */
  readonly subAccountUnit?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A file of changes and what became of it. */
export type ChangeFile = {
  /** When they did. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the person who approved or rejected it; null where nobody was asked, or has answered yet. */
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  /** Why it was rejected. */
  readonly decisionReason?: Maybe<Scalars['String']['output']>;
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
  /** What its rows are to change, in the order of the rows, while it waits for a second person; empty at any other time. */
  readonly proposed: ProposedRowConnection;
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
export type ChangeFileProposedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A change of earned holiday. */
export type ChangeHolidayEntitlementInput = {
  /** Days; exactly one of days and hours, as the institution keeps its accounts. */
  readonly days?: InputMaybe<Scalars['Decimal']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Hours; exactly one of days and hours. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What to do with the figure. */
  readonly operator: FigureOperator;
  /** Which holiday. */
  readonly type: SlsHolidayType;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Holiday year, 4 digits. */
  readonly year: Scalars['Int']['input'];
};

/** What a change of the identity may empty. */
export type ChangeIdentityClearable =
  /** The bank account. */
  | 'bankAccount'
  /** The text of the position. */
  | 'positionText'
  /** The preferred name. */
  | 'preferredName';

/** What is to be different. What is left out stays. */
export type ChangeIdentityInput = {
  /** For persons without NemKonto alone; SLS ignores it for others, with a warning. */
  readonly bankAccount?: InputMaybe<BankAccountInput>;
  /** What is to be emptied. */
  readonly clear?: InputMaybe<ReadonlyArray<ChangeIdentityClearable>>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Family name, at most 34 characters; likewise. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** First name, at most 34 characters; the same as in the person's other employments of the group. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Takes the place of the position code's text on the pay slip, at most 30 characters. */
  readonly positionText?: InputMaybe<Scalars['String']['input']>;
  /** Kaldenavn, at most 34 characters. */
  readonly preferredName?: InputMaybe<Scalars['String']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** An individual pension as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeIndividualPensionInput = {
  /** Account number, 1 to 10 digits. */
  readonly accountNumber: Scalars['String']['input'];
  /** Amount in kroner, at most two decimals. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. */
  readonly key: IndividualPensionKey;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode?: InputMaybe<Scalars['String']['input']>;
  /** Percent of pay, at most two decimals; exactly one of this and `amount`. */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Police number, at most 20 characters. */
  readonly policyNumber?: InputMaybe<Scalars['String']['input']>;
  /** Registreringsnummer of the bank, 4 digits. */
  readonly registrationNumber: Scalars['String']['input'];
  /** Whose contribution it is. */
  readonly share?: InputMaybe<SlsPensionShare>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

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

/** A posting of a recurring pay element as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangePayElementPostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<PayElementPostingKey>;
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode?: InputMaybe<Scalars['String']['input']>;
  /** Which one: its id, as `SlsPayElementPosting.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Share that is booked here, percent, at most two decimals. */
  readonly splitPercentage: Scalars['Decimal']['input'];
  /** Delregnskab, 8 digits; one of the institution's own. */
  readonly subAccountUnit?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A posting as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangePostingInput = {
  /** Administrativt tjenestested, 4 digits, as SLS has it for the payroll group. */
  readonly administrativeWorkplace?: InputMaybe<Scalars['String']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<PostingKey>;
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Which one: its id, as `SlsPosting.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own. */
  readonly subAccountUnit: Scalars['String']['input'];
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Arbejdssted, 4 digits. */
  readonly workplace?: InputMaybe<Scalars['String']['input']>;
};

/** A reminder as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeReminderInput = {
  /** Erindringskode, 2 digits. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Erindringsdato: the day of the event. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<ReminderKey>;
  /** Which one: its id, as `SlsReminder.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Remark, at most 60 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
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

/** Statistics as they shall be. They are the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeStatisticsInput = {
  /** Bevillingslønramme, 2 digits, at pay frame 35 or above alone. */
  readonly appropriationSalaryFrame?: InputMaybe<Scalars['String']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Ansættelsesform, 1 digit; a scheme makes SLS set 5. */
  readonly employmentForm?: InputMaybe<Scalars['String']['input']>;
  /** Beskæftigelsesordning, 2 or 3 digits; SLS then fills form, DISCO and job status itself. */
  readonly employmentScheme?: InputMaybe<Scalars['String']['input']>;
  /** Ansættelsesvilkår of Danmarks Statistik, at most 6 characters. */
  readonly employmentTermsCode?: InputMaybe<Scalars['String']['input']>;
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** DISCO, 6 digits. */
  readonly jobFunctionCode?: InputMaybe<Scalars['String']['input']>;
  /** Job status, 1 digit. */
  readonly jobStatusCode?: InputMaybe<Scalars['String']['input']>;
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<StatisticsKey>;
  /** Lokal stillingskode, at most 6 characters. */
  readonly localPositionCode?: InputMaybe<Scalars['String']['input']>;
  /** Officiel stillingskode of the position control, at most 6 characters. */
  readonly officialPositionCode?: InputMaybe<Scalars['String']['input']>;
  /** Which one: its id, as `SlsStatistics.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Vikarordning, at most 6 characters. */
  readonly substituteScheme?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Whose changes a policy is about. */
export type ChangeSubmitter =
  /** Changes that a person submits. */
  | 'PERSON'
  /** Changes that a system submits for itself. */
  | 'SYSTEM';

/** A tax pay element as it shall be. It is the whole as it shall be: what is left out, and is not of the key, is not registered any more. */
export type ChangeTaxPayElementInput = {
  /** With `recordId`: a day on which it holds, as it was read; left out: today. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Whether no tax is withheld. */
  readonly exempt?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<TaxPayElementKey>;
  /** Deduction a month in kroner. */
  readonly monthlyDeduction?: InputMaybe<Scalars['Decimal']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode?: InputMaybe<Scalars['String']['input']>;
  /** Which one: its id, as `SlsTaxPayElement.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Beskatningstype, at most 6 characters. */
  readonly taxationKind?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Trækprocent; may only raise the one from the tax authority. */
  readonly withholdingPercentage?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A change of the time bank. */
export type ChangeTimeBankInput = {
  /** Day from which it holds. */
  readonly date: Scalars['Date']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Hours, not negative, at most two decimals; SLS keeps minutes. */
  readonly hours: Scalars['Decimal']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What to do with the figure. */
  readonly operator: FigureOperator;
  /** Timebanktype, at most 6 characters. */
  readonly type: Scalars['String']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
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

/** What names a contract of an employment. */
export type ContractKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
};

/** A correction of holiday. */
export type CorrectHolidayInput = {
  /** Days to correct by, negative too, at most two decimals. */
  readonly days: Scalars['Decimal']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day that is corrected. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Last day that is corrected. */
  readonly to: Scalars['Date']['input'];
  /** Which holiday. */
  readonly type: SlsHolidayType;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Holiday year, 4 digits. */
  readonly year: Scalars['Int']['input'];
};

/** A contract to create. */
export type CreateContractInput = {
  /** Oprykningsdato: day of the next advancement. At most one of this and `paySeniorityDate`. */
  readonly advancementDate?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** The fraction of full time that is paid. */
  readonly employmentFraction: FractionInput;
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Forhandlingsberettiget organisation, 3 digits. */
  readonly negotiatingOrganisation?: InputMaybe<Scalars['String']['input']>;
  /** Klasse, 2 digits. */
  readonly payClass: Scalars['String']['input'];
  /** When pay falls; left out: as the personnel category says. */
  readonly payForm?: InputMaybe<SlsPayForm>;
  /** Lønpulje from which pay may be granted. */
  readonly payPool?: InputMaybe<SlsPayPool>;
  /** Lønanciennitetsdato: day from which pay seniority counts. */
  readonly paySeniorityDate?: InputMaybe<Scalars['Date']['input']>;
  /** Trin, 2 digits. */
  readonly payStep: Scalars['String']['input'];
  /** Personalekategori (PKAT), 3 digits: the collective agreement. */
  readonly personnelCategory: Scalars['String']['input'];
  /** Stillingsbetegnelse (STIKO), 4 digits. */
  readonly positionCode: Scalars['String']['input'];
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Forsøgsordning, 2 digits. */
  readonly trialScheme?: InputMaybe<Scalars['String']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A deviating posting to create. */
export type CreateDeviatingPostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Share that is booked here, percent, at most two decimals. */
  readonly splitPercentage: Scalars['Decimal']['input'];
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own. */
  readonly subAccountUnit: Scalars['String']['input'];
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** An individual pension to create. */
export type CreateIndividualPensionInput = {
  /** Account number, 1 to 10 digits. */
  readonly accountNumber: Scalars['String']['input'];
  /** Amount in kroner, at most two decimals. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
  /** Percent of pay, at most two decimals; exactly one of this and `amount`. */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Police number, at most 20 characters. */
  readonly policyNumber?: InputMaybe<Scalars['String']['input']>;
  /** Registreringsnummer of the bank, 4 digits. */
  readonly registrationNumber: Scalars['String']['input'];
  /** Whose contribution it is. */
  readonly share?: InputMaybe<SlsPensionShare>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

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

/** A posting of a recurring pay element to create. */
export type CreatePayElementPostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Share that is booked here, percent, at most two decimals. */
  readonly splitPercentage: Scalars['Decimal']['input'];
  /** Delregnskab, 8 digits; one of the institution's own. */
  readonly subAccountUnit?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A posting to create. */
export type CreatePostingInput = {
  /** Administrativt tjenestested, 4 digits, as SLS has it for the payroll group. */
  readonly administrativeWorkplace?: InputMaybe<Scalars['String']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own. */
  readonly subAccountUnit: Scalars['String']['input'];
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Arbejdssted, 4 digits. */
  readonly workplace?: InputMaybe<Scalars['String']['input']>;
};

/** A reminder to create. */
export type CreateReminderInput = {
  /** Erindringskode, 2 digits. */
  readonly code: Scalars['String']['input'];
  /** Erindringsdato: the day of the event. */
  readonly date: Scalars['Date']['input'];
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Remark, at most 60 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Statistics to create. */
export type CreateStatisticsInput = {
  /** Bevillingslønramme, 2 digits, at pay frame 35 or above alone. */
  readonly appropriationSalaryFrame?: InputMaybe<Scalars['String']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Ansættelsesform, 1 digit; a scheme makes SLS set 5. */
  readonly employmentForm?: InputMaybe<Scalars['String']['input']>;
  /** Beskæftigelsesordning, 2 or 3 digits; SLS then fills form, DISCO and job status itself. */
  readonly employmentScheme?: InputMaybe<Scalars['String']['input']>;
  /** Ansættelsesvilkår of Danmarks Statistik, at most 6 characters. */
  readonly employmentTermsCode?: InputMaybe<Scalars['String']['input']>;
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** DISCO, 6 digits. */
  readonly jobFunctionCode?: InputMaybe<Scalars['String']['input']>;
  /** Job status, 1 digit. */
  readonly jobStatusCode?: InputMaybe<Scalars['String']['input']>;
  /** Lokal stillingskode, at most 6 characters. */
  readonly localPositionCode?: InputMaybe<Scalars['String']['input']>;
  /** Officiel stillingskode of the position control, at most 6 characters. */
  readonly officialPositionCode?: InputMaybe<Scalars['String']['input']>;
  /** Vikarordning, at most 6 characters. */
  readonly substituteScheme?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A tax pay element to create. */
export type CreateTaxPayElementInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Whether no tax is withheld. */
  readonly exempt?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Deduction a month in kroner. */
  readonly monthlyDeduction?: InputMaybe<Scalars['Decimal']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
  /** Beskatningstype, at most 6 characters. */
  readonly taxationKind?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Trækprocent; may only raise the one from the tax authority. */
  readonly withholdingPercentage?: InputMaybe<Scalars['Decimal']['input']>;
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

/** A contract to delete. */
export type DeleteContractInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<ContractKey>;
  /** Which one: its id, as `SlsPlacement.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A departure to delete. */
export type DeleteDepartureInput = {
  /** Says that a day more than 11 months back is meant; sets fixed field 638 first, as a step of its own. */
  readonly confirmOlderThan11Months?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<DepartureKey>;
  /** Which one: its id, as `SlsDeparture.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A deviating posting to delete. */
export type DeleteDeviatingPostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<DeviatingPostingKey>;
  /** Which one: its id, as `SlsDeviatingPosting.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A hire to take back. */
export type DeleteHireInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day of the employment, as it was hired. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** An individual pension to delete. */
export type DeleteIndividualPensionInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. */
  readonly key: IndividualPensionKey;
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

/** A posting of a recurring pay element to delete. */
export type DeletePayElementPostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<PayElementPostingKey>;
  /** Which one: its id, as `SlsPayElementPosting.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A posting to delete. */
export type DeletePostingInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<PostingKey>;
  /** Which one: its id, as `SlsPosting.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A reminder to delete. */
export type DeleteReminderInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<ReminderKey>;
  /** Which one: its id, as `SlsReminder.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Statistics to delete. */
export type DeleteStatisticsInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<StatisticsKey>;
  /** Which one: its id, as `SlsStatistics.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A tax pay element to delete. */
export type DeleteTaxPayElementInput = {
  /** With `recordId`: a day on which it holds, as it was read; left out: today. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which one: what names it now. Exactly one of this and `recordId`. */
  readonly key?: InputMaybe<TaxPayElementKey>;
  /** Which one: its id, as `SlsTaxPayElement.id` and `Transaction.recordIds` gave it. Exactly one of this and `key`. */
  readonly recordId?: InputMaybe<Scalars['ID']['input']>;
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

/** What names a departure of an employment. */
export type DepartureKey = {
  /** Afgangsårsag, 2 or 3 digits, e.g. `08`; SLS forms the pay action from it. Exactly one of this and `payActionCode`. */
  readonly cause?: InputMaybe<Scalars['String']['input']>;
  /** First day of the departure. */
  readonly from: Scalars['Date']['input'];
  /** AKKO, 2 digits, for those that no cause forms, e.g. `11`. */
  readonly payActionCode?: InputMaybe<Scalars['String']['input']>;
};

/** What names a deviating posting of an employment. */
export type DeviatingPostingKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own. */
  readonly subAccountUnit: Scalars['String']['input'];
};

/** Whose input is to be discarded. */
export type DiscardPendingInputInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
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
  /** What it was when the change was submitted, where that is known: of changes that wait for a second person, or did. Null else. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** What it is to be. */
  readonly to?: Maybe<Scalars['String']['output']>;
};

/** What is done with a figure that an account or a field holds. */
export type FigureOperator =
  /** It is added. */
  | 'ADD'
  /** It takes the place of what was there. */
  | 'SET'
  /** It is subtracted. */
  | 'SUBTRACT';

/** A fixed field to set. */
export type FixedFieldInput = {
  /** Number, 3 digits, e.g. `638`. */
  readonly number: Scalars['String']['input'];
  /** What to do with the figure. */
  readonly operator: FigureOperator;
  /** The figure, at most two decimals. */
  readonly value: Scalars['Decimal']['input'];
};

/** A fraction. */
export type FractionInput = {
  /** Lower part, e.g. `"37.00"`. */
  readonly denominator: Scalars['Decimal']['input'];
  /** Upper part, e.g. `"32.00"`. */
  readonly numerator: Scalars['Decimal']['input'];
};

/** More of the contract of somebody who is hired. */
export type HireContractInput = {
  /** Oprykningsdato: day of the next advancement. At most one of this and `paySeniorityDate`; left out: as the hire says. */
  readonly advancementDate?: InputMaybe<Scalars['Date']['input']>;
  /** The fraction of full time that is paid; left out: as the hire says. */
  readonly employmentFraction?: InputMaybe<FractionInput>;
  /** First day; left out: as the hire says. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Forhandlingsberettiget organisation, 3 digits. */
  readonly negotiatingOrganisation?: InputMaybe<Scalars['String']['input']>;
  /** Klasse, 2 digits; left out: as the hire says. */
  readonly payClass?: InputMaybe<Scalars['String']['input']>;
  /** When pay falls; left out: as the hire says. */
  readonly payForm?: InputMaybe<SlsPayForm>;
  /** Lønpulje from which pay may be granted. */
  readonly payPool?: InputMaybe<SlsPayPool>;
  /** Lønanciennitetsdato: day from which pay seniority counts; left out: as the hire says. */
  readonly paySeniorityDate?: InputMaybe<Scalars['Date']['input']>;
  /** Trin, 2 digits; left out: as the hire says. */
  readonly payStep?: InputMaybe<Scalars['String']['input']>;
  /** Personalekategori (PKAT), 3 digits: the collective agreement; left out: as the hire says. */
  readonly personnelCategory?: InputMaybe<Scalars['String']['input']>;
  /** Stillingsbetegnelse (STIKO), 4 digits; left out: as the hire says. */
  readonly positionCode?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Forsøgsordning, 2 digits. */
  readonly trialScheme?: InputMaybe<Scalars['String']['input']>;
};

/** A person to hire. What is given of the further steps is carried out behind the hire, in the order of SLS's guide. */
export type HireEmployeeInput = {
  /** Administrativt tjenestested, 4 digits, as SLS has it for the payroll group. */
  readonly administrativeWorkplace?: InputMaybe<Scalars['String']['input']>;
  /** Oprykningsdato: day of the next advancement. At most one of this and `paySeniorityDate`. */
  readonly advancementDate?: InputMaybe<Scalars['Date']['input']>;
  /** For persons without NemKonto alone; SLS ignores it for others, with a warning. */
  readonly bankAccount?: InputMaybe<BankAccountInput>;
  /** More of the contract. */
  readonly contract?: InputMaybe<HireContractInput>;
  /** The person's CPR number: in a variable, by POST. */
  readonly cprNumber: Scalars['CprNumber']['input'];
  /** The fraction of full time that is paid. */
  readonly employmentFraction: FractionInput;
  /** Family name, at most 34 characters; likewise. */
  readonly familyName: Scalars['String']['input'];
  /** First day of the employment; at most 12 months ahead and 5 years back. */
  readonly from: Scalars['Date']['input'];
  /** First name, at most 34 characters; the same as in the person's other employments of the group. */
  readonly givenName: Scalars['String']['input'];
  /** Payroll group (gruppe), 3 digits: the institution's own. */
  readonly group: Scalars['String']['input'];
  /** Earned holiday. */
  readonly holidayEntitlement?: InputMaybe<HireHolidayEntitlementInput>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Further names. */
  readonly identity?: InputMaybe<HireIdentityInput>;
  /** Individual pensions. */
  readonly individualPensions?: InputMaybe<ReadonlyArray<HireIndividualPensionInput>>;
  /** Klasse, 2 digits. */
  readonly payClass: Scalars['String']['input'];
  /** Where recurring wage parts are booked. */
  readonly payElementPostings?: InputMaybe<ReadonlyArray<HirePayElementPostingInput>>;
  /** When pay falls; left out: as the personnel category says. */
  readonly payForm?: InputMaybe<SlsPayForm>;
  /** Lønanciennitetsdato: day from which pay seniority counts. */
  readonly paySeniorityDate?: InputMaybe<Scalars['Date']['input']>;
  /** Trin, 2 digits. */
  readonly payStep: Scalars['String']['input'];
  /** Personalekategori (PKAT), 3 digits: the collective agreement. */
  readonly personnelCategory: Scalars['String']['input'];
  /** Stillingsbetegnelse (STIKO), 4 digits. */
  readonly positionCode: Scalars['String']['input'];
  /** Where the pay is booked, beyond the sub-account unit. */
  readonly posting?: InputMaybe<HirePostingInput>;
  /** Why the person is looked at and hired; the trail keeps it. */
  readonly purpose: Scalars['String']['input'];
  /** Reminders. */
  readonly reminders?: InputMaybe<ReadonlyArray<HireReminderInput>>;
  /** Løbenummer, 3 digits; left out: SLS gives the next. */
  readonly sequenceNumber?: InputMaybe<Scalars['String']['input']>;
  /** What is told to Danmarks Statistik, where SLS's defaults do not fit. */
  readonly statistics?: InputMaybe<HireStatisticsInput>;
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own. */
  readonly subAccountUnit: Scalars['String']['input'];
  /** Which tax card is asked for. Can be chosen at the hire alone. */
  readonly taxCardType: SlsTaxCardType;
  /** Tax pay elements. */
  readonly taxPayElements?: InputMaybe<ReadonlyArray<HireTaxPayElementInput>>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Wage parts. */
  readonly wageParts?: InputMaybe<ReadonlyArray<HireWagePartInput>>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Earned holiday of somebody who is hired. */
export type HireHolidayEntitlementInput = {
  /** Days; exactly one of days and hours, as the institution keeps its accounts. */
  readonly days?: InputMaybe<Scalars['Decimal']['input']>;
  /** Hours; exactly one of days and hours. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** What to do with the figure. */
  readonly operator: FigureOperator;
  /** Which holiday. */
  readonly type: SlsHolidayType;
  /** Holiday year, 4 digits. */
  readonly year: Scalars['Int']['input'];
};

/** Further names of somebody who is hired. */
export type HireIdentityInput = {
  /** For persons without NemKonto alone; SLS ignores it for others, with a warning. */
  readonly bankAccount?: InputMaybe<BankAccountInput>;
  /** Family name, at most 34 characters; likewise. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** First name, at most 34 characters; the same as in the person's other employments of the group. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Takes the place of the position code's text on the pay slip, at most 30 characters. */
  readonly positionText?: InputMaybe<Scalars['String']['input']>;
  /** Kaldenavn, at most 34 characters. */
  readonly preferredName?: InputMaybe<Scalars['String']['input']>;
};

/** An individual pension of somebody who is hired. */
export type HireIndividualPensionInput = {
  /** Account number, 1 to 10 digits. */
  readonly accountNumber: Scalars['String']['input'];
  /** Amount in kroner, at most two decimals. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** First day; left out: as the hire says. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
  /** Percent of pay, at most two decimals; exactly one of this and `amount`. */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Police number, at most 20 characters. */
  readonly policyNumber?: InputMaybe<Scalars['String']['input']>;
  /** Registreringsnummer of the bank, 4 digits. */
  readonly registrationNumber: Scalars['String']['input'];
  /** Whose contribution it is. */
  readonly share?: InputMaybe<SlsPensionShare>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Where a recurring wage part of somebody who is hired is booked. */
export type HirePayElementPostingInput = {
  /** First day; left out: as the hire says. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Share that is booked here, percent, at most two decimals. */
  readonly splitPercentage: Scalars['Decimal']['input'];
  /** Delregnskab, 8 digits; one of the institution's own. */
  readonly subAccountUnit?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Where the pay of somebody who is hired is booked. */
export type HirePostingInput = {
  /** Administrativt tjenestested, 4 digits, as SLS has it for the payroll group. */
  readonly administrativeWorkplace?: InputMaybe<Scalars['String']['input']>;
  /** First day; left out: as the hire says. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Artskonto, 4 digits; left out: as the pay element says. */
  readonly natureAccount?: InputMaybe<Scalars['String']['input']>;
  /** Segments 1 to 6 in their order, 1 to 10 digits each; null leaves one empty. */
  readonly segments?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  /** Delregnskab, 8 digits: bogføringskreds and the last three. One of the institution's own; left out: as the hire says. */
  readonly subAccountUnit?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Arbejdssted, 4 digits. */
  readonly workplace?: InputMaybe<Scalars['String']['input']>;
};

/** A reminder about somebody who is hired. */
export type HireReminderInput = {
  /** Erindringskode, 2 digits. */
  readonly code: Scalars['String']['input'];
  /** Erindringsdato: the day of the event. */
  readonly date: Scalars['Date']['input'];
  /** Remark, at most 60 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Statistics of somebody who is hired. */
export type HireStatisticsInput = {
  /** Bevillingslønramme, 2 digits, at pay frame 35 or above alone. */
  readonly appropriationSalaryFrame?: InputMaybe<Scalars['String']['input']>;
  /** Ansættelsesform, 1 digit; a scheme makes SLS set 5. */
  readonly employmentForm?: InputMaybe<Scalars['String']['input']>;
  /** Beskæftigelsesordning, 2 or 3 digits; SLS then fills form, DISCO and job status itself. */
  readonly employmentScheme?: InputMaybe<Scalars['String']['input']>;
  /** Ansættelsesvilkår of Danmarks Statistik, at most 6 characters. */
  readonly employmentTermsCode?: InputMaybe<Scalars['String']['input']>;
  /** First day; left out: as the hire says. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** DISCO, 6 digits. */
  readonly jobFunctionCode?: InputMaybe<Scalars['String']['input']>;
  /** Job status, 1 digit. */
  readonly jobStatusCode?: InputMaybe<Scalars['String']['input']>;
  /** Lokal stillingskode, at most 6 characters. */
  readonly localPositionCode?: InputMaybe<Scalars['String']['input']>;
  /** Officiel stillingskode of the position control, at most 6 characters. */
  readonly officialPositionCode?: InputMaybe<Scalars['String']['input']>;
  /** Vikarordning, at most 6 characters. */
  readonly substituteScheme?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A tax pay element of somebody who is hired. */
export type HireTaxPayElementInput = {
  /** Whether no tax is withheld. */
  readonly exempt?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day; left out: as the hire says. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Deduction a month in kroner. */
  readonly monthlyDeduction?: InputMaybe<Scalars['Decimal']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
  /** Beskatningstype, at most 6 characters. */
  readonly taxationKind?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: no end. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Trækprocent; may only raise the one from the tax authority. */
  readonly withholdingPercentage?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A wage part of somebody who is hired. */
export type HireWagePartInput = {
  /** Amount in kroner. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Løndel, 4 digits with leading zeros. */
  readonly code: Scalars['String']['input'];
  /** Whom a deduction is for. */
  readonly creditorCode?: InputMaybe<Scalars['String']['input']>;
  /** Day of a one-off. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** How many hours. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Where a one-off is booked. */
  readonly posting?: InputMaybe<PostingInput>;
  /** Rate for each unit. */
  readonly rate?: InputMaybe<Scalars['Decimal']['input']>;
  /** Once or again and again. */
  readonly recurrence: Recurrence;
  /** Text on the pay slip, of a one-off. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Number of a standard text, of a recurring one. */
  readonly textNumber?: InputMaybe<Scalars['String']['input']>;
  /** How many units. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
  /** First day of a recurring one. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of a recurring one. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** What names an individual pension of an employment. */
export type IndividualPensionKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
};

/** An institution: the employer. Its data are told by the payroll system. */
export type Institution = {
  /** How old accounts in files become accounts of the payroll system; null where none was set. */
  readonly accountConversion?: Maybe<AccountConversion>;
  /** Which changes need a second person, oldest first. */
  readonly approvalPolicies?: Maybe<ReadonlyArray<ApprovalPolicy>>;
  /** Files of changes that the caller has submitted for this institution, newest first; for whoever may approve, those of others that wait for a second person besides. */
  readonly changeFiles?: Maybe<ChangeFileConnection>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this institution's employees, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
  /** How old wage codes in files become wage codes of the payroll system; null where none was set. */
  readonly wageCodeConversion?: Maybe<WageCodeConversion>;
  /** Where outcomes of changes are told: the caller's own webhooks, and with the scope `access:administer` all of the institution. */
  readonly webhooks?: Maybe<ReadonlyArray<Webhook>>;
};


/** An institution: the employer. Its data are told by the payroll system. */
export type InstitutionApprovalPoliciesArgs = {
  includeRemoved: Scalars['Boolean']['input'];
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
  /** Approves a file that waits for a second person, as a whole: `proposed` says what it is to change. For persons with the scope `changes:approve` to whom all its interfaces are open, and never for whoever submitted it. It has its places in the order of changes from then on. */
  readonly approveChangeFile?: Maybe<ChangeFile>;
  /** Approves a change that waits: it is checked once more, and takes its turn behind all that are there; wrong by now, it is `REJECTED`. For a person with the scope `changes:approve` who is let in to the change’s interface and did not submit it: `FORBIDDEN` else. `CONFLICT` where it does not wait any more; the same word by the same person has the same answer. */
  readonly approveTransaction?: Maybe<Transaction>;
  /** Takes back what has not been put into the queue of a file’s changes yet; what is in the queue goes on. Null with an error CONFLICT where the file has ended. */
  readonly cancelChangeFile?: Maybe<ChangeFile>;
  /** Takes back a change of which nothing has been sent, or that waits for a person: what is done of it then stays. Null with an error CONFLICT otherwise. */
  readonly cancelTransaction?: Maybe<Transaction>;
  /** Changes an absence that is registered. */
  readonly changeAbsence?: Maybe<ChangeResult>;
  /** Changes the next advancement. */
  readonly changeAdvancement?: Maybe<ChangeResult>;
  /** Changes earned care days (omsorgsdage). */
  readonly changeCareDays?: Maybe<ChangeResult>;
  /** Changes the pension data of a civil servant (Pensab). */
  readonly changeCivilServantPension?: Maybe<ChangeResult>;
  /** Opus: sets an e-mail address, a telephone number or a user name, or takes one away. A record of the same type and sequence number whose period it touches is overwritten. */
  readonly changeCommunicationData?: Maybe<ChangeResult>;
  /** Changes a contract, or when it begins and ends. */
  readonly changeContract?: Maybe<ChangeResult>;
  /** Changes a departure, or when it begins and ends. */
  readonly changeDeparture?: Maybe<ChangeResult>;
  /** Changes a deviating posting, or when it begins and ends. */
  readonly changeDeviatingPosting?: Maybe<ChangeResult>;
  /** Changes earned holiday (ferieret). */
  readonly changeHolidayEntitlement?: Maybe<ChangeResult>;
  /** Changes the name, the text of the position or the bank account. The name changes in all of the person's employments of the payroll group. */
  readonly changeIdentity?: Maybe<ChangeResult>;
  /** Changes an individual pension, or when it begins and ends. */
  readonly changeIndividualPension?: Maybe<ChangeResult>;
  /** Opus: changes a maternity case. Absences that refer to it stay where they are. Needs the scope `absence:reason`. */
  readonly changeMaternityCase?: Maybe<ChangeResult>;
  /** Changes a posting of a recurring pay element, or when it begins and ends. */
  readonly changePayElementPosting?: Maybe<ChangeResult>;
  /** Changes a posting, or when it begins and ends. */
  readonly changePosting?: Maybe<ChangeResult>;
  /** Changes a reminder, or when it begins and ends. */
  readonly changeReminder?: Maybe<ChangeResult>;
  /** Changes statistics, or when they begin and end. */
  readonly changeStatistics?: Maybe<ChangeResult>;
  /** Changes a tax pay element, or when it begins and ends. */
  readonly changeTaxPayElement?: Maybe<ChangeResult>;
  /** Changes an account of the time bank. */
  readonly changeTimeBank?: Maybe<ChangeResult>;
  /** Changes a wage part. */
  readonly changeWagePart?: Maybe<ChangeResult>;
  /** Confirms a weaker policy, or a removal, that another administrator proposed. `FORBIDDEN` for the proposer. */
  readonly confirmApprovalPolicy?: Maybe<ApprovalPolicy>;
  /** Corrects holiday that was reported (ferie korriger). */
  readonly correctHoliday?: Maybe<ChangeResult>;
  /** Creates a contract. Where the employment stands in an agreement (overenskomst). */
  readonly createContract?: Maybe<ChangeResult>;
  /** Creates a deviating posting. A share of the whole pay that is booked elsewhere (afvigende kontering). Nothing is inherited from the posting. */
  readonly createDeviatingPosting?: Maybe<ChangeResult>;
  /** Creates an individual pension. A pension that is settled individually (IAP). */
  readonly createIndividualPension?: Maybe<ChangeResult>;
  /** Opus: opens a maternity, paternity or adoption case, to which absence then refers. The messages tell its key. Needs the scope `absence:reason`. */
  readonly createMaternityCase?: Maybe<ChangeResult>;
  /** Creates a posting of a recurring pay element. Where a recurring pay element is booked (løndelskontering). */
  readonly createPayElementPosting?: Maybe<ChangeResult>;
  /** Creates a posting. Where the whole pay is booked (kontering). */
  readonly createPosting?: Maybe<ChangeResult>;
  /** Creates a reminder. A reminder (erindring). */
  readonly createReminder?: Maybe<ChangeResult>;
  /** Creates statistics. What is told to Danmarks Statistik (statistik). */
  readonly createStatistics?: Maybe<ChangeResult>;
  /** Creates a tax pay element. Tax that is reported where it does not come from the tax authority (skatteløndel). */
  readonly createTaxPayElement?: Maybe<ChangeResult>;
  /** Deletes an absence that is registered. */
  readonly deleteAbsence?: Maybe<ChangeResult>;
  /** Deletes a contract. */
  readonly deleteContract?: Maybe<ChangeResult>;
  /** Deletes a departure. */
  readonly deleteDeparture?: Maybe<ChangeResult>;
  /** Deletes a deviating posting. */
  readonly deleteDeviatingPosting?: Maybe<ChangeResult>;
  /** Takes a hire back, while no payroll run has taken it in. */
  readonly deleteHire?: Maybe<ChangeResult>;
  /** Deletes an individual pension. */
  readonly deleteIndividualPension?: Maybe<ChangeResult>;
  /** Opus: deletes a maternity case to which no absence refers. Needs the scope `absence:reason`. */
  readonly deleteMaternityCase?: Maybe<ChangeResult>;
  /** Deletes a posting of a recurring pay element. */
  readonly deletePayElementPosting?: Maybe<ChangeResult>;
  /** Deletes a posting. */
  readonly deletePosting?: Maybe<ChangeResult>;
  /** Deletes a reminder. */
  readonly deleteReminder?: Maybe<ChangeResult>;
  /** Deletes statistics. */
  readonly deleteStatistics?: Maybe<ChangeResult>;
  /** Deletes a tax pay element. */
  readonly deleteTaxPayElement?: Maybe<ChangeResult>;
  /** Deletes a wage part. Of an Opus one-off payment the difference is sent as a new line, and the messages say so. */
  readonly deleteWagePart?: Maybe<ChangeResult>;
  /** Opus: takes occurrences of planned working time away, all or none. What the agreed hours say holds again. */
  readonly deleteWorkSchedule?: Maybe<ChangeResult>;
  /** Takes back all that was reported for the employment since the last payroll run, by whichever channel. An employment that was hired since disappears. */
  readonly discardPendingInput?: Maybe<ChangeResult>;
  /** Ends a recurring wage part. */
  readonly endWagePart?: Maybe<ChangeResult>;
  /** Hires a person in SLS: the employment and whatever further steps are given, as one change with a step for each call. If a later step is refused the change is PARKED and its messages say what is done and what a person must do. */
  readonly hireEmployee?: Maybe<ChangeResult>;
  /** Sends once more what was delivered or given up, behind what waits, with its own id and sequence number. CONFLICT where it is still being tried. */
  readonly redeliver?: Maybe<WebhookDelivery>;
  /** Registers an absence. */
  readonly registerAbsence?: Maybe<ChangeResult>;
  /** Registers a departure. Stops or changes pay (afgang). */
  readonly registerDeparture?: Maybe<ChangeResult>;
  /** Registers a wage part. */
  readonly registerWagePart?: Maybe<ChangeResult>;
  /** Opus: registers one-off payments of one employee in one call: all or none are carried out. Asked of an employee in SLS: NOT_SUPPORTED. */
  readonly registerWageParts?: Maybe<ChangeResult>;
  /** Rejects a file that waits for a second person, as a whole: nothing of it is carried out. */
  readonly rejectChangeFile?: Maybe<ChangeFile>;
  /** Rejects a change that waits. For the same persons as `approveTransaction`. */
  readonly rejectTransaction?: Maybe<Transaction>;
  /** Proposes that a policy is to go; it stays until another administrator confirms that. One that another policy covers wholly goes at once. */
  readonly removeApprovalPolicy?: Maybe<ApprovalPolicy>;
  /** Removes a webhook: nothing more is told, also not what was to be told. Noted in `accessEvents`. */
  readonly removeWebhook?: Maybe<Webhook>;
  /** Looks once more at a change that is parked or of unknown outcome; where a later step was refused, that step is sent again. */
  readonly retryTransaction?: Maybe<Transaction>;
  /** Gives a webhook another secret. Until `formerSecretUntil`, 24 hours from now, the former one signs too. */
  readonly rotateWebhookSecret?: Maybe<WebhookResult>;
  /** Sets how the institution’s old accounts in files become accounts of its payroll system: the whole list, in place of the one before. Needs the scope `access:administer`. */
  readonly setAccountConversion?: Maybe<AccountConversion>;
  /** Says that changes need a second person, or changes what was said. A stricter policy counts at once. A weaker one is a proposal, and the policy stays, until another administrator confirms it. */
  readonly setApprovalPolicy?: Maybe<ApprovalPolicy>;
  /** Sets fixed fields (faste felter). */
  readonly setFixedFields?: Maybe<ChangeResult>;
  /** Stops or allows SLS's own screens and ØDUP files as channels of input for the payroll group. Changes through this API are not affected. */
  readonly setInputChannels?: Maybe<ChangeResult>;
  /** Sets how the institution’s old wage codes in files become wage codes of its payroll system: the whole list, in place of the one before. Needs the scope `access:administer`. */
  readonly setWageCodeConversion?: Maybe<WageCodeConversion>;
  /** Says where outcomes of changes are to be told: a new webhook, whose secret is in the answer and never again, or another address or choice for one that there is. Noted in `accessEvents`. */
  readonly setWebhook?: Maybe<WebhookResult>;
  /** Opus: plans working time. Occurrences that all stand with the same type, days and times are changed, and such as do not are created; a mixture is refused. All or none are carried out. */
  readonly setWorkSchedule?: Maybe<ChangeResult>;
  /** Submits a file of changes that was handed in at `POST /change-files`. All of its rows are checked first: one that is wrong rejects the whole file, nothing is carried out, and `faults` tells every fault by row, field and code. A file without a fault is carried out in the order of its rows, each employment’s one after the other, in a lane of its own so that nobody who waits for an answer is held up. */
  readonly submitChanges?: Maybe<ChangeFile>;
  /** Sends a webhook a message of type `webhook.test`, once. What came of it stands in `deliveries`. */
  readonly testWebhook?: Maybe<WebhookDelivery>;
  /** Opus: places a document in the employee's file. Its content is sent to `POST /uploads` first. A document that was placed can be neither read, changed nor deleted here. */
  readonly uploadDocument?: Maybe<ChangeResult>;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationApproveChangeFileArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationApproveTransactionArgs = {
  id: Scalars['ID']['input'];
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
export type MutationChangeAdvancementArgs = {
  input: ChangeAdvancementInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeCareDaysArgs = {
  input: ChangeCareDaysInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeCivilServantPensionArgs = {
  input: ChangeCivilServantPensionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeCommunicationDataArgs = {
  input: ChangeCommunicationDataInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeContractArgs = {
  input: ChangeContractInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeDepartureArgs = {
  input: ChangeDepartureInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeDeviatingPostingArgs = {
  input: ChangeDeviatingPostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeHolidayEntitlementArgs = {
  input: ChangeHolidayEntitlementInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeIdentityArgs = {
  input: ChangeIdentityInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeIndividualPensionArgs = {
  input: ChangeIndividualPensionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeMaternityCaseArgs = {
  input: ChangeMaternityCaseInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangePayElementPostingArgs = {
  input: ChangePayElementPostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangePostingArgs = {
  input: ChangePostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeReminderArgs = {
  input: ChangeReminderInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeStatisticsArgs = {
  input: ChangeStatisticsInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeTaxPayElementArgs = {
  input: ChangeTaxPayElementInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeTimeBankArgs = {
  input: ChangeTimeBankInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationChangeWagePartArgs = {
  input: ChangeWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationConfirmApprovalPolicyArgs = {
  proposalId: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCorrectHolidayArgs = {
  input: CorrectHolidayInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateContractArgs = {
  input: CreateContractInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateDeviatingPostingArgs = {
  input: CreateDeviatingPostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateIndividualPensionArgs = {
  input: CreateIndividualPensionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateMaternityCaseArgs = {
  input: CreateMaternityCaseInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreatePayElementPostingArgs = {
  input: CreatePayElementPostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreatePostingArgs = {
  input: CreatePostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateReminderArgs = {
  input: CreateReminderInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateStatisticsArgs = {
  input: CreateStatisticsInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationCreateTaxPayElementArgs = {
  input: CreateTaxPayElementInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteAbsenceArgs = {
  input: DeleteAbsenceInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteContractArgs = {
  input: DeleteContractInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteDepartureArgs = {
  input: DeleteDepartureInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteDeviatingPostingArgs = {
  input: DeleteDeviatingPostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteHireArgs = {
  input: DeleteHireInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteIndividualPensionArgs = {
  input: DeleteIndividualPensionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteMaternityCaseArgs = {
  input: DeleteMaternityCaseInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeletePayElementPostingArgs = {
  input: DeletePayElementPostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeletePostingArgs = {
  input: DeletePostingInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteReminderArgs = {
  input: DeleteReminderInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteStatisticsArgs = {
  input: DeleteStatisticsInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationDeleteTaxPayElementArgs = {
  input: DeleteTaxPayElementInput;
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
export type MutationDiscardPendingInputArgs = {
  input: DiscardPendingInputInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationEndWagePartArgs = {
  input: EndWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationHireEmployeeArgs = {
  input: HireEmployeeInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRedeliverArgs = {
  deliveryId: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRegisterAbsenceArgs = {
  input: RegisterAbsenceInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRegisterDepartureArgs = {
  input: RegisterDepartureInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRegisterWagePartArgs = {
  input: RegisterWagePartInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRegisterWagePartsArgs = {
  input: RegisterWagePartsInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRejectChangeFileArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRejectTransactionArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRemoveApprovalPolicyArgs = {
  policyId: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRemoveWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRetryTransactionArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetAccountConversionArgs = {
  input: SetAccountConversionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetApprovalPolicyArgs = {
  input: ApprovalPolicyInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetFixedFieldsArgs = {
  input: SetFixedFieldsInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetInputChannelsArgs = {
  input: SetInputChannelsInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetWageCodeConversionArgs = {
  input: SetWageCodeConversionInput;
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationSetWebhookArgs = {
  input: SetWebhookInput;
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
export type MutationTestWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to employees. Each goes to the employee's own payroll system, in the order received, and is answered by what became of it. All are nullable: one that is refused does not hide the others. */
export type MutationUploadDocumentArgs = {
  input: UploadDocumentInput;
};

/** A one-off payment among others. Exactly one of `units`, `hours` and `amount`. */
export type OneOffWagePartInput = {
  /** Amount in kroner. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The payroll system's own code, four digits. */
  readonly code: Scalars['String']['input'];
  /** The day by which it is paid. */
  readonly date: Scalars['Date']['input'];
  /** How many hours. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Where it is booked. */
  readonly posting?: InputMaybe<PostingInput>;
  /** A reference of the client's own, at most 13 characters. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** Number among those of the same code; left out, the code list decides. */
  readonly sequenceNumber?: InputMaybe<Scalars['Int']['input']>;
  /** How many units. */
  readonly units?: InputMaybe<Scalars['Decimal']['input']>;
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
  /** Which changes need a second person, oldest first. Needs the scope `access:administer`, `access:log` or `changes:approve`. */
  readonly approvalPolicies?: Maybe<ReadonlyArray<ApprovalPolicy>>;
  /** Files of changes that the caller has submitted for this institution, newest first; for whoever may approve, those of others that wait for a second person besides. */
  readonly changeFiles?: Maybe<ChangeFileConnection>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this institution's employees, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
  /** How old wage codes in files become wage codes of the payroll system; null where none was set. */
  readonly wageCodeConversion?: Maybe<WageCodeConversion>;
  /** Where outcomes of changes are told: the caller's own webhooks, and with the scope `access:administer` all of the institution. */
  readonly webhooks?: Maybe<ReadonlyArray<Webhook>>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionApprovalPoliciesArgs = {
  includeRemoved: Scalars['Boolean']['input'];
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

/** What names a posting of a recurring pay element of an employment. */
export type PayElementPostingKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
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

/** What names a posting of an employment. */
export type PostingKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
};

/** A row of a file that waits for a second person. */
export type ProposedRow = {
  /** What is to be changed, field by field; guarded fields need their scope. */
  readonly changes: ReadonlyArray<FieldChange>;
  /** The employment that is to be changed. */
  readonly employee?: Maybe<Employee>;
  /** The mutation whose input it is. */
  readonly operation: Scalars['String']['output'];
  /** As people count: the first line of the file is row 1. */
  readonly row: Scalars['Int']['output'];
};

/** A page of rows that wait for a second person. */
export type ProposedRowConnection = {
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<ProposedRowEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<ProposedRow>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its place in the list. */
export type ProposedRowEdge = {
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProposedRow;
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

/** A departure to register. */
export type RegisterDepartureInput = {
  /** Afgangsårsag, 2 or 3 digits, e.g. `08`; SLS forms the pay action from it. Exactly one of this and `payActionCode`. */
  readonly cause?: InputMaybe<Scalars['String']['input']>;
  /** Says that a day more than 11 months back is meant; sets fixed field 638 first, as a step of its own. */
  readonly confirmOlderThan11Months?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** First day of the departure. */
  readonly from: Scalars['Date']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** AKKO, 2 digits, for those that no cause forms, e.g. `11`. */
  readonly payActionCode?: InputMaybe<Scalars['String']['input']>;
  /** Last day of a leave; left out: a final departure. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
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

/** One-off payments to register together. */
export type RegisterWagePartsInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Checks everything, by Opus itself too, and stores nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 999. */
  readonly wageParts: ReadonlyArray<OneOffWagePartInput>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** What names a reminder of an employment. */
export type ReminderKey = {
  /** Erindringskode, 2 digits. */
  readonly code: Scalars['String']['input'];
  /** Erindringsdato: the day of the event. */
  readonly date: Scalars['Date']['input'];
};

/** How old accounts become new ones: the whole list. */
export type SetAccountConversionInput = {
  /** One row for each old account. */
  readonly rows: ReadonlyArray<AccountConversionRowInput>;
};

/** Fixed fields to set. */
export type SetFixedFieldsInput = {
  /** As `Employee.id` gave it. */
  readonly employeeId: Scalars['ID']['input'];
  /** The fixed fields, one or more. */
  readonly fields: ReadonlyArray<FixedFieldInput>;
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Channels of input to stop or to allow; at least one is spoken of. */
export type SetInputChannelsInput = {
  /** Payroll group (gruppe), 3 digits: the institution's own. */
  readonly group: Scalars['String']['input'];
  /** Chosen by the client: the same key with the same content is the same change, with another it is a CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether ØDUP files are not taken; left out: stays as it is. */
  readonly stopOedup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether SLS's own screens take no input; left out: stays as it is. */
  readonly stopOnline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Checks everything and sends nothing. */
  readonly validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How long to wait for the outcome, 0 to 25; left out: 10. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** How old wage codes become new ones: the whole list. */
export type SetWageCodeConversionInput = {
  /** One row for each old code. */
  readonly rows: ReadonlyArray<WageCodeConversionRowInput>;
};

/** Where outcomes are to be told, and which. */
export type SetWebhookInput = {
  /** For people; at most 200 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The statuses that are told. Left out of a new one: COMPLETED, COMPLETED_WITH_WARNINGS, REJECTED, PARKED, OUTCOME_UNKNOWN and CANCELLED. */
  readonly events?: InputMaybe<ReadonlyArray<TransactionStatus>>;
  /** The webhook to be changed, which keeps its secret; one that is `GONE` is told again. Left out: a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Whose changes are told. Left out of a new one: `OWN`. */
  readonly only?: InputMaybe<WebhookScope>;
  /** Whose webhook a new one is to be, as `ExternalSystem.id` gave it; another's needs the scope `access:administer`. Left out: the caller's own. */
  readonly systemId?: InputMaybe<Scalars['ID']['input']>;
  /** An address of `https`, on port 443 or 8443 unless the settings name others, that can be reached from the internet. */
  readonly url: Scalars['String']['input'];
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

/** How bad a message or finding is. */
export type Severity =
  /** It is wrong; a change was not carried out. */
  | 'ERROR'
  /** Good to know. */
  | 'INFORMATION'
  /** Somebody should look at it; a change was carried out. */
  | 'WARNING';

/** How care days were earned. */
export type SlsCareDayBasis =
  /** They were allotted for a child. */
  | 'ALLOTTED'
  /** Time off in lieu was converted. */
  | 'CONVERTED';

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

/** Which holiday account. */
export type SlsHolidayType =
  /** Ordinary holiday. */
  | 'HOLIDAY'
  /** Special holiday days (særlige feriedage). */
  | 'SPECIAL_HOLIDAY';

/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitution = Institution & {
  /** How old accounts in files become accounts of the payroll system; null where none was set. */
  readonly accountConversion?: Maybe<AccountConversion>;
  /** Which changes need a second person, oldest first. Needs the scope `access:administer`, `access:log` or `changes:approve`. */
  readonly approvalPolicies?: Maybe<ReadonlyArray<ApprovalPolicy>>;
  /** Files of changes that the caller has submitted for this institution, newest first; for whoever may approve, those of others that wait for a second person besides. */
  readonly changeFiles?: Maybe<ChangeFileConnection>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Changes that were submitted for this institution's employees, newest first. */
  readonly transactions?: Maybe<TransactionConnection>;
  /** How old wage codes in files become wage codes of the payroll system; null where none was set. */
  readonly wageCodeConversion?: Maybe<WageCodeConversion>;
  /** Where outcomes of changes are told: the caller's own webhooks, and with the scope `access:administer` all of the institution. */
  readonly webhooks?: Maybe<ReadonlyArray<Webhook>>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionApprovalPoliciesArgs = {
  includeRemoved: Scalars['Boolean']['input'];
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

/** When pay falls, as it may be chosen in SLS. */
export type SlsPayForm =
  /** By the hour. */
  | 'HOURLY'
  /** Monthly, in advance. */
  | 'IN_ADVANCE'
  /** Monthly, in arrears. */
  | 'IN_ARREARS';

/** A pool from which pay may be granted (lønpulje). */
export type SlsPayPool =
  /** Executives: cheflønspuljen. */
  | 'EXECUTIVE'
  /** Local pay: lokallønspuljen. */
  | 'LOCAL';

/** Whose pension contribution. */
export type SlsPensionShare =
  /** The employer's. */
  | 'EMPLOYER'
  /** The employee's own. */
  | 'OWN';

/** Which tax card is asked for. */
export type SlsTaxCardType =
  /** Main card, or exempt card where there is one. */
  | 'MAIN'
  /** Secondary card. */
  | 'SECONDARY';

/** Where a value came from, and how old it is. */
export type Source = {
  /** How old it was when it was answered, in whole seconds: 0 where the system was asked for this request. `Cache-Control: no-cache` demands that; the directory's facts (names, status) are as old as its last comparison all the same. */
  readonly ageSeconds: Scalars['Int']['output'];
  /** Whether this answer was taken from the cache instead of a call made for this request. */
  readonly fromCache: Scalars['Boolean']['output'];
  /** When the system was asked. */
  readonly readAt: Scalars['DateTime']['output'];
  /** The service of that system, by its own name, e.g. `ModstSLSHaendelseList`. */
  readonly service: Scalars['String']['output'];
  /** The system that told it. */
  readonly system: System;
};

/** What names statistics of an employment. */
export type StatisticsKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
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

/** What is told by itself. A subscription is answered as a stream, by `Accept: text/event-stream` or over a WebSocket. */
export type Subscription = {
  /** A change, whenever its status is another: with an id that one, whose state is sent at once; without, each one of the institution that the caller may see. Of statuses that follow fast upon each other the last is sent, and none that is older than one that was sent before. What happens while no stream is open is not told: read `Institution.transactions` after opening one. */
  readonly transactionChanged: Transaction;
};


/** What is told by itself. A subscription is answered as a stream, by `Accept: text/event-stream` or over a WebSocket. */
export type SubscriptionTransactionChangedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
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

/** What names a tax pay element of an employment. */
export type TaxPayElementKey = {
  /** First day. */
  readonly from: Scalars['Date']['input'];
  /** Løndel, 4 digits with leading zeros. */
  readonly payElementCode: Scalars['String']['input'];
};

/** One change of one employment. */
export type Transaction = {
  /** Why it has to wait for a second person, or had to; null: it never had to. */
  readonly approval?: Maybe<ChangeApproval>;
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** What is to be changed, field by field, parts of parts by their path. `WITHHELD`: reasons of absence without the scope `absence:reason`, CPR numbers without `cpr:read`, bank accounts and tax for all but who submitted them. */
  readonly changes: ReadonlyArray<FieldChange>;
  /** When it ended. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was approved or rejected. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the person who approved or rejected it; null where nobody has, or nobody was asked. */
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  /** Why it was rejected, in that person's words. */
  readonly decisionReason?: Maybe<Scalars['String']['output']>;
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
  /** Waits for a person: at the payroll system, which has taken it in; or here, where a later step was refused behind others that are done, as the messages say. */
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

/** An address that a system is told outcomes of changes at. What is sent and how it is signed: docs/webhooks.md. */
export type Webhook = {
  /** When it was set. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What was told and is to be told, newest first. Kept for 90 days after its end. */
  readonly deliveries?: Maybe<WebhookDeliveryConnection>;
  /** As it was described. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The statuses that are told. */
  readonly events: ReadonlyArray<TransactionStatus>;
  /** How many attempts have failed since one succeeded. */
  readonly failures: Scalars['Int']['output'];
  /** Until then the former secret signs too; null where none does. */
  readonly formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** When the receiver last took something in. */
  readonly lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When an attempt last failed. */
  readonly lastFailedAt?: Maybe<Scalars['DateTime']['output']>;
  /** HTTP status of the last attempt; null where there was no answer. */
  readonly lastHttpStatus?: Maybe<Scalars['Int']['output']>;
  /** Whose changes are told. */
  readonly only: WebhookScope;
  /** How it goes. */
  readonly state: WebhookState;
  /** Name of the system that is told. */
  readonly systemName: Scalars['String']['output'];
  /** Where it is told. */
  readonly url: Scalars['String']['output'];
};


/** An address that a system is told outcomes of changes at. What is sent and how it is signed: docs/webhooks.md. */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One message to one webhook. */
export type WebhookDelivery = {
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was taken in or given up; null before that. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed; null where it did not. */
  readonly failure?: Maybe<WebhookFailure>;
  /** The message's `webhook-id`: the same at each attempt. */
  readonly id: Scalars['ID']['output'];
  /** HTTP status of the last attempt; null where there was no answer. */
  readonly lastHttpStatus?: Maybe<Scalars['Int']['output']>;
  /** When it is tried next, at the earliest; null where it has ended. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it came to be. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place among what the webhook is told of the employment, from 1; null until it is first tried. */
  readonly sequence?: Maybe<Scalars['Int']['output']>;
  /** What became of it. */
  readonly state: WebhookDeliveryState;
  /** The change that it is about. Null of a test, and of a change that the caller may not see. */
  readonly transactionId?: Maybe<Scalars['ID']['output']>;
  /** The status that is told. Null where `transactionId` is. */
  readonly transactionStatus?: Maybe<TransactionStatus>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** The deliveries. */
  readonly nodes: ReadonlyArray<WebhookDelivery>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A delivery with its place in the list. */
export type WebhookDeliveryEdge = {
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: WebhookDelivery;
};

/** What became of a delivery. */
export type WebhookDeliveryState =
  /** The receiver answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** Given up. */
  | 'FAILED'
  /** Waits for its turn or for the next attempt. */
  | 'PENDING';

/** Why an attempt failed. */
export type WebhookFailure =
  /** The name leads to an address that is not sent to. */
  | 'ADDRESS_REFUSED'
  /** The receiver answered with another status than 200 to 299. Redirects are not followed. */
  | 'ANSWER'
  /** The receiver answered 410. */
  | 'GONE'
  /** The webhook was removed. */
  | 'REMOVED'
  /** No answer began within ten seconds. */
  | 'TIMEOUT'
  /** There was no connection, or it broke. */
  | 'UNREACHABLE';

/** A webhook that was set, and the secret that goes with it. */
export type WebhookResult = {
  /** Signs what is sent (`whsec_` and base64, as Standard Webhooks has it). Shown here alone, where it is new; null else. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** The webhook. */
  readonly webhook: Webhook;
};

/** Whose changes a webhook is told. */
export type WebhookScope =
  /** All that its system may see: those of the interfaces that are open to it, and where its access leaves fields out only its own. */
  | 'ALL_VISIBLE'
  /** Those that its system submitted. */
  | 'OWN';

/** How it goes with a webhook. */
export type WebhookState =
  /** It is told what comes. */
  | 'ACTIVE'
  /** The last attempt failed. What is to be told is tried again. */
  | 'FAILING'
  /** Its receiver answered 410: nothing is told any more, until it is set again. */
  | 'GONE'
  /** It was removed. */
  | 'REMOVED';

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
  AppliedApprovalPolicy: ResolverTypeWrapper<AppliedPolicy>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApprovalPolicy: ResolverTypeWrapper<ApprovalPolicyModel>;
  ApprovalPolicyEvent: ResolverTypeWrapper<ApprovalEvent>;
  ApprovalPolicyEventKind: ApprovalPolicyEventKind;
  ApprovalPolicyInput: ApprovalPolicyInput;
  ApprovalPolicyProposal: ResolverTypeWrapper<ApprovalProposal>;
  ApprovalPolicyTerms: ResolverTypeWrapper<ApprovalTerms>;
  BankAccountInput: BankAccountInput;
  ChangeAbsenceInput: ChangeAbsenceInput;
  ChangeAdvancementInput: ChangeAdvancementInput;
  ChangeApproval: ResolverTypeWrapper<ChangeApprovalModel>;
  ChangeCareDaysInput: ChangeCareDaysInput;
  ChangeCivilServantPensionInput: ChangeCivilServantPensionInput;
  ChangeCommunicationDataInput: ChangeCommunicationDataInput;
  ChangeContractInput: ChangeContractInput;
  ChangeDepartureInput: ChangeDepartureInput;
  ChangeDeviatingPostingInput: ChangeDeviatingPostingInput;
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
  ChangeHolidayEntitlementInput: ChangeHolidayEntitlementInput;
  ChangeIdentityClearable: ChangeIdentityClearable;
  ChangeIdentityInput: ChangeIdentityInput;
  ChangeIndividualPensionInput: ChangeIndividualPensionInput;
  ChangeMaternityCaseInput: ChangeMaternityCaseInput;
  ChangePayElementPostingInput: ChangePayElementPostingInput;
  ChangePostingInput: ChangePostingInput;
  ChangeReminderInput: ChangeReminderInput;
  ChangeResult: ResolverTypeWrapper<ChangeResultModel>;
  ChangeStatisticsInput: ChangeStatisticsInput;
  ChangeSubmitter: ChangeSubmitter;
  ChangeTaxPayElementInput: ChangeTaxPayElementInput;
  ChangeTimeBankInput: ChangeTimeBankInput;
  ChangeWagePartInput: ChangeWagePartInput;
  CommunicationDataField: CommunicationDataField;
  ContractKey: ContractKey;
  CorrectHolidayInput: CorrectHolidayInput;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CreateContractInput: CreateContractInput;
  CreateDeviatingPostingInput: CreateDeviatingPostingInput;
  CreateIndividualPensionInput: CreateIndividualPensionInput;
  CreateMaternityCaseInput: CreateMaternityCaseInput;
  CreatePayElementPostingInput: CreatePayElementPostingInput;
  CreatePostingInput: CreatePostingInput;
  CreateReminderInput: CreateReminderInput;
  CreateStatisticsInput: CreateStatisticsInput;
  CreateTaxPayElementInput: CreateTaxPayElementInput;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteAbsenceInput: DeleteAbsenceInput;
  DeleteContractInput: DeleteContractInput;
  DeleteDepartureInput: DeleteDepartureInput;
  DeleteDeviatingPostingInput: DeleteDeviatingPostingInput;
  DeleteHireInput: DeleteHireInput;
  DeleteIndividualPensionInput: DeleteIndividualPensionInput;
  DeleteMaternityCaseInput: DeleteMaternityCaseInput;
  DeletePayElementPostingInput: DeletePayElementPostingInput;
  DeletePostingInput: DeletePostingInput;
  DeleteReminderInput: DeleteReminderInput;
  DeleteStatisticsInput: DeleteStatisticsInput;
  DeleteTaxPayElementInput: DeleteTaxPayElementInput;
  DeleteWagePartInput: DeleteWagePartInput;
  DeleteWorkScheduleInput: DeleteWorkScheduleInput;
  DepartureKey: DepartureKey;
  DeviatingPostingKey: DeviatingPostingKey;
  DiscardPendingInputInput: DiscardPendingInputInput;
  Employee: ResolverTypeWrapper<Employment>;
  EndWagePartInput: EndWagePartInput;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  FigureOperator: FigureOperator;
  FixedFieldInput: FixedFieldInput;
  FractionInput: FractionInput;
  HireContractInput: HireContractInput;
  HireEmployeeInput: HireEmployeeInput;
  HireHolidayEntitlementInput: HireHolidayEntitlementInput;
  HireIdentityInput: HireIdentityInput;
  HireIndividualPensionInput: HireIndividualPensionInput;
  HirePayElementPostingInput: HirePayElementPostingInput;
  HirePostingInput: HirePostingInput;
  HireReminderInput: HireReminderInput;
  HireStatisticsInput: HireStatisticsInput;
  HireTaxPayElementInput: HireTaxPayElementInput;
  HireWagePartInput: HireWagePartInput;
  IndividualPensionKey: IndividualPensionKey;
  Institution: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Institution']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MaternityCaseField: MaternityCaseField;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OneOffWagePartInput: OneOffWagePartInput;
  OpusEmployee: ResolverTypeWrapper<Employment>;
  OpusInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayElementPostingKey: PayElementPostingKey;
  PostingInput: PostingInput;
  PostingKey: PostingKey;
  ProposedRow: ResolverTypeWrapper<ProposedRowModel>;
  ProposedRowConnection: ResolverTypeWrapper<Omit<ProposedRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProposedRowEdge']>, nodes: ReadonlyArray<ResolversTypes['ProposedRow']> }>;
  ProposedRowEdge: ResolverTypeWrapper<Omit<ProposedRowEdge, 'node'> & { node: ResolversTypes['ProposedRow'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recurrence: Recurrence;
  RegisterAbsenceInput: RegisterAbsenceInput;
  RegisterDepartureInput: RegisterDepartureInput;
  RegisterWagePartInput: RegisterWagePartInput;
  RegisterWagePartsInput: RegisterWagePartsInput;
  ReminderKey: ReminderKey;
  SetAccountConversionInput: SetAccountConversionInput;
  SetFixedFieldsInput: SetFixedFieldsInput;
  SetInputChannelsInput: SetInputChannelsInput;
  SetWageCodeConversionInput: SetWageCodeConversionInput;
  SetWebhookInput: SetWebhookInput;
  SetWorkScheduleInput: SetWorkScheduleInput;
  Severity: Severity;
  SlsCareDayBasis: SlsCareDayBasis;
  SlsEmployee: ResolverTypeWrapper<Employment>;
  SlsHolidayType: SlsHolidayType;
  SlsInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  SlsPayForm: SlsPayForm;
  SlsPayPool: SlsPayPool;
  SlsPensionShare: SlsPensionShare;
  SlsTaxCardType: SlsTaxCardType;
  Source: ResolverTypeWrapper<ToldSource>;
  StatisticsKey: StatisticsKey;
  SubmitChangesInput: SubmitChangesInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  System: System;
  TaxPayElementKey: TaxPayElementKey;
  Transaction: ResolverTypeWrapper<TransactionModel>;
  TransactionConnection: ResolverTypeWrapper<Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TransactionEdge']>, nodes: ReadonlyArray<ResolversTypes['Transaction']> }>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  TransactionFilter: TransactionFilter;
  TransactionMessage: ResolverTypeWrapper<SystemMessage>;
  TransactionStatus: TransactionStatus;
  TransactionStep: ResolverTypeWrapper<Omit<TransactionStep, 'messages'> & { messages: ReadonlyArray<ResolversTypes['TransactionMessage']> }>;
  UploadDocumentInput: UploadDocumentInput;
  WageCodeConversion: ResolverTypeWrapper<WageCodeConversionModel>;
  WageCodeConversionRow: ResolverTypeWrapper<WageCodeConversionRow>;
  WageCodeConversionRowInput: WageCodeConversionRowInput;
  WagePartKey: WagePartKey;
  Webhook: ResolverTypeWrapper<WebhookModel>;
  WebhookDelivery: ResolverTypeWrapper<DeliveryModel>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, nodes: ReadonlyArray<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookFailure: WebhookFailure;
  WebhookResult: ResolverTypeWrapper<Omit<WebhookResult, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  WebhookScope: WebhookScope;
  WebhookState: WebhookState;
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
  AppliedApprovalPolicy: AppliedPolicy;
  ID: Scalars['ID']['output'];
  ApprovalPolicy: ApprovalPolicyModel;
  ApprovalPolicyEvent: ApprovalEvent;
  ApprovalPolicyInput: ApprovalPolicyInput;
  ApprovalPolicyProposal: ApprovalProposal;
  ApprovalPolicyTerms: ApprovalTerms;
  BankAccountInput: BankAccountInput;
  ChangeAbsenceInput: ChangeAbsenceInput;
  ChangeAdvancementInput: ChangeAdvancementInput;
  ChangeApproval: ChangeApprovalModel;
  ChangeCareDaysInput: ChangeCareDaysInput;
  ChangeCivilServantPensionInput: ChangeCivilServantPensionInput;
  ChangeCommunicationDataInput: ChangeCommunicationDataInput;
  ChangeContractInput: ChangeContractInput;
  ChangeDepartureInput: ChangeDepartureInput;
  ChangeDeviatingPostingInput: ChangeDeviatingPostingInput;
  ChangeFile: ChangeFileModel;
  ChangeFileConnection: Omit<ChangeFileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeFileEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeFile']> };
  ChangeFileEdge: Omit<ChangeFileEdge, 'node'> & { node: ResolversParentTypes['ChangeFile'] };
  ChangeFileFault: FileFault;
  ChangeFileProgress: ChangeFileProgress;
  ChangeFileRefusal: Refusal;
  ChangeFileRefusalConnection: Omit<ChangeFileRefusalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeFileRefusalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeFileRefusal']> };
  ChangeFileRefusalEdge: Omit<ChangeFileRefusalEdge, 'node'> & { node: ResolversParentTypes['ChangeFileRefusal'] };
  ChangeHolidayEntitlementInput: ChangeHolidayEntitlementInput;
  ChangeIdentityInput: ChangeIdentityInput;
  ChangeIndividualPensionInput: ChangeIndividualPensionInput;
  ChangeMaternityCaseInput: ChangeMaternityCaseInput;
  ChangePayElementPostingInput: ChangePayElementPostingInput;
  ChangePostingInput: ChangePostingInput;
  ChangeReminderInput: ChangeReminderInput;
  ChangeResult: ChangeResultModel;
  ChangeStatisticsInput: ChangeStatisticsInput;
  ChangeTaxPayElementInput: ChangeTaxPayElementInput;
  ChangeTimeBankInput: ChangeTimeBankInput;
  ChangeWagePartInput: ChangeWagePartInput;
  ContractKey: ContractKey;
  CorrectHolidayInput: CorrectHolidayInput;
  CprNumber: Scalars['CprNumber']['output'];
  CreateContractInput: CreateContractInput;
  CreateDeviatingPostingInput: CreateDeviatingPostingInput;
  CreateIndividualPensionInput: CreateIndividualPensionInput;
  CreateMaternityCaseInput: CreateMaternityCaseInput;
  CreatePayElementPostingInput: CreatePayElementPostingInput;
  CreatePostingInput: CreatePostingInput;
  CreateReminderInput: CreateReminderInput;
  CreateStatisticsInput: CreateStatisticsInput;
  CreateTaxPayElementInput: CreateTaxPayElementInput;
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeleteAbsenceInput: DeleteAbsenceInput;
  DeleteContractInput: DeleteContractInput;
  DeleteDepartureInput: DeleteDepartureInput;
  DeleteDeviatingPostingInput: DeleteDeviatingPostingInput;
  DeleteHireInput: DeleteHireInput;
  DeleteIndividualPensionInput: DeleteIndividualPensionInput;
  DeleteMaternityCaseInput: DeleteMaternityCaseInput;
  DeletePayElementPostingInput: DeletePayElementPostingInput;
  DeletePostingInput: DeletePostingInput;
  DeleteReminderInput: DeleteReminderInput;
  DeleteStatisticsInput: DeleteStatisticsInput;
  DeleteTaxPayElementInput: DeleteTaxPayElementInput;
  DeleteWagePartInput: DeleteWagePartInput;
  DeleteWorkScheduleInput: DeleteWorkScheduleInput;
  DepartureKey: DepartureKey;
  DeviatingPostingKey: DeviatingPostingKey;
  DiscardPendingInputInput: DiscardPendingInputInput;
  Employee: Employment;
  EndWagePartInput: EndWagePartInput;
  FieldChange: FieldChange;
  FixedFieldInput: FixedFieldInput;
  FractionInput: FractionInput;
  HireContractInput: HireContractInput;
  HireEmployeeInput: HireEmployeeInput;
  HireHolidayEntitlementInput: HireHolidayEntitlementInput;
  HireIdentityInput: HireIdentityInput;
  HireIndividualPensionInput: HireIndividualPensionInput;
  HirePayElementPostingInput: HirePayElementPostingInput;
  HirePostingInput: HirePostingInput;
  HireReminderInput: HireReminderInput;
  HireStatisticsInput: HireStatisticsInput;
  HireTaxPayElementInput: HireTaxPayElementInput;
  HireWagePartInput: HireWagePartInput;
  IndividualPensionKey: IndividualPensionKey;
  Institution: ResolversInterfaceTypes<ResolversParentTypes>['Institution'];
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  OneOffWagePartInput: OneOffWagePartInput;
  OpusEmployee: Employment;
  OpusInstitution: RegisteredInstitution;
  PageInfo: PageInfo;
  PayElementPostingKey: PayElementPostingKey;
  PostingInput: PostingInput;
  PostingKey: PostingKey;
  ProposedRow: ProposedRowModel;
  ProposedRowConnection: Omit<ProposedRowConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProposedRowEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProposedRow']> };
  ProposedRowEdge: Omit<ProposedRowEdge, 'node'> & { node: ResolversParentTypes['ProposedRow'] };
  Query: Record<PropertyKey, never>;
  RegisterAbsenceInput: RegisterAbsenceInput;
  RegisterDepartureInput: RegisterDepartureInput;
  RegisterWagePartInput: RegisterWagePartInput;
  RegisterWagePartsInput: RegisterWagePartsInput;
  ReminderKey: ReminderKey;
  SetAccountConversionInput: SetAccountConversionInput;
  SetFixedFieldsInput: SetFixedFieldsInput;
  SetInputChannelsInput: SetInputChannelsInput;
  SetWageCodeConversionInput: SetWageCodeConversionInput;
  SetWebhookInput: SetWebhookInput;
  SetWorkScheduleInput: SetWorkScheduleInput;
  SlsEmployee: Employment;
  SlsInstitution: RegisteredInstitution;
  Source: ToldSource;
  StatisticsKey: StatisticsKey;
  SubmitChangesInput: SubmitChangesInput;
  Subscription: Record<PropertyKey, never>;
  TaxPayElementKey: TaxPayElementKey;
  Transaction: TransactionModel;
  TransactionConnection: Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TransactionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Transaction']> };
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  TransactionFilter: TransactionFilter;
  TransactionMessage: SystemMessage;
  TransactionStep: Omit<TransactionStep, 'messages'> & { messages: ReadonlyArray<ResolversParentTypes['TransactionMessage']> };
  UploadDocumentInput: UploadDocumentInput;
  WageCodeConversion: WageCodeConversionModel;
  WageCodeConversionRow: WageCodeConversionRow;
  WageCodeConversionRowInput: WageCodeConversionRowInput;
  WagePartKey: WagePartKey;
  Webhook: WebhookModel;
  WebhookDelivery: DeliveryModel;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WebhookDeliveryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WebhookDelivery']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookResult: Omit<WebhookResult, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
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
  calls: Scalars['Int']['input'];
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

export type AppliedApprovalPolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['AppliedApprovalPolicy'] = ResolversParentTypes['AppliedApprovalPolicy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['ApprovalPolicyTerms'], ParentType, ContextType>;
};

export type ApprovalPolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalPolicy'] = ResolversParentTypes['ApprovalPolicy']> = {
  amountAbove?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['ApprovalPolicyEvent']>, ParentType, ContextType>;
  expiresAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['ApprovalPolicyProposal']>, ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submitters?: Resolver<ReadonlyArray<ResolversTypes['ChangeSubmitter']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ApprovalPolicyEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalPolicyEvent'] = ResolversParentTypes['ApprovalPolicyEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ApprovalPolicyEventKind'], ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['ApprovalPolicyTerms']>, ParentType, ContextType>;
};

export type ApprovalPolicyProposalResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalPolicyProposal'] = ResolversParentTypes['ApprovalPolicyProposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['ApprovalPolicyTerms']>, ParentType, ContextType>;
};

export type ApprovalPolicyTermsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalPolicyTerms'] = ResolversParentTypes['ApprovalPolicyTerms']> = {
  amountAbove?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submitters?: Resolver<ReadonlyArray<ResolversTypes['ChangeSubmitter']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ChangeApprovalResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeApproval'] = ResolversParentTypes['ChangeApproval']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  policies?: Resolver<ReadonlyArray<ResolversTypes['AppliedApprovalPolicy']>, ParentType, ContextType>;
};

export type ChangeFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeFile'] = ResolversParentTypes['ChangeFile']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  faultCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['ChangeFileFault']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ChangeFileFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['ChangeFileProgress'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['ProposedRowConnection'], ParentType, ContextType, Partial<ChangeFileProposedArgs>>;
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
  approveChangeFile?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<MutationApproveChangeFileArgs, 'id'>>;
  approveTransaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<MutationApproveTransactionArgs, 'id'>>;
  cancelChangeFile?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<MutationCancelChangeFileArgs, 'id'>>;
  cancelTransaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<MutationCancelTransactionArgs, 'id'>>;
  changeAbsence?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeAbsenceArgs, 'input'>>;
  changeAdvancement?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeAdvancementArgs, 'input'>>;
  changeCareDays?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeCareDaysArgs, 'input'>>;
  changeCivilServantPension?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeCivilServantPensionArgs, 'input'>>;
  changeCommunicationData?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeCommunicationDataArgs, 'input'>>;
  changeContract?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeContractArgs, 'input'>>;
  changeDeparture?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeDepartureArgs, 'input'>>;
  changeDeviatingPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeDeviatingPostingArgs, 'input'>>;
  changeHolidayEntitlement?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeHolidayEntitlementArgs, 'input'>>;
  changeIdentity?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeIdentityArgs, 'input'>>;
  changeIndividualPension?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeIndividualPensionArgs, 'input'>>;
  changeMaternityCase?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeMaternityCaseArgs, 'input'>>;
  changePayElementPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangePayElementPostingArgs, 'input'>>;
  changePosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangePostingArgs, 'input'>>;
  changeReminder?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeReminderArgs, 'input'>>;
  changeStatistics?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeStatisticsArgs, 'input'>>;
  changeTaxPayElement?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeTaxPayElementArgs, 'input'>>;
  changeTimeBank?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeTimeBankArgs, 'input'>>;
  changeWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationChangeWagePartArgs, 'input'>>;
  confirmApprovalPolicy?: Resolver<Maybe<ResolversTypes['ApprovalPolicy']>, ParentType, ContextType, RequireFields<MutationConfirmApprovalPolicyArgs, 'proposalId'>>;
  correctHoliday?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCorrectHolidayArgs, 'input'>>;
  createContract?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateContractArgs, 'input'>>;
  createDeviatingPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateDeviatingPostingArgs, 'input'>>;
  createIndividualPension?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateIndividualPensionArgs, 'input'>>;
  createMaternityCase?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateMaternityCaseArgs, 'input'>>;
  createPayElementPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreatePayElementPostingArgs, 'input'>>;
  createPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreatePostingArgs, 'input'>>;
  createReminder?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateReminderArgs, 'input'>>;
  createStatistics?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateStatisticsArgs, 'input'>>;
  createTaxPayElement?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationCreateTaxPayElementArgs, 'input'>>;
  deleteAbsence?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteAbsenceArgs, 'input'>>;
  deleteContract?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteContractArgs, 'input'>>;
  deleteDeparture?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteDepartureArgs, 'input'>>;
  deleteDeviatingPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteDeviatingPostingArgs, 'input'>>;
  deleteHire?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteHireArgs, 'input'>>;
  deleteIndividualPension?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteIndividualPensionArgs, 'input'>>;
  deleteMaternityCase?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteMaternityCaseArgs, 'input'>>;
  deletePayElementPosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeletePayElementPostingArgs, 'input'>>;
  deletePosting?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeletePostingArgs, 'input'>>;
  deleteReminder?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteReminderArgs, 'input'>>;
  deleteStatistics?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteStatisticsArgs, 'input'>>;
  deleteTaxPayElement?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteTaxPayElementArgs, 'input'>>;
  deleteWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteWagePartArgs, 'input'>>;
  deleteWorkSchedule?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDeleteWorkScheduleArgs, 'input'>>;
  discardPendingInput?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationDiscardPendingInputArgs, 'input'>>;
  endWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationEndWagePartArgs, 'input'>>;
  hireEmployee?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationHireEmployeeArgs, 'input'>>;
  redeliver?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<MutationRedeliverArgs, 'deliveryId'>>;
  registerAbsence?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationRegisterAbsenceArgs, 'input'>>;
  registerDeparture?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationRegisterDepartureArgs, 'input'>>;
  registerWagePart?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationRegisterWagePartArgs, 'input'>>;
  registerWageParts?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationRegisterWagePartsArgs, 'input'>>;
  rejectChangeFile?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<MutationRejectChangeFileArgs, 'id' | 'reason'>>;
  rejectTransaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<MutationRejectTransactionArgs, 'id' | 'reason'>>;
  removeApprovalPolicy?: Resolver<Maybe<ResolversTypes['ApprovalPolicy']>, ParentType, ContextType, RequireFields<MutationRemoveApprovalPolicyArgs, 'policyId'>>;
  removeWebhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<MutationRemoveWebhookArgs, 'id'>>;
  retryTransaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<MutationRetryTransactionArgs, 'id'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['WebhookResult']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'id'>>;
  setAccountConversion?: Resolver<Maybe<ResolversTypes['AccountConversion']>, ParentType, ContextType, RequireFields<MutationSetAccountConversionArgs, 'input'>>;
  setApprovalPolicy?: Resolver<Maybe<ResolversTypes['ApprovalPolicy']>, ParentType, ContextType, RequireFields<MutationSetApprovalPolicyArgs, 'input'>>;
  setFixedFields?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationSetFixedFieldsArgs, 'input'>>;
  setInputChannels?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationSetInputChannelsArgs, 'input'>>;
  setWageCodeConversion?: Resolver<Maybe<ResolversTypes['WageCodeConversion']>, ParentType, ContextType, RequireFields<MutationSetWageCodeConversionArgs, 'input'>>;
  setWebhook?: Resolver<Maybe<ResolversTypes['WebhookResult']>, ParentType, ContextType, RequireFields<MutationSetWebhookArgs, 'input'>>;
  setWorkSchedule?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<MutationSetWorkScheduleArgs, 'input'>>;
  submitChanges?: Resolver<Maybe<ResolversTypes['ChangeFile']>, ParentType, ContextType, RequireFields<MutationSubmitChangesArgs, 'input'>>;
  testWebhook?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'id'>>;
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
  approvalPolicies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApprovalPolicy']>>, ParentType, ContextType, RequireFields<OpusInstitutionApprovalPoliciesArgs, 'includeRemoved'>>;
  changeFiles?: Resolver<Maybe<ResolversTypes['ChangeFileConnection']>, ParentType, ContextType, Partial<OpusInstitutionChangeFilesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<OpusInstitutionTransactionsArgs>>;
  wageCodeConversion?: Resolver<Maybe<ResolversTypes['WageCodeConversion']>, ParentType, ContextType>;
  webhooks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Webhook']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProposedRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProposedRow'] = ResolversParentTypes['ProposedRow']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposedRowConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProposedRowConnection'] = ResolversParentTypes['ProposedRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposedRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProposedRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProposedRowEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProposedRowEdge'] = ResolversParentTypes['ProposedRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProposedRow'], ParentType, ContextType>;
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
  approvalPolicies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApprovalPolicy']>>, ParentType, ContextType, RequireFields<SlsInstitutionApprovalPoliciesArgs, 'includeRemoved'>>;
  changeFiles?: Resolver<Maybe<ResolversTypes['ChangeFileConnection']>, ParentType, ContextType, Partial<SlsInstitutionChangeFilesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<SlsInstitutionTransactionsArgs>>;
  wageCodeConversion?: Resolver<Maybe<ResolversTypes['WageCodeConversion']>, ParentType, ContextType>;
  webhooks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Webhook']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  transactionChanged?: SubscriptionResolver<ResolversTypes['Transaction'], "transactionChanged", ParentType, ContextType, Partial<SubscriptionTransactionChangedArgs>>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  approval?: Resolver<Maybe<ResolversTypes['ChangeApproval']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type WebhookResolvers<ContextType = any, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, Partial<WebhookDeliveriesArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['TransactionStatus']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formerSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastHttpStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  only?: Resolver<ResolversTypes['WebhookScope'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookState'], ParentType, ContextType>;
  systemName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['WebhookFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastHttpStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  transactionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  transactionStatus?: Resolver<Maybe<ResolversTypes['TransactionStatus']>, ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookResult'] = ResolversParentTypes['WebhookResult']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AccountConversion?: AccountConversionResolvers<ContextType>;
  AccountConversionRow?: AccountConversionRowResolvers<ContextType>;
  AppliedApprovalPolicy?: AppliedApprovalPolicyResolvers<ContextType>;
  ApprovalPolicy?: ApprovalPolicyResolvers<ContextType>;
  ApprovalPolicyEvent?: ApprovalPolicyEventResolvers<ContextType>;
  ApprovalPolicyProposal?: ApprovalPolicyProposalResolvers<ContextType>;
  ApprovalPolicyTerms?: ApprovalPolicyTermsResolvers<ContextType>;
  ChangeApproval?: ChangeApprovalResolvers<ContextType>;
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
  ProposedRow?: ProposedRowResolvers<ContextType>;
  ProposedRowConnection?: ProposedRowConnectionResolvers<ContextType>;
  ProposedRowEdge?: ProposedRowEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SlsEmployee?: SlsEmployeeResolvers<ContextType>;
  SlsInstitution?: SlsInstitutionResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  TransactionMessage?: TransactionMessageResolvers<ContextType>;
  TransactionStep?: TransactionStepResolvers<ContextType>;
  WageCodeConversion?: WageCodeConversionResolvers<ContextType>;
  WageCodeConversionRow?: WageCodeConversionRowResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookResult?: WebhookResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
