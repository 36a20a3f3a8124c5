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
import type { PayrollFacts as PayrollFactsModel } from '../../foundation/server/payrollFacts.ts';
import type { EmployeePage } from '../../subgraphs/sls/resolvers/SlsEmployeeConnection.ts';
import type { EmployeeContract } from '../../subgraphs/sls/resolvers/Contract.ts';
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

/** An absence. Without the scope `absence:reason` it shows as WITHHELD: code, text and references are null. */
export type Absence = {
  /** Calendar days (Opus). */
  readonly calendarDays?: Maybe<Scalars['Decimal']['output']>;
  /** Number of the child it concerns (Opus care days). */
  readonly childNumber?: Maybe<Scalars['String']['output']>;
  /** The system's own code. SLS: årsagskode. Opus: fraværsart. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Text of the code. SLS: in English where `Accept-Language` asks for it (or names no Danish) and a label is known. Otherwise in Danish as the system has it. */
  readonly codeText?: Maybe<Scalars['String']['output']>;
  /** Planned working days lost (Opus). */
  readonly days?: Maybe<Scalars['Decimal']['output']>;
  /** End time, for a part of a day (Opus). */
  readonly endTime?: Maybe<Scalars['LocalTime']['output']>;
  /** First day. */
  readonly from: Scalars['Date']['output'];
  /** Planned hours lost in all (Opus). Null where the system does not compute it (SLS). */
  readonly hours?: Maybe<Scalars['Decimal']['output']>;
  /** Part of each day in hours (SLS Timer and Minutter). Null for whole days. */
  readonly hoursPerDay?: Maybe<Scalars['Decimal']['output']>;
  /** Opaque; changes when the record's own key (code or dates) changes. */
  readonly id: Scalars['ID']['output'];
  /** What kind of absence it is, in words that all payroll systems share. */
  readonly kind: AbsenceKind;
  /** Whether the record is locked against changes (Opus). */
  readonly locked?: Maybe<Scalars['Boolean']['output']>;
  /** Key of the maternity case it belongs to (Opus). */
  readonly maternityCaseKey?: Maybe<Scalars['String']['output']>;
  /** Whether the end is not known yet. */
  readonly openEnded: Scalars['Boolean']['output'];
  /** Code of the reason for a leave (Opus). */
  readonly reasonCode?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** Start time, for a part of a day (Opus). */
  readonly startTime?: Maybe<Scalars['LocalTime']['output']>;
  /** Last day; null while the end is open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Number of the work-injury case it belongs to (Opus). */
  readonly workInjuryNumber?: Maybe<Scalars['String']['output']>;
};

/** A page of absences, by first day, then code. */
export type AbsenceConnection = {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<AbsenceEdge>;
  /** The absences of the page. */
  readonly nodes: ReadonlyArray<Absence>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An absence on a page, with its cursor. */
export type AbsenceEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The absence. */
  readonly node: Absence;
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

/** What the registration of an absence refers to. */
export type AbsenceReference =
  /** The number of a child. */
  | 'CHILD'
  /** The key of a maternity case. */
  | 'MATERNITY_CASE'
  /** Nothing. */
  | 'NONE'
  /** The code of a reason. */
  | 'REASON'
  /** The number of a work-injury case. */
  | 'WORK_INJURY_CASE';

/** An absence or attendance code that may be registered, with what it asks for. */
export type AbsenceType = {
  /** Whether it is attendance, not absence. */
  readonly attendance: Scalars['Boolean']['output'];
  /** The system's own code. */
  readonly code: Scalars['String']['output'];
  /** Whether registering by `kind` alone chooses this code. */
  readonly defaultForKind: Scalars['Boolean']['output'];
  /** The kind that it counts as. */
  readonly kind: AbsenceKind;
  /** How a part of a day is given. */
  readonly partOfDay: PartOfDay;
  /** The accounts that it counts down. */
  readonly quotaKinds: ReadonlyArray<QuotaKind>;
  /** What a registration must refer to. */
  readonly requires: AbsenceReference;
  /** Its Danish text. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A longest span of days on which none of the contract's fields changes. */
export type Contract = {
  /** Collective agreement. SLS: personalekategori (PKAT). Opus: null. */
  readonly agreementCode?: Maybe<Scalars['String']['output']>;
  /** The fraction of full time that is paid. */
  readonly employmentFraction?: Maybe<Fraction>;
  /** Code of the organisational unit. SLS: delregnskab, known for the span that holds today. Opus: organisationsenhed. */
  readonly organisationUnit?: Maybe<Scalars['String']['output']>;
  /** Name of the organisational unit, where the system gives one. */
  readonly organisationUnitName?: Maybe<Scalars['String']['output']>;
  /** Pay class. SLS: klasse. Opus: lønklasse, null where the customer has not bought that field. */
  readonly payClass?: Maybe<Scalars['String']['output']>;
  /** When pay falls. */
  readonly payForm?: Maybe<PayForm>;
  /** The system's own code of the pay form. */
  readonly payFormCode?: Maybe<Scalars['String']['output']>;
  /** Step within the class. SLS: trin. Opus: null. */
  readonly payStep?: Maybe<Scalars['String']['output']>;
  /** The system's code of the position. SLS: stillingskode. Opus: key of the position. */
  readonly positionCode?: Maybe<Scalars['String']['output']>;
  /** Title of the position. SLS: on the span that holds today the person's own position text, which is not dated; else the text of the code. Opus: StillingTekst. */
  readonly positionTitle?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** First day on which it is so. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Hours per week where the system tells them in hours: SLS only where the employment fraction is over 37.00. */
  readonly weeklyHours?: Maybe<Scalars['Decimal']['output']>;
};

/** An Employee is one employment: a person employed twice is two of them. */
export type Employee = {
  /** One absence of this employee by its id. */
  readonly absence?: Maybe<Absence>;
  /** Absences that touch a period. Default page 50, at most 500. Attendance only where `kinds` names it. */
  readonly absences?: Maybe<AbsenceConnection>;
  /** Whether today's status is ACTIVE. */
  readonly active: Scalars['Boolean']['output'];
  /** The contract that holds on a day; null where none does. */
  readonly contract?: Maybe<Contract>;
  /** The contract through time, oldest first, future changes included. */
  readonly contracts?: Maybe<ReadonlyArray<Contract>>;
  /** First day of the employment. */
  readonly employedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the employment; null while it goes on. */
  readonly employedTo?: Maybe<Scalars['Date']['output']>;
  /** The payroll system's own number, as `employeeByNumber` takes it. Opus: without leading zeros. SLS: 13 digits, null without the scope `cpr:read`. */
  readonly employeeNumber?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Given name, with middle names. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** 16 characters, to store and use as key elsewhere: stable for the life of the employment, also when its numbers are replaced; never reused. */
  readonly id: Scalars['ID']['output'];
  /** The institution that employs. */
  readonly institution?: Maybe<Institution>;
  /** Given name and family name. */
  readonly name: Scalars['String']['output'];
  /** Name and address protection as last told by CPR, without a look-up; null means unknown: treat as protected. */
  readonly nameAndAddressProtected?: Maybe<Scalars['Boolean']['output']>;
  /** The same person's other employments in this institution. */
  readonly otherEmployments?: Maybe<ReadonlyArray<Employee>>;
  /** Accounts of days and hours to take. */
  readonly quotas?: Maybe<ReadonlyArray<Quota>>;
  /** How current the employee's entry in the employment directory is. */
  readonly source: Source;
  /** Where the employment stands on a day. */
  readonly status: EmploymentStatus;
  /** The system's own code of today's status. SLS: AKKO. Opus: StatusBeskæftigelse. */
  readonly statusCode?: Maybe<Scalars['String']['output']>;
  /** One wage part of this employee by its id. */
  readonly wagePart?: Maybe<WagePart>;
  /** Allowances, one-off payments and deductions. One of `asOf` and `period`; where both are left out: the recurring ones of today and the one-off ones of the last twelve months and later. */
  readonly wageParts?: Maybe<WagePartConnection>;
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeAbsenceArgs = {
  id: Scalars['ID']['input'];
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeAbsencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AbsenceKind>>;
  period?: InputMaybe<PeriodInput>;
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeContractArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeQuotasArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<ReadonlyArray<QuotaKind>>;
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeWagePartArgs = {
  id: Scalars['ID']['input'];
};


/** An Employee is one employment: a person employed twice is two of them. */
export type EmployeeWagePartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  period?: InputMaybe<PeriodInput>;
  recurrence?: InputMaybe<Recurrence>;
};

/** A page of employees. The connection of each payroll system holds nodes of its own type. */
export type EmployeeConnection = {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<EmployeeEdge>;
  /** The employees of the page, in a lasting order: new ones come last, so that paging gives each exactly once. */
  readonly nodes: ReadonlyArray<Employee>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many employees match the filter in all. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An employee on a page, with its cursor. */
export type EmployeeEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The employee. */
  readonly node: Employee;
};

/** Which employees to list. Parts that are left out do not restrict. */
export type EmployeeFilter = {
  /** Only employments that are active on `asOf`, or only those that are not. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name, letter case and accents as typed by people are not told apart. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Code of the organisational unit: SLS delregnskab, Opus organisationsenhed. */
  readonly organisationUnit?: InputMaybe<Scalars['String']['input']>;
};

/** Where an employment stands on a day. */
export type EmploymentStatus =
  /** Employed and paid. */
  | 'ACTIVE'
  /** Hired, but not begun. */
  | 'FUTURE'
  /** Left. */
  | 'LEFT'
  /** Employed, on leave. */
  | 'ON_LEAVE'
  /** Left with a pension that the system pays. */
  | 'PENSIONER'
  /** Employed, pay stopped or employment inactive. */
  | 'SUSPENDED'
  /** The system's code is not known to this API; see `statusCode`. */
  | 'UNKNOWN';

/** A fraction, as the payroll system holds it. */
export type Fraction = {
  /** Lower part, e.g. `"37.00"`. */
  readonly denominator: Scalars['Decimal']['output'];
  /** Upper part, e.g. `"32.00"`. */
  readonly numerator: Scalars['Decimal']['output'];
};

/** What the payroll system tells of an institution. */
export type Institution = {
  /** The absence and attendance codes that may be registered, with what each asks for. */
  readonly absenceTypes?: Maybe<ReadonlyArray<AbsenceType>>;
  /**
   * Who is absent in a period, in one question for a duty roster: by employee in the order of `employees`, then by first day. Default page 50, at
   * most 500. A page may hold fewer than were asked for, or none, although more follow: go on behind `pageInfo.endCursor` while
   * `pageInfo.hasNextPage`. Attendance only where `kinds` names it.
   */
  readonly absences?: Maybe<InstitutionAbsenceConnection>;
  /** By the payroll system's own number: Opus employee number, SLS 13 digits (CPR number and løbenummer, needs the scope `cpr:read`). */
  readonly employeeByNumber?: Maybe<Employee>;
  /** The institution's employees. Default page 50, at most 500. `asOf` (default today) is the day on which `active` is judged. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** All employments of one person in this institution. Needs the scope `cpr:read`. */
  readonly employeesByCpr?: Maybe<ReadonlyArray<Employee>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};


/** What the payroll system tells of an institution. */
export type InstitutionAbsenceTypesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** What the payroll system tells of an institution. */
export type InstitutionAbsencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AbsenceKind>>;
  organisationUnit?: InputMaybe<Scalars['String']['input']>;
  period: PeriodInput;
};


/** What the payroll system tells of an institution. */
export type InstitutionEmployeeByNumberArgs = {
  employeeNumber: Scalars['String']['input'];
};


/** What the payroll system tells of an institution. */
export type InstitutionEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What the payroll system tells of an institution. */
export type InstitutionEmployeesByCprArgs = {
  cprNumber: Scalars['CprNumber']['input'];
};

/** An absence, with whose it is. */
export type InstitutionAbsence = {
  /** The absence. Without the scope `absence:reason` its reason is withheld. */
  readonly absence: Absence;
  /** Who is absent. */
  readonly employee: Employee;
};

/** A page of an institution's absences. The connection of each payroll system leads to employees of its own type. */
export type InstitutionAbsenceConnection = {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<InstitutionAbsenceEdge>;
  /** The absences of the page. */
  readonly nodes: ReadonlyArray<InstitutionAbsence>;
  /** Where the page stands. `endCursor` is there also on a page without absences that others follow. */
  readonly pageInfo: PageInfo;
};

/** An absence of the institution on a page, with its cursor. */
export type InstitutionAbsenceEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The absence, with whose it is. */
  readonly node: InstitutionAbsence;
};

/** An amount of money. */
export type Money = {
  /** The amount, exact. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217; both payroll systems reckon in `DKK`. */
  readonly currency: Scalars['String']['output'];
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

/** How a part of a day is given. */
export type PartOfDay =
  /** As hours per day (SLS). */
  | 'HOURS'
  /** Whole days only. */
  | 'NONE'
  /** As start and end time (Opus). */
  | 'TIMES';

/** Which way a part of the wage goes. */
export type PayDirection =
  /** From the employee. */
  | 'DEDUCTION'
  /** To the employee. */
  | 'PAY'
  /** Neither: it steers the calculation and is not on the payslip. */
  | 'TECHNICAL'
  /** The system does not tell. */
  | 'UNKNOWN';

/** When pay falls. */
export type PayForm =
  /** By the hour. */
  | 'HOURLY'
  /** Monthly, in advance. */
  | 'IN_ADVANCE'
  /** Monthly, in arrears. */
  | 'IN_ARREARS'
  /** Something else; see `payFormCode`. */
  | 'OTHER';

/** Where a payroll system has a person live, as far as it is compared. */
export type PayrollAddress = {
  /** Municipality code, four digits (SLS). */
  readonly municipalityCode?: Maybe<Scalars['String']['output']>;
  /** Code of the error because of which it could not be read. */
  readonly notRead?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Where it came from; null where it could not be read. */
  readonly source?: Maybe<Source>;
};

/** What the payroll system tells of an employment, to be compared with registers. It passes between subgraphs; no client sees it. */
export type PayrollFacts = {
  /** Where the payroll system has the person live. */
  readonly address?: Maybe<PayrollAddress>;
  /** Whether the employment has not ended: only then is there something to compare. */
  readonly current: Scalars['Boolean']['output'];
  /** Family name. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Given name, with middle names. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** Where the payroll system has the person work; null where the system tells none. */
  readonly productionUnit?: Maybe<PayrollProductionUnit>;
  /** Where the name came from. */
  readonly source: Source;
};

/** The production unit that a payroll system has an employment at. */
export type PayrollProductionUnit = {
  /** Code of the error because of which it could not be read. */
  readonly notRead?: Maybe<Scalars['String']['output']>;
  /** P-number, ten digits; null where none is registered. */
  readonly pNumber?: Maybe<Scalars['String']['output']>;
  /** Where it came from; null where it could not be read, or nothing is registered. */
  readonly source?: Maybe<Source>;
};

/** A span of days, both ends included. An end that is left out is open. */
export type PeriodInput = {
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A deviating posting. SLS uses sub-account unit, nature account and segments, Opus cost centre or WBS element. */
export type Posting = {
  /** Omkostningssted (Opus). */
  readonly costCentre?: Maybe<Scalars['String']['output']>;
  /** Artskonto, four digits (SLS). */
  readonly natureAccount?: Maybe<Scalars['String']['output']>;
  /** Segments 1 to 6, null where one is not given (SLS). */
  readonly segments?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  /** Delregnskab, eight digits (SLS). */
  readonly subAccountUnit?: Maybe<Scalars['String']['output']>;
  /** PSP-element (Opus). */
  readonly wbsElement?: Maybe<Scalars['String']['output']>;
};

/** An account of days or hours to take. SLS accounts may be stale: institutions owe reports only quarterly. */
export type Quota = {
  /** How it was earned (Opus), as Opus tells it. */
  readonly accruals?: Maybe<ReadonlyArray<QuotaAccrual>>;
  /** Number of the child it is for (Opus care days). */
  readonly childNumber?: Maybe<Scalars['String']['output']>;
  /** The system's own code. SLS: ferietype or optjeningsform. Opus: quota type. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Text of the code. */
  readonly codeText?: Maybe<Scalars['String']['output']>;
  /** The absences that drew on it (Opus). Needs the scope `absence:reason`, since it tells why somebody was away. */
  readonly deductions?: Maybe<ReadonlyArray<QuotaDeduction>>;
  /** Earned or granted. */
  readonly earned?: Maybe<Scalars['Decimal']['output']>;
  /** What the account is for. */
  readonly kind: QuotaKind;
  /** Last registration on the account (SLS), to judge how current it is. */
  readonly lastRegistration?: Maybe<Scalars['Date']['output']>;
  /** Registered, but not taken yet (Opus). */
  readonly planned?: Maybe<Scalars['Decimal']['output']>;
  /** Left, by the system's own figure (Opus: earned - used - planned). */
  readonly remaining: Scalars['Decimal']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** First day on which it can be taken. */
  readonly takeFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it can be taken. */
  readonly takeTo?: Maybe<Scalars['Date']['output']>;
  /** What is counted. */
  readonly unit: QuotaUnit;
  /** Taken. */
  readonly used?: Maybe<Scalars['Decimal']['output']>;
  /** First day of the earning period. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the earning period. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An amount that was put on an account. */
export type QuotaAccrual = {
  /** How much, in the account's unit; negative where it was paid out. */
  readonly amount: Scalars['Decimal']['output'];
  /** The system's own code. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The day on which it was put there. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** How it came there. */
  readonly kind: QuotaAccrualKind;
  /** First day of the time in which it was earned. */
  readonly periodFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the time in which it was earned. */
  readonly periodTo?: Maybe<Scalars['Date']['output']>;
  /** The system's own text. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** How an amount came on an account. */
export type QuotaAccrualKind =
  /** Reckoned by the system. */
  | 'GENERATED'
  /** Entered by a person. */
  | 'MANUAL'
  /** A code that this API does not know; see `code`. */
  | 'OTHER'
  /** Paid out, so that it is less. */
  | 'PAID_OUT'
  /** Brought over from another account. */
  | 'TRANSFERRED';

/** An absence that drew on an account. */
export type QuotaDeduction = {
  /** How much, in the account's unit. */
  readonly amount: Scalars['Decimal']['output'];
  /** The system's own code of the absence. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** End time, for a part of a day. */
  readonly endTime?: Maybe<Scalars['LocalTime']['output']>;
  /** First day. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Start time, for a part of a day. */
  readonly startTime?: Maybe<Scalars['LocalTime']['output']>;
  /** Last day; null while the end is open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** What an account is for. */
export type QuotaKind =
  /** Care days. */
  | 'CARE_DAYS'
  /** Ordinary holiday. */
  | 'HOLIDAY'
  /** A code that this API does not know; see `code`. */
  | 'OTHER'
  /** Senior days. */
  | 'SENIOR_DAYS'
  /** Special holiday days: særlige feriedage, sixth holiday week. */
  | 'SPECIAL_HOLIDAY'
  /** Time bank: hours worked more or less than planned. */
  | 'TIME_BANK';

/** What an account counts. */
export type QuotaUnit =
  /** Working days. */
  | 'DAYS'
  /** Hours. */
  | 'HOURS';

/** How a part of the wage recurs. */
export type Recurrence =
  /** Paid or deducted once. */
  | 'ONE_OFF'
  /** Paid or deducted in every pay period. */
  | 'RECURRING';

/** What happened to an absence. */
export type SlsAbsenceChange =
  /** It was changed; the line tells what it became. */
  | 'CHANGED'
  /** It was registered. */
  | 'CREATED'
  /** It was deleted; the line tells what it was. */
  | 'DELETED'
  /** A code that this API does not know; see `changeCode`. */
  | 'OTHER';

/** A line of SLS's event log: an absence as it became, or as it was when it was deleted. Without the scope `absence:reason` its kind is WITHHELD and its code null. */
export type SlsAbsenceLogEntry = {
  /** What happened. */
  readonly change: SlsAbsenceChange;
  /** SLS's own code of what happened. */
  readonly changeCode: Scalars['String']['output'];
  /** When. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Årsagskode. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Text of the code. */
  readonly codeText?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly from: Scalars['Date']['output'];
  /** Part of each day in hours; null for whole days. */
  readonly hoursPerDay?: Maybe<Scalars['Decimal']['output']>;
  /** What kind of absence it is. */
  readonly kind: AbsenceKind;
  /** Where it came from. */
  readonly source: Source;
  /** Last day. */
  readonly to: Scalars['Date']['output'];
};

/** The next advancement in the pay scale (oprykning), which a payroll run carries out when its day is reached. */
export type SlsAdvancement = {
  /** The day on which it is reckoned. */
  readonly advancementDate: Scalars['Date']['output'];
  /** Step at which advancement stops. */
  readonly finalStep?: Maybe<Scalars['String']['output']>;
  /** Mark for special advancements. */
  readonly indicator?: Maybe<Scalars['String']['output']>;
  /** Klasse, two digits. */
  readonly payClass?: Maybe<Scalars['String']['output']>;
  /** How pay is paid. */
  readonly payForm?: Maybe<PayForm>;
  /** SLS's own code of the pay form. */
  readonly payFormCode?: Maybe<Scalars['String']['output']>;
  /** Trin, two digits. */
  readonly payStep?: Maybe<Scalars['String']['output']>;
  /** Personalekategori (PKAT), three digits. */
  readonly personnelCategory?: Maybe<Scalars['String']['output']>;
  /** Stillingsbetegnelse, four digits. */
  readonly positionCode?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
};

/** A bank account in Denmark. */
export type SlsBankAccount = {
  /** Number of the account, up to ten digits. */
  readonly accountNumber: Scalars['String']['output'];
  /** Number of the branch, four digits. */
  readonly registrationNumber: Scalars['String']['output'];
};

/** A care-day account (omsorgsregnskab). */
export type SlsCareDayAccount = {
  /** How the days were earned; null for a code that this API does not know. */
  readonly basis?: Maybe<SlsCareDayAccountBasis>;
  /** SLS's own code of the way of earning. */
  readonly basisCode: Scalars['String']['output'];
  /** CPR number of the child that they were allotted for, where it is registered. Needs the scope `cpr:read`. */
  readonly child?: Maybe<Scalars['CprNumber']['output']>;
  /** Earned. */
  readonly earned: Scalars['Decimal']['output'];
  /** Last registration on the account, to judge how current it is. */
  readonly lastRegistration?: Maybe<Scalars['Date']['output']>;
  /** Left, by SLS's own figure. */
  readonly remaining: Scalars['Decimal']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** First day on which they can be taken. */
  readonly takeFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which they can be taken. */
  readonly takeTo?: Maybe<Scalars['Date']['output']>;
  /** What is counted. */
  readonly unit: QuotaUnit;
  /** Taken. */
  readonly used: Scalars['Decimal']['output'];
  /** Year in which they were earned, where it is told. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** How the days of a care-day account were earned. */
export type SlsCareDayAccountBasis =
  /** They were allotted for a child. */
  | 'ALLOTTED'
  /** Time off in lieu was converted. */
  | 'CONVERTED';

/** A departure, leave or suspension that stops or changes pay (afgang). Without the scope `absence:reason` its cause is null. */
export type SlsDeparture = {
  /** Afgangsårsag, two or three digits; null where the pay action was reported itself, and without the scope `absence:reason`. */
  readonly cause?: Maybe<Scalars['String']['output']>;
  /** Text of the cause's code. */
  readonly causeText?: Maybe<Scalars['String']['output']>;
  /** Opaque; changes when the cause or the first day changes. */
  readonly id: Scalars['ID']['output'];
  /** AKKO, what pay does, as `statusCode` on the days of the departure; null for causes that form none. */
  readonly payActionCode?: Maybe<Scalars['String']['output']>;
  /** Text of the AKKO. */
  readonly payActionText?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** First day of the departure. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day of a leave or suspension; null for a final departure. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A deviating posting (afvigende kontering): a share of the whole pay that is posted elsewhere. It inherits nothing from the normal posting. */
export type SlsDeviatingPosting = {
  /** Opaque; changes when the first day or the account string changes. */
  readonly id: Scalars['ID']['output'];
  /** Artskonto, four digits. */
  readonly natureAccount?: Maybe<Scalars['String']['output']>;
  /** Segments 1 to 6; null where one is empty. */
  readonly segments: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** Where it came from. */
  readonly source: Source;
  /** Share of the pay in per cent. */
  readonly splitPercentage: Scalars['Decimal']['output'];
  /** Delregnskab, eight digits. */
  readonly subAccountUnit: Scalars['String']['output'];
  /** Name of the sub-account unit, as the institution has registered it; null for one that it has not. */
  readonly subAccountUnitName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployee = Employee & {
  /** One absence of this employee by its id. */
  readonly absence?: Maybe<Absence>;
  /** What became of the employee's absence and when, by whatever channel, oldest first. */
  readonly absenceLog?: Maybe<ReadonlyArray<SlsAbsenceLogEntry>>;
  /** Absences that touch a period. Default page 50, at most 500. Attendance only where `kinds` names it. */
  readonly absences?: Maybe<AbsenceConnection>;
  /** Whether today's status is ACTIVE. */
  readonly active: Scalars['Boolean']['output'];
  /** The next advancement as it stands on a day; null where none is planned. */
  readonly advancement?: Maybe<SlsAdvancement>;
  /** Bank account, registered only for somebody without a NemKonto; not dated. Needs the scope `cpr:read`, as what names a person by number does. */
  readonly bankAccount?: Maybe<SlsBankAccount>;
  /** Care-day accounts in detail, one for each way of earning, year and child. */
  readonly careDayAccounts?: Maybe<ReadonlyArray<SlsCareDayAccount>>;
  /** The contract that holds on a day; null where none does. */
  readonly contract?: Maybe<Contract>;
  /** The contract through time, oldest first, future changes included. */
  readonly contracts?: Maybe<ReadonlyArray<Contract>>;
  /** Departures, leaves and suspensions. One of `asOf` and `period`; where both are left out, all through time, oldest first. */
  readonly departures?: Maybe<ReadonlyArray<SlsDeparture>>;
  /** Shares of the pay that are posted elsewhere. One of `asOf` and `period`; where both are left out, all through time, oldest first. */
  readonly deviatingPostings?: Maybe<ReadonlyArray<SlsDeviatingPosting>>;
  /** First day of the employment. */
  readonly employedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the employment; null while it goes on. */
  readonly employedTo?: Maybe<Scalars['Date']['output']>;
  /** The payroll system's own number, as `employeeByNumber` takes it. Opus: without leading zeros. SLS: 13 digits, null without the scope `cpr:read`. */
  readonly employeeNumber?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** The fixed fields that hold a value, by number. */
  readonly fixedFields?: Maybe<ReadonlyArray<SlsFixedField>>;
  /** Given name, with middle names. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** Holiday accounts in detail, one for each holiday year and type; `quotas` has them in words that all payroll systems share. */
  readonly holidayAccounts?: Maybe<ReadonlyArray<SlsHolidayAccount>>;
  /** 16 characters, to store and use as key elsewhere: stable for the life of the employment, also when its numbers are replaced; never reused. */
  readonly id: Scalars['ID']['output'];
  /** The institution that employs. */
  readonly institution?: Maybe<SlsInstitution>;
  /** Given name and family name. */
  readonly name: Scalars['String']['output'];
  /** Name and address protection as last told by CPR, without a look-up; null means unknown: treat as protected. */
  readonly nameAndAddressProtected?: Maybe<Scalars['Boolean']['output']>;
  /** The same person's other employments in this institution. */
  readonly otherEmployments?: Maybe<ReadonlyArray<SlsEmployee>>;
  /** Postings of single recurring pay elements. One of `asOf` and `period`; where both are left out, all through time, oldest first. */
  readonly payElementPostings?: Maybe<ReadonlyArray<SlsPayElementPosting>>;
  /** What is compared with registers; for other subgraphs. */
  readonly payrollFacts?: Maybe<PayrollFacts>;
  /** What SLS has taken in on the employment, in the order in which it came. */
  readonly payrollInputs?: Maybe<ReadonlyArray<SlsPayrollInput>>;
  /** Pension schemes of a day. Only the civil servants' is told by SLS. */
  readonly pensionAccounts?: Maybe<ReadonlyArray<SlsPensionAccount>>;
  /** Places in the agreement, each as it was reported; `contracts` has them cut where they overlap. One of `asOf` and `period`; where both are left out, all through time, oldest first. */
  readonly placements?: Maybe<ReadonlyArray<SlsPlacement>>;
  /** Text that stands on the payslip in place of the position's code, null where none is registered; not dated. */
  readonly positionText?: Maybe<Scalars['String']['output']>;
  /** Where pay is posted. One of `asOf` and `period`; where both are left out, all through time, oldest first. */
  readonly postings?: Maybe<ReadonlyArray<SlsPosting>>;
  /** The name used in daily life (kaldenavn), null where none is registered. */
  readonly preferredName?: Maybe<Scalars['String']['output']>;
  /** Accounts of days and hours to take. */
  readonly quotas?: Maybe<ReadonlyArray<Quota>>;
  /** The address that SLS last had from CPR, to compare with `person.address`. Null unless CPR has told that name and address are not protected (`nameAndAddressProtected` is false), since SLS does not tell. */
  readonly registeredAddress?: Maybe<SlsRegisteredAddress>;
  /** Reminders by date; those of a period, or all. */
  readonly reminders?: Maybe<ReadonlyArray<SlsReminder>>;
  /** Løbenummer, three digits: which of the person's employments it is. */
  readonly sequenceNumber: Scalars['String']['output'];
  /** How current the employee's entry in the employment directory is. */
  readonly source: Source;
  /** What the wage statistics are made from. One of `asOf` and `period`; where both are left out, all through time, oldest first. */
  readonly statistics?: Maybe<ReadonlyArray<SlsStatistics>>;
  /** Where the employment stands on a day. */
  readonly status: EmploymentStatus;
  /** The system's own code of today's status. SLS: AKKO. Opus: StatusBeskæftigelse. */
  readonly statusCode?: Maybe<Scalars['String']['output']>;
  /** Tax data in use on a day, fetched and reported. */
  readonly taxPayElements?: Maybe<ReadonlyArray<SlsTaxPayElement>>;
  /** Balances of the time bank on a day. */
  readonly timeBank?: Maybe<ReadonlyArray<SlsTimeBankAccount>>;
  /** One wage part of this employee by its id. */
  readonly wagePart?: Maybe<WagePart>;
  /** Allowances, one-off payments and deductions. One of `asOf` and `period`; where both are left out: the recurring ones of today and the one-off ones of the last twelve months and later. */
  readonly wageParts?: Maybe<WagePartConnection>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeAbsenceArgs = {
  id: Scalars['ID']['input'];
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeAbsenceLogArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeAbsencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AbsenceKind>>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeAdvancementArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeCareDayAccountsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeContractArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeDeparturesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeDeviatingPostingsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeFixedFieldsArgs = {
  numbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeHolidayAccountsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeePayElementPostingsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeePayrollInputsArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeePensionAccountsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeePlacementsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeePostingsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeQuotasArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<ReadonlyArray<QuotaKind>>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeRemindersArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeStatisticsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeTaxPayElementsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeTimeBankArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeWagePartArgs = {
  id: Scalars['ID']['input'];
};


/** An employment in SLS: a CPR number with a løbenummer, within one payroll group. */
export type SlsEmployeeWagePartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  period?: InputMaybe<PeriodInput>;
  recurrence?: InputMaybe<Recurrence>;
};

/** A page of SLS employees. */
export type SlsEmployeeConnection = EmployeeConnection & {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<SlsEmployeeEdge>;
  /** The employees of the page, in a lasting order: new ones come last, so that paging gives each exactly once. */
  readonly nodes: ReadonlyArray<SlsEmployee>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many employees match the filter in all. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A SLS employee on a page, with its cursor. */
export type SlsEmployeeEdge = EmployeeEdge & {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The employee. */
  readonly node: SlsEmployee;
};

/** A numbered fact of the employment (fast felt): a counter or an indicator. */
export type SlsFixedField = {
  /** The group of fields that it stands in, in Danish. */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** What the field is called in SLS; in English where that is asked for and a label is known. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Number of the field, three digits. */
  readonly number: Scalars['String']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** Value of this year. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
  /** Value of last year. */
  readonly valueLastYear?: Maybe<Scalars['Decimal']['output']>;
};

/** A holiday account of one holiday year. May be stale: institutions owe reports only quarterly. */
export type SlsHolidayAccount = {
  /** Earned. */
  readonly earned: Scalars['Decimal']['output'];
  /** Last registration on the account, to judge how current it is. */
  readonly lastRegistration?: Maybe<Scalars['Date']['output']>;
  /** Left, by SLS's own figure; negative where more was taken than earned. */
  readonly remaining: Scalars['Decimal']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** First day on which it can be taken. */
  readonly takeFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it can be taken. */
  readonly takeTo?: Maybe<Scalars['Date']['output']>;
  /** Which holiday; null for a code that this API does not know. */
  readonly type?: Maybe<SlsHolidayAccountType>;
  /** SLS's own code of the type. */
  readonly typeCode: Scalars['String']['output'];
  /** What is counted. */
  readonly unit: QuotaUnit;
  /** Taken. */
  readonly used: Scalars['Decimal']['output'];
  /** Holiday year (ferieår), four digits. */
  readonly year: Scalars['Int']['output'];
};

/** Which holiday an account is for. */
export type SlsHolidayAccountType =
  /** Ordinary holiday. */
  | 'HOLIDAY'
  /** Special holiday days (særlige feriedage). */
  | 'SPECIAL_HOLIDAY';

/** A way by which input reaches SLS. */
export type SlsInputChannel =
  /** HR-Løn. */
  | 'HR_LOEN'
  /** A file through ØDUP. */
  | 'OEDUP'
  /** A code that this API does not know; see `channelCode`. */
  | 'OTHER'
  /** SLS's own screens. */
  | 'SLS'
  /** A web service, as this API uses. */
  | 'WEB_SERVICE';

/** A warning that SLS gave to an input. */
export type SlsInputMessage = {
  /** Kind and code, e.g. `OT9305`. */
  readonly code: Scalars['String']['output'];
  /** SLS's text, in Danish. */
  readonly text: Scalars['String']['output'];
  /** The transaction that it is about, which may be one that was set off. */
  readonly transactionCode?: Maybe<Scalars['String']['output']>;
};

/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitution = Institution & {
  /** The absence and attendance codes that may be registered, with what each asks for. */
  readonly absenceTypes?: Maybe<ReadonlyArray<AbsenceType>>;
  /**
   * Who is absent in a period, in one question for a duty roster: by employee in the order of `employees`, then by first day. Default page 50, at
   * most 500. SLS lists the absence of one employment at a time, so it is told from a store: the first question ever begins to fill it and is
   * answered UPSTREAM_UNAVAILABLE with `retryAfterSeconds`, as is every other until it is full; then SLS's event log keeps it in step, and every
   * night it is compared. `absence.source` says when it was last in step.
   */
  readonly absences?: Maybe<SlsInstitutionAbsenceConnection>;
  /** By the payroll system's own number: Opus employee number, SLS 13 digits (CPR number and løbenummer, needs the scope `cpr:read`). */
  readonly employeeByNumber?: Maybe<SlsEmployee>;
  /** The institution's employees. Default page 50, at most 500. `asOf` (default today) is the day on which `active` is judged. */
  readonly employees?: Maybe<SlsEmployeeConnection>;
  /** All employments of one person in this institution. Needs the scope `cpr:read`. */
  readonly employeesByCpr?: Maybe<ReadonlyArray<SlsEmployee>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** The payroll runs that close in a period, by time: two for each payroll generation. No service of SLS tells of them: they are as the calendar in this installation's settings says, otherwise reckoned by SLS's rule. */
  readonly payrollCalendar?: Maybe<ReadonlyArray<SlsPayrollRun>>;
  /** Gruppe: what the institution is called in SLS, three digits. Others may share it; `subAccountUnit` tells them apart. */
  readonly payrollGroup?: Maybe<Scalars['String']['output']>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionAbsenceTypesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionAbsencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AbsenceKind>>;
  organisationUnit?: InputMaybe<Scalars['String']['input']>;
  period: PeriodInput;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionEmployeeByNumberArgs = {
  employeeNumber: Scalars['String']['input'];
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionEmployeesByCprArgs = {
  cprNumber: Scalars['CprNumber']['input'];
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionPayrollCalendarArgs = {
  period?: InputMaybe<PeriodInput>;
};

/** An absence in SLS, with whose it is. */
export type SlsInstitutionAbsence = InstitutionAbsence & {
  /** The absence. Without the scope `absence:reason` its reason is withheld. */
  readonly absence: Absence;
  /** Who is absent. */
  readonly employee: SlsEmployee;
};

/** A page of the absences of an institution whose pay is run by SLS. */
export type SlsInstitutionAbsenceConnection = InstitutionAbsenceConnection & {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<SlsInstitutionAbsenceEdge>;
  /** The absences of the page. */
  readonly nodes: ReadonlyArray<SlsInstitutionAbsence>;
  /** Where the page stands. `endCursor` is there also on a page without absences that others follow. */
  readonly pageInfo: PageInfo;
};

/** An absence of the institution on a page, with its cursor. */
export type SlsInstitutionAbsenceEdge = InstitutionAbsenceEdge & {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The absence, with whose it is. */
  readonly node: SlsInstitutionAbsence;
};

/** The posting of one recurring pay element (løndelskontering), which goes before every other. */
export type SlsPayElementPosting = {
  /** Opaque; changes when the pay element or the first day changes. */
  readonly id: Scalars['ID']['output'];
  /** Artskonto, four digits. */
  readonly natureAccount?: Maybe<Scalars['String']['output']>;
  /** Løndelskode, as `WagePart.code`. */
  readonly payElementCode: Scalars['String']['output'];
  /** Text of the pay element's code. */
  readonly payElementText?: Maybe<Scalars['String']['output']>;
  /** Segments 1 to 6; null where one is empty. */
  readonly segments: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** Where it came from. */
  readonly source: Source;
  /** Share of the pay element's amount in per cent. */
  readonly splitPercentage: Scalars['Decimal']['output'];
  /** Delregnskab, eight digits. */
  readonly subAccountUnit?: Maybe<Scalars['String']['output']>;
  /** Name of the sub-account unit, as the institution has registered it; null for one that it has not. */
  readonly subAccountUnitName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** One input that SLS has taken in on the employment, by whatever channel, with what it set off. Refused input leaves none. */
export type SlsPayrollInput = {
  /** Whether it is approved; null where SLS does not say. Input of a web service is approved where it was sent from. */
  readonly approved?: Maybe<Scalars['Boolean']['output']>;
  /** The way on which it came. */
  readonly channel: SlsInputChannel;
  /** SLS's own code of the channel. */
  readonly channelCode: Scalars['String']['output'];
  /** Whether another input set it off. */
  readonly followOn: Scalars['Boolean']['output'];
  /** Warnings that SLS gave. */
  readonly messages: ReadonlyArray<SlsInputMessage>;
  /** The payroll generation that it goes into, as year and month: `2026-12`. */
  readonly payrollGeneration: Scalars['String']['output'];
  /** The run of the generation: 1 or 2. */
  readonly payrollRun: Scalars['Int']['output'];
  /** The reference under which a web service sent it (UUID); null for other channels and for what SLS set off itself. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** When SLS took it in. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** The reference of the input that set it off. */
  readonly setOffBy?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** SLS's own code of the transaction, e.g. `KONO`. */
  readonly transactionCode: Scalars['String']['output'];
  /** Its name; in English where that is asked for and a label is known. */
  readonly transactionName: Scalars['String']['output'];
};

/** One of the two payroll runs of a payroll generation (lønkørsel). While it lasts SLS takes no changes: they are QUEUED; reads and lists go on and tell what was before it. */
export type SlsPayrollRun = {
  /** When SLS closes: the cut-off, up to which input goes into this run. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** When employees can use the money (dispositionsdato). */
  readonly disposalDate: Scalars['Date']['output'];
  /** The payroll generation (LG) as year and month: `2026-12` pays November in arrears and December in advance. */
  readonly generation: Scalars['String']['output'];
  /** When SLS is open again at the latest. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** Whether it is as the published calendar says; otherwise it is reckoned. */
  readonly published: Scalars['Boolean']['output'];
  /** The run of the generation: 1, in the middle of the month, or 2, the main one. */
  readonly run: Scalars['Int']['output'];
};

/** What SLS keeps for an employee's pension besides the contributions, which are wage parts. */
export type SlsPensionAccount = {
  /** The next advancement in the pension scale. */
  readonly advancementDate?: Maybe<Scalars['Date']['output']>;
  /** Part of a full position. */
  readonly employmentFraction?: Maybe<Fraction>;
  /** Which scheme. */
  readonly kind: SlsPensionKind;
  /** Klasse, two digits. */
  readonly payClass?: Maybe<Scalars['String']['output']>;
  /** Trin, two digits. */
  readonly payStep?: Maybe<Scalars['String']['output']>;
  /** Step of the pension scale, 1 to 55. */
  readonly pensionScaleStep: Scalars['Int']['output'];
  /** Personalekategori (PKAT), three digits. */
  readonly personnelCategory?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
};

/** Pension schemes of which SLS can be asked. It has no service that tells of individually settled pensions (IAP). */
export type SlsPensionKind =
  /** Civil servant's pension (tjenestemandspension), which SLS passes on to Pensab. */
  | 'CIVIL_SERVANT';

/** Where an employee stands in an agreement from a day on (overenskomst), as SLS holds it: one for each occurrence, with what `Contract` does not tell. */
export type SlsPlacement = {
  /** Day on which the next advancement is reckoned, where it is reckoned by a day. */
  readonly advancementDate?: Maybe<Scalars['Date']['output']>;
  /** Part of a full position. */
  readonly employmentFraction: Fraction;
  /** Opaque; changes when the first day changes. */
  readonly id: Scalars['ID']['output'];
  /** Code of the organisation that negotiates. */
  readonly negotiatingOrganisation?: Maybe<Scalars['String']['output']>;
  /** Klasse, two digits. */
  readonly payClass: Scalars['String']['output'];
  /** How pay is paid. */
  readonly payForm?: Maybe<PayForm>;
  /** SLS's own code of the pay form. */
  readonly payFormCode?: Maybe<Scalars['String']['output']>;
  /** SLS's own code of the pay pool (lønpulje): C executive, L local. */
  readonly payPoolCode?: Maybe<Scalars['String']['output']>;
  /** Day from which pay seniority counts, where advancement is reckoned by that. */
  readonly paySeniorityDate?: Maybe<Scalars['Date']['output']>;
  /** Trin, two digits. */
  readonly payStep: Scalars['String']['output'];
  /** Personalekategori (PKAT), three digits. */
  readonly personnelCategory: Scalars['String']['output'];
  /** Stillingsbetegnelse, four digits. */
  readonly positionCode: Scalars['String']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** Code of a trial scheme. */
  readonly trialScheme?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A normal posting (kontering): where the whole of an employee's pay is posted, from a day on. */
export type SlsPosting = {
  /** Code of the administrative workplace (administrativt tjenestested). */
  readonly administrativeWorkplace?: Maybe<Scalars['String']['output']>;
  /** Opaque; changes when the first day changes. */
  readonly id: Scalars['ID']['output'];
  /** Artskonto, four digits; null where the pay element decides. */
  readonly natureAccount?: Maybe<Scalars['String']['output']>;
  /** Segments 1 to 6; null where one is empty. */
  readonly segments: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** Where it came from. */
  readonly source: Source;
  /** Delregnskab, eight digits: the least that a posting says. */
  readonly subAccountUnit: Scalars['String']['output'];
  /** Name of the sub-account unit, as the institution has registered it; null for one that it has not. */
  readonly subAccountUnitName?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Code of the workplace (arbejdssted). */
  readonly workplace?: Maybe<Scalars['String']['output']>;
};

/** An address as SLS last had it from CPR. */
export type SlsRegisteredAddress = {
  /** Postal district. */
  readonly city: Scalars['String']['output'];
  /** Whose letter box it is. */
  readonly coName?: Maybe<Scalars['String']['output']>;
  /** A place within the postal district. */
  readonly locality?: Maybe<Scalars['String']['output']>;
  /** Municipality, as the Interior Ministry numbers them. */
  readonly municipalityCode: Scalars['String']['output'];
  /** Four digits. */
  readonly postalCode: Scalars['String']['output'];
  /** Street, house number, floor and door. */
  readonly street: Scalars['String']['output'];
};

/** A reminder of an event to come (erindring): end of a trial period, jubilee and so on. */
export type SlsReminder = {
  /** Erindringskode, two digits. */
  readonly code: Scalars['String']['output'];
  /** Day of the event. */
  readonly date: Scalars['Date']['output'];
  /** Opaque; changes when the code or the date changes. */
  readonly id: Scalars['ID']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** A remark. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** What the wage statistics of Danmarks Statistik are made from, from a day on. SLS's own codes; an employment scheme overrides some of them. */
export type SlsStatistics = {
  /** Bevillingslønramme: pay frame of the appropriation, from 35 on. */
  readonly appropriationSalaryFrame?: Maybe<Scalars['String']['output']>;
  /** Ansættelsesform: permanent, substitute and so on; 5 under an employment scheme. */
  readonly employmentForm?: Maybe<Scalars['String']['output']>;
  /** Beskæftigelsesordning, e.g. 70 for a flexible job. Null without the scope `absence:reason`, since it may tell of health. */
  readonly employmentScheme?: Maybe<Scalars['String']['output']>;
  /** Text of the employment scheme's code. */
  readonly employmentSchemeText?: Maybe<Scalars['String']['output']>;
  /** Terms of employment. */
  readonly employmentTermsCode?: Maybe<Scalars['String']['output']>;
  /** Opaque; changes when the first day changes. */
  readonly id: Scalars['ID']['output'];
  /** DISCO code of the work done, six digits; nines under an employment scheme. */
  readonly jobFunctionCode?: Maybe<Scalars['String']['output']>;
  /** Status in the job: pupil, manager, other. */
  readonly jobStatusCode?: Maybe<Scalars['String']['output']>;
  /** Local position code. */
  readonly localPositionCode?: Maybe<Scalars['String']['output']>;
  /** Official position code. */
  readonly officialPositionCode?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** Vikarordning: what a substitute stands in for. Null without the scope `absence:reason`, since it may tell of maternity. */
  readonly substituteScheme?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A pay element by which tax is withheld (skatteløndel), fetched from the tax authority or reported beside that. */
export type SlsTaxPayElement = {
  /** Whether SLS fetched it from the tax authority by itself; it cannot be changed then. */
  readonly automatic: Scalars['Boolean']['output'];
  /** Whether the employee pays no tax here; null where it was not said. */
  readonly exempt?: Maybe<Scalars['Boolean']['output']>;
  /** Opaque; changes when the pay element or the first day changes. */
  readonly id: Scalars['ID']['output'];
  /** What is free of tax each month. */
  readonly monthlyDeduction?: Maybe<Money>;
  /** Løndelskode. */
  readonly payElementCode: Scalars['String']['output'];
  /** Text of the pay element's code. */
  readonly payElementText?: Maybe<Scalars['String']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** SLS's own code of the kind of taxation. */
  readonly taxationKind?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Per cent that is withheld. */
  readonly withholdingPercentage?: Maybe<Scalars['Decimal']['output']>;
};

/** Hours in a time bank, of one kind. */
export type SlsTimeBankAccount = {
  /** Hours left on the day asked for; negative where more was taken than saved. */
  readonly hours: Scalars['Decimal']['output'];
  /** Last registration on the account, to judge how current it is. */
  readonly lastRegistration?: Maybe<Scalars['Date']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** SLS's own code of the kind of time bank. */
  readonly type: Scalars['String']['output'];
};

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

/** A part of the wage: an allowance, a one-off payment or a deduction. */
export type WagePart = {
  /** The amount. */
  readonly amount?: Maybe<Money>;
  /** Whether the system made it by itself (SLS). */
  readonly automatic?: Maybe<Scalars['Boolean']['output']>;
  /** SLS: løndelskode. Opus: lønart. */
  readonly code: Scalars['String']['output'];
  /** Text of the code. */
  readonly codeText?: Maybe<Scalars['String']['output']>;
  /** Who receives a deduction: pension fund, union (SLS). */
  readonly creditorCode?: Maybe<Scalars['String']['output']>;
  /** The day a one-off part concerns. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Whether it pays, deducts, or is technical. */
  readonly direction: PayDirection;
  /** Number of hours. */
  readonly hours?: Maybe<Scalars['Decimal']['output']>;
  /** Opaque; changes when the record's own key (code or dates) changes. */
  readonly id: Scalars['ID']['output'];
  /** Where it is posted, when it deviates from the employee's normal posting. */
  readonly posting?: Maybe<Posting>;
  /** Rate per unit or hour. */
  readonly rate?: Maybe<Money>;
  /** Once or in every pay period. */
  readonly recurrence: Recurrence;
  /** The reporting system's own reference (Opus). */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Name of the system that reported it (Opus). */
  readonly sendingSystem?: Maybe<Scalars['String']['output']>;
  /** Running number within the code (Opus). */
  readonly sequenceNumber?: Maybe<Scalars['Int']['output']>;
  /** Where it came from. */
  readonly source: Source;
  /** The text on the payslip, where it was given with the payment. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Number of a text in the institution's own table (SLS). */
  readonly textNumber?: Maybe<Scalars['String']['output']>;
  /** Number of units. */
  readonly units?: Maybe<Scalars['Decimal']['output']>;
  /** First day of a recurring part. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of a recurring part; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of wage parts, by day, then code. */
export type WagePartConnection = {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<WagePartEdge>;
  /** The wage parts of the page. */
  readonly nodes: ReadonlyArray<WagePart>;
  /** Recurrences that the system cannot tell (Opus: RECURRING), so that their absence here means nothing. */
  readonly notReadable: ReadonlyArray<Recurrence>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A wage part on a page, with its cursor. */
export type WagePartEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The wage part. */
  readonly node: WagePart;
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
  SlsEmployee: SlsEmployee;
  SlsInstitution: SlsInstitution;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  SlsEmployee:
    ( { __typename: 'SlsEmployee' }
    & GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"id":true}> );
  SlsInstitution:
    ( { __typename: 'SlsInstitution' }
    & GraphQLRecursivePick<FederationTypes['SlsInstitution'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Employee: ( Employment );
  EmployeeConnection: ( EmployeePage );
  EmployeeEdge: ( Omit<SlsEmployeeEdge, 'node'> & { node: _RefType['SlsEmployee'] } );
  Institution: ( RegisteredInstitution );
  InstitutionAbsence: ( Omit<SlsInstitutionAbsence, 'absence' | 'employee'> & { absence: _RefType['Absence'], employee: _RefType['SlsEmployee'] } );
  InstitutionAbsenceConnection: ( Omit<SlsInstitutionAbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<_RefType['SlsInstitutionAbsenceEdge']>, nodes: ReadonlyArray<_RefType['SlsInstitutionAbsence']> } );
  InstitutionAbsenceEdge: ( Omit<SlsInstitutionAbsenceEdge, 'node'> & { node: _RefType['SlsInstitutionAbsence'] } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Absence: ResolverTypeWrapper<Omit<Absence, 'source'> & { source: ResolversTypes['Source'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AbsenceConnection: ResolverTypeWrapper<Omit<AbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AbsenceEdge']>, nodes: ReadonlyArray<ResolversTypes['Absence']> }>;
  AbsenceEdge: ResolverTypeWrapper<Omit<AbsenceEdge, 'node'> & { node: ResolversTypes['Absence'] }>;
  AbsenceKind: AbsenceKind;
  AbsenceReference: AbsenceReference;
  AbsenceType: ResolverTypeWrapper<AbsenceType>;
  Contract: ResolverTypeWrapper<EmployeeContract>;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Employee']>;
  EmployeeConnection: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['EmployeeConnection']>;
  EmployeeEdge: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['EmployeeEdge']>;
  EmployeeFilter: EmployeeFilter;
  EmploymentStatus: EmploymentStatus;
  Fraction: ResolverTypeWrapper<Fraction>;
  Institution: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Institution']>;
  InstitutionAbsence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InstitutionAbsence']>;
  InstitutionAbsenceConnection: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InstitutionAbsenceConnection']>;
  InstitutionAbsenceEdge: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['InstitutionAbsenceEdge']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartOfDay: PartOfDay;
  PayDirection: PayDirection;
  PayForm: PayForm;
  PayrollAddress: ResolverTypeWrapper<Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  PayrollFacts: ResolverTypeWrapper<PayrollFactsModel>;
  PayrollProductionUnit: ResolverTypeWrapper<Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  PeriodInput: PeriodInput;
  Posting: ResolverTypeWrapper<Posting>;
  Quota: ResolverTypeWrapper<Omit<Quota, 'source'> & { source: ResolversTypes['Source'] }>;
  QuotaAccrual: ResolverTypeWrapper<QuotaAccrual>;
  QuotaAccrualKind: QuotaAccrualKind;
  QuotaDeduction: ResolverTypeWrapper<QuotaDeduction>;
  QuotaKind: QuotaKind;
  QuotaUnit: QuotaUnit;
  Recurrence: Recurrence;
  SlsAbsenceChange: SlsAbsenceChange;
  SlsAbsenceLogEntry: ResolverTypeWrapper<Omit<SlsAbsenceLogEntry, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsAdvancement: ResolverTypeWrapper<Omit<SlsAdvancement, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsBankAccount: ResolverTypeWrapper<SlsBankAccount>;
  SlsCareDayAccount: ResolverTypeWrapper<Omit<SlsCareDayAccount, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsCareDayAccountBasis: SlsCareDayAccountBasis;
  SlsDeparture: ResolverTypeWrapper<Omit<SlsDeparture, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsDeviatingPosting: ResolverTypeWrapper<Omit<SlsDeviatingPosting, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsEmployee: ResolverTypeWrapper<Employment>;
  SlsEmployeeConnection: ResolverTypeWrapper<EmployeePage>;
  SlsEmployeeEdge: ResolverTypeWrapper<Omit<SlsEmployeeEdge, 'node'> & { node: ResolversTypes['SlsEmployee'] }>;
  SlsFixedField: ResolverTypeWrapper<Omit<SlsFixedField, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsHolidayAccount: ResolverTypeWrapper<Omit<SlsHolidayAccount, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsHolidayAccountType: SlsHolidayAccountType;
  SlsInputChannel: SlsInputChannel;
  SlsInputMessage: ResolverTypeWrapper<SlsInputMessage>;
  SlsInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  SlsInstitutionAbsence: ResolverTypeWrapper<Omit<SlsInstitutionAbsence, 'absence' | 'employee'> & { absence: ResolversTypes['Absence'], employee: ResolversTypes['SlsEmployee'] }>;
  SlsInstitutionAbsenceConnection: ResolverTypeWrapper<Omit<SlsInstitutionAbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SlsInstitutionAbsenceEdge']>, nodes: ReadonlyArray<ResolversTypes['SlsInstitutionAbsence']> }>;
  SlsInstitutionAbsenceEdge: ResolverTypeWrapper<Omit<SlsInstitutionAbsenceEdge, 'node'> & { node: ResolversTypes['SlsInstitutionAbsence'] }>;
  SlsPayElementPosting: ResolverTypeWrapper<Omit<SlsPayElementPosting, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsPayrollInput: ResolverTypeWrapper<Omit<SlsPayrollInput, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsPayrollRun: ResolverTypeWrapper<SlsPayrollRun>;
  SlsPensionAccount: ResolverTypeWrapper<Omit<SlsPensionAccount, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsPensionKind: SlsPensionKind;
  SlsPlacement: ResolverTypeWrapper<Omit<SlsPlacement, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsPosting: ResolverTypeWrapper<Omit<SlsPosting, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsRegisteredAddress: ResolverTypeWrapper<SlsRegisteredAddress>;
  SlsReminder: ResolverTypeWrapper<Omit<SlsReminder, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsStatistics: ResolverTypeWrapper<Omit<SlsStatistics, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsTaxPayElement: ResolverTypeWrapper<Omit<SlsTaxPayElement, 'source'> & { source: ResolversTypes['Source'] }>;
  SlsTimeBankAccount: ResolverTypeWrapper<Omit<SlsTimeBankAccount, 'source'> & { source: ResolversTypes['Source'] }>;
  Source: ResolverTypeWrapper<ToldSource>;
  System: System;
  WagePart: ResolverTypeWrapper<Omit<WagePart, 'source'> & { source: ResolversTypes['Source'] }>;
  WagePartConnection: ResolverTypeWrapper<Omit<WagePartConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WagePartEdge']>, nodes: ReadonlyArray<ResolversTypes['WagePart']> }>;
  WagePartEdge: ResolverTypeWrapper<Omit<WagePartEdge, 'node'> & { node: ResolversTypes['WagePart'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Absence: Omit<Absence, 'source'> & { source: ResolversParentTypes['Source'] };
  ID: Scalars['ID']['output'];
  AbsenceConnection: Omit<AbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AbsenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Absence']> };
  AbsenceEdge: Omit<AbsenceEdge, 'node'> & { node: ResolversParentTypes['Absence'] };
  AbsenceType: AbsenceType;
  Contract: EmployeeContract;
  CprNumber: Scalars['CprNumber']['output'];
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Employee: ResolversInterfaceTypes<ResolversParentTypes>['Employee'];
  EmployeeConnection: ResolversInterfaceTypes<ResolversParentTypes>['EmployeeConnection'];
  EmployeeEdge: ResolversInterfaceTypes<ResolversParentTypes>['EmployeeEdge'];
  EmployeeFilter: EmployeeFilter;
  Fraction: Fraction;
  Institution: ResolversInterfaceTypes<ResolversParentTypes>['Institution'];
  InstitutionAbsence: ResolversInterfaceTypes<ResolversParentTypes>['InstitutionAbsence'];
  InstitutionAbsenceConnection: ResolversInterfaceTypes<ResolversParentTypes>['InstitutionAbsenceConnection'];
  InstitutionAbsenceEdge: ResolversInterfaceTypes<ResolversParentTypes>['InstitutionAbsenceEdge'];
  LocalTime: Scalars['LocalTime']['output'];
  Money: Money;
  PageInfo: PageInfo;
  PayrollAddress: Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  PayrollFacts: PayrollFactsModel;
  PayrollProductionUnit: Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  PeriodInput: PeriodInput;
  Posting: Posting;
  Quota: Omit<Quota, 'source'> & { source: ResolversParentTypes['Source'] };
  QuotaAccrual: QuotaAccrual;
  QuotaDeduction: QuotaDeduction;
  SlsAbsenceLogEntry: Omit<SlsAbsenceLogEntry, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsAdvancement: Omit<SlsAdvancement, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsBankAccount: SlsBankAccount;
  SlsCareDayAccount: Omit<SlsCareDayAccount, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsDeparture: Omit<SlsDeparture, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsDeviatingPosting: Omit<SlsDeviatingPosting, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsEmployee: Employment;
  SlsEmployeeConnection: EmployeePage;
  SlsEmployeeEdge: Omit<SlsEmployeeEdge, 'node'> & { node: ResolversParentTypes['SlsEmployee'] };
  SlsFixedField: Omit<SlsFixedField, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsHolidayAccount: Omit<SlsHolidayAccount, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsInputMessage: SlsInputMessage;
  SlsInstitution: RegisteredInstitution;
  SlsInstitutionAbsence: Omit<SlsInstitutionAbsence, 'absence' | 'employee'> & { absence: ResolversParentTypes['Absence'], employee: ResolversParentTypes['SlsEmployee'] };
  SlsInstitutionAbsenceConnection: Omit<SlsInstitutionAbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SlsInstitutionAbsenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SlsInstitutionAbsence']> };
  SlsInstitutionAbsenceEdge: Omit<SlsInstitutionAbsenceEdge, 'node'> & { node: ResolversParentTypes['SlsInstitutionAbsence'] };
  SlsPayElementPosting: Omit<SlsPayElementPosting, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsPayrollInput: Omit<SlsPayrollInput, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsPayrollRun: SlsPayrollRun;
  SlsPensionAccount: Omit<SlsPensionAccount, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsPlacement: Omit<SlsPlacement, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsPosting: Omit<SlsPosting, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsRegisteredAddress: SlsRegisteredAddress;
  SlsReminder: Omit<SlsReminder, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsStatistics: Omit<SlsStatistics, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsTaxPayElement: Omit<SlsTaxPayElement, 'source'> & { source: ResolversParentTypes['Source'] };
  SlsTimeBankAccount: Omit<SlsTimeBankAccount, 'source'> & { source: ResolversParentTypes['Source'] };
  Source: ToldSource;
  WagePart: Omit<WagePart, 'source'> & { source: ResolversParentTypes['Source'] };
  WagePartConnection: Omit<WagePartConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WagePartEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WagePart']> };
  WagePartEdge: Omit<WagePartEdge, 'node'> & { node: ResolversParentTypes['WagePart'] };
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

export type AbsenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Absence'] = ResolversParentTypes['Absence']> = {
  calendarDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  childNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  hoursPerDay?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AbsenceKind'], ParentType, ContextType>;
  locked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maternityCaseKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workInjuryNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AbsenceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AbsenceConnection'] = ResolversParentTypes['AbsenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AbsenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Absence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AbsenceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AbsenceEdge'] = ResolversParentTypes['AbsenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Absence'], ParentType, ContextType>;
};

export type AbsenceTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AbsenceType'] = ResolversParentTypes['AbsenceType']> = {
  attendance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultForKind?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AbsenceKind'], ParentType, ContextType>;
  partOfDay?: Resolver<ResolversTypes['PartOfDay'], ParentType, ContextType>;
  quotaKinds?: Resolver<ReadonlyArray<ResolversTypes['QuotaKind']>, ParentType, ContextType>;
  requires?: Resolver<ResolversTypes['AbsenceReference'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractResolvers<ContextType = any, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
  agreementCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentFraction?: Resolver<Maybe<ResolversTypes['Fraction']>, ParentType, ContextType>;
  organisationUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payForm?: Resolver<Maybe<ResolversTypes['PayForm']>, ParentType, ContextType>;
  payFormCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  weeklyHours?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
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
  __resolveType?: TypeResolveFn<'SlsEmployee', ParentType, ContextType>;
};

export type EmployeeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeConnection'] = ResolversParentTypes['EmployeeConnection']> = {
  __resolveType?: TypeResolveFn<'SlsEmployeeConnection', ParentType, ContextType>;
};

export type EmployeeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeEdge'] = ResolversParentTypes['EmployeeEdge']> = {
  __resolveType?: TypeResolveFn<'SlsEmployeeEdge', ParentType, ContextType>;
};

export type FractionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Fraction'] = ResolversParentTypes['Fraction']> = {
  denominator?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  __resolveType?: TypeResolveFn<'SlsInstitution', ParentType, ContextType>;
};

export type InstitutionAbsenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionAbsence'] = ResolversParentTypes['InstitutionAbsence']> = {
  __resolveType?: TypeResolveFn<'SlsInstitutionAbsence', ParentType, ContextType>;
};

export type InstitutionAbsenceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionAbsenceConnection'] = ResolversParentTypes['InstitutionAbsenceConnection']> = {
  __resolveType?: TypeResolveFn<'SlsInstitutionAbsenceConnection', ParentType, ContextType>;
};

export type InstitutionAbsenceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionAbsenceEdge'] = ResolversParentTypes['InstitutionAbsenceEdge']> = {
  __resolveType?: TypeResolveFn<'SlsInstitutionAbsenceEdge', ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PayrollAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayrollAddress'] = ResolversParentTypes['PayrollAddress']> = {
  municipalityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notRead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type PayrollFactsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayrollFacts'] = ResolversParentTypes['PayrollFacts']> = {
  address?: Resolver<Maybe<ResolversTypes['PayrollAddress']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productionUnit?: Resolver<Maybe<ResolversTypes['PayrollProductionUnit']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type PayrollProductionUnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayrollProductionUnit'] = ResolversParentTypes['PayrollProductionUnit']> = {
  notRead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type PostingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Posting'] = ResolversParentTypes['Posting']> = {
  costCentre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  natureAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segments?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  subAccountUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wbsElement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuotaResolvers<ContextType = any, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = {
  accruals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QuotaAccrual']>>, ParentType, ContextType>;
  childNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deductions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QuotaDeduction']>>, ParentType, ContextType>;
  earned?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  lastRegistration?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  planned?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  takeFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  takeTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type QuotaAccrualResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuotaAccrual'] = ResolversParentTypes['QuotaAccrual']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaAccrualKind'], ParentType, ContextType>;
  periodFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periodTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuotaDeductionResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuotaDeduction'] = ResolversParentTypes['QuotaDeduction']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsAbsenceLogEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsAbsenceLogEntry'] = ResolversParentTypes['SlsAbsenceLogEntry']> = {
  change?: Resolver<ResolversTypes['SlsAbsenceChange'], ParentType, ContextType>;
  changeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hoursPerDay?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AbsenceKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SlsAdvancementResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsAdvancement'] = ResolversParentTypes['SlsAdvancement']> = {
  advancementDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  finalStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payForm?: Resolver<Maybe<ResolversTypes['PayForm']>, ParentType, ContextType>;
  payFormCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personnelCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SlsBankAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsBankAccount'] = ResolversParentTypes['SlsBankAccount']> = {
  accountNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registrationNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SlsCareDayAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsCareDayAccount'] = ResolversParentTypes['SlsCareDayAccount']> = {
  basis?: Resolver<Maybe<ResolversTypes['SlsCareDayAccountBasis']>, ParentType, ContextType>;
  basisCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['CprNumber']>, ParentType, ContextType>;
  earned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  lastRegistration?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  takeFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  takeTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SlsDepartureResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsDeparture'] = ResolversParentTypes['SlsDeparture']> = {
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  causeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payActionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payActionText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsDeviatingPostingResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsDeviatingPosting'] = ResolversParentTypes['SlsDeviatingPosting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  natureAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  splitPercentage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  subAccountUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subAccountUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployee'] = ResolversParentTypes['SlsEmployee'], FederationReferenceType extends FederationReferenceTypes['SlsEmployee'] = FederationReferenceTypes['SlsEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  absence?: Resolver<Maybe<ResolversTypes['Absence']>, ParentType, ContextType, RequireFields<SlsEmployeeAbsenceArgs, 'id'>>;
  absenceLog?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsAbsenceLogEntry']>>, ParentType, ContextType, Partial<SlsEmployeeAbsenceLogArgs>>;
  absences?: Resolver<Maybe<ResolversTypes['AbsenceConnection']>, ParentType, ContextType, Partial<SlsEmployeeAbsencesArgs>>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  advancement?: Resolver<Maybe<ResolversTypes['SlsAdvancement']>, ParentType, ContextType, Partial<SlsEmployeeAdvancementArgs>>;
  bankAccount?: Resolver<Maybe<ResolversTypes['SlsBankAccount']>, ParentType, ContextType>;
  careDayAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsCareDayAccount']>>, ParentType, ContextType, Partial<SlsEmployeeCareDayAccountsArgs>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, Partial<SlsEmployeeContractArgs>>;
  contracts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contract']>>, ParentType, ContextType>;
  departures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsDeparture']>>, ParentType, ContextType, Partial<SlsEmployeeDeparturesArgs>>;
  deviatingPostings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsDeviatingPosting']>>, ParentType, ContextType, Partial<SlsEmployeeDeviatingPostingsArgs>>;
  employedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fixedFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsFixedField']>>, ParentType, ContextType, Partial<SlsEmployeeFixedFieldsArgs>>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holidayAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsHolidayAccount']>>, ParentType, ContextType, Partial<SlsEmployeeHolidayAccountsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['SlsInstitution']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameAndAddressProtected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otherEmployments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsEmployee']>>, ParentType, ContextType>;
  payElementPostings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsPayElementPosting']>>, ParentType, ContextType, Partial<SlsEmployeePayElementPostingsArgs>>;
  payrollFacts?: Resolver<Maybe<ResolversTypes['PayrollFacts']>, ParentType, ContextType>;
  payrollInputs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsPayrollInput']>>, ParentType, ContextType, Partial<SlsEmployeePayrollInputsArgs>>;
  pensionAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsPensionAccount']>>, ParentType, ContextType, Partial<SlsEmployeePensionAccountsArgs>>;
  placements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsPlacement']>>, ParentType, ContextType, Partial<SlsEmployeePlacementsArgs>>;
  positionText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsPosting']>>, ParentType, ContextType, Partial<SlsEmployeePostingsArgs>>;
  preferredName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quotas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Quota']>>, ParentType, ContextType, Partial<SlsEmployeeQuotasArgs>>;
  registeredAddress?: Resolver<Maybe<ResolversTypes['SlsRegisteredAddress']>, ParentType, ContextType>;
  reminders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsReminder']>>, ParentType, ContextType, Partial<SlsEmployeeRemindersArgs>>;
  sequenceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  statistics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsStatistics']>>, ParentType, ContextType, Partial<SlsEmployeeStatisticsArgs>>;
  status?: Resolver<ResolversTypes['EmploymentStatus'], ParentType, ContextType, Partial<SlsEmployeeStatusArgs>>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxPayElements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsTaxPayElement']>>, ParentType, ContextType, Partial<SlsEmployeeTaxPayElementsArgs>>;
  timeBank?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsTimeBankAccount']>>, ParentType, ContextType, Partial<SlsEmployeeTimeBankArgs>>;
  wagePart?: Resolver<Maybe<ResolversTypes['WagePart']>, ParentType, ContextType, RequireFields<SlsEmployeeWagePartArgs, 'id'>>;
  wageParts?: Resolver<Maybe<ResolversTypes['WagePartConnection']>, ParentType, ContextType, Partial<SlsEmployeeWagePartsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsEmployeeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployeeConnection'] = ResolversParentTypes['SlsEmployeeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SlsEmployeeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SlsEmployee']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsEmployeeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployeeEdge'] = ResolversParentTypes['SlsEmployeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlsEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsFixedFieldResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsFixedField'] = ResolversParentTypes['SlsFixedField']> = {
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  valueLastYear?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type SlsHolidayAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsHolidayAccount'] = ResolversParentTypes['SlsHolidayAccount']> = {
  earned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  lastRegistration?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  takeFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  takeTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SlsHolidayAccountType']>, ParentType, ContextType>;
  typeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['QuotaUnit'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlsInputMessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInputMessage'] = ResolversParentTypes['SlsInputMessage']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlsInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitution'] = ResolversParentTypes['SlsInstitution'], FederationReferenceType extends FederationReferenceTypes['SlsInstitution'] = FederationReferenceTypes['SlsInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  absenceTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AbsenceType']>>, ParentType, ContextType, Partial<SlsInstitutionAbsenceTypesArgs>>;
  absences?: Resolver<Maybe<ResolversTypes['SlsInstitutionAbsenceConnection']>, ParentType, ContextType, RequireFields<SlsInstitutionAbsencesArgs, 'period'>>;
  employeeByNumber?: Resolver<Maybe<ResolversTypes['SlsEmployee']>, ParentType, ContextType, RequireFields<SlsInstitutionEmployeeByNumberArgs, 'employeeNumber'>>;
  employees?: Resolver<Maybe<ResolversTypes['SlsEmployeeConnection']>, ParentType, ContextType, Partial<SlsInstitutionEmployeesArgs>>;
  employeesByCpr?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsEmployee']>>, ParentType, ContextType, RequireFields<SlsInstitutionEmployeesByCprArgs, 'cprNumber'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payrollCalendar?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SlsPayrollRun']>>, ParentType, ContextType, Partial<SlsInstitutionPayrollCalendarArgs>>;
  payrollGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsInstitutionAbsenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitutionAbsence'] = ResolversParentTypes['SlsInstitutionAbsence']> = {
  absence?: Resolver<ResolversTypes['Absence'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['SlsEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsInstitutionAbsenceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitutionAbsenceConnection'] = ResolversParentTypes['SlsInstitutionAbsenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SlsInstitutionAbsenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SlsInstitutionAbsence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsInstitutionAbsenceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitutionAbsenceEdge'] = ResolversParentTypes['SlsInstitutionAbsenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlsInstitutionAbsence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsPayElementPostingResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsPayElementPosting'] = ResolversParentTypes['SlsPayElementPosting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  natureAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payElementCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payElementText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  splitPercentage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  subAccountUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subAccountUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsPayrollInputResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsPayrollInput'] = ResolversParentTypes['SlsPayrollInput']> = {
  approved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['SlsInputChannel'], ParentType, ContextType>;
  channelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  followOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['SlsInputMessage']>, ParentType, ContextType>;
  payrollGeneration?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payrollRun?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setOffBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  transactionCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SlsPayrollRunResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsPayrollRun'] = ResolversParentTypes['SlsPayrollRun']> = {
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disposalDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlsPensionAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsPensionAccount'] = ResolversParentTypes['SlsPensionAccount']> = {
  advancementDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employmentFraction?: Resolver<Maybe<ResolversTypes['Fraction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SlsPensionKind'], ParentType, ContextType>;
  payClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pensionScaleStep?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  personnelCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SlsPlacementResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsPlacement'] = ResolversParentTypes['SlsPlacement']> = {
  advancementDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employmentFraction?: Resolver<ResolversTypes['Fraction'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  negotiatingOrganisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payForm?: Resolver<Maybe<ResolversTypes['PayForm']>, ParentType, ContextType>;
  payFormCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payPoolCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paySeniorityDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  payStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personnelCategory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  positionCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  trialScheme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsPostingResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsPosting'] = ResolversParentTypes['SlsPosting']> = {
  administrativeWorkplace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  natureAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  subAccountUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subAccountUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workplace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlsRegisteredAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsRegisteredAddress'] = ResolversParentTypes['SlsRegisteredAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SlsReminderResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsReminder'] = ResolversParentTypes['SlsReminder']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlsStatisticsResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsStatistics'] = ResolversParentTypes['SlsStatistics']> = {
  appropriationSalaryFrame?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentScheme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentSchemeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentTermsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobFunctionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobStatusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localPositionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officialPositionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  substituteScheme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsTaxPayElementResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsTaxPayElement'] = ResolversParentTypes['SlsTaxPayElement']> = {
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exempt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  monthlyDeduction?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  payElementCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payElementText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  taxationKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withholdingPercentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type SlsTimeBankAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsTimeBankAccount'] = ResolversParentTypes['SlsTimeBankAccount']> = {
  hours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  lastRegistration?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type WagePartResolvers<ContextType = any, ParentType extends ResolversParentTypes['WagePart'] = ResolversParentTypes['WagePart']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  automatic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['PayDirection'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  posting?: Resolver<Maybe<ResolversTypes['Posting']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  recurrence?: Resolver<ResolversTypes['Recurrence'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sendingSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WagePartConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WagePartConnection'] = ResolversParentTypes['WagePartConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WagePartEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WagePart']>, ParentType, ContextType>;
  notReadable?: Resolver<ReadonlyArray<ResolversTypes['Recurrence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WagePartEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WagePartEdge'] = ResolversParentTypes['WagePartEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WagePart'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Absence?: AbsenceResolvers<ContextType>;
  AbsenceConnection?: AbsenceConnectionResolvers<ContextType>;
  AbsenceEdge?: AbsenceEdgeResolvers<ContextType>;
  AbsenceType?: AbsenceTypeResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  EmployeeConnection?: EmployeeConnectionResolvers<ContextType>;
  EmployeeEdge?: EmployeeEdgeResolvers<ContextType>;
  Fraction?: FractionResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  InstitutionAbsence?: InstitutionAbsenceResolvers<ContextType>;
  InstitutionAbsenceConnection?: InstitutionAbsenceConnectionResolvers<ContextType>;
  InstitutionAbsenceEdge?: InstitutionAbsenceEdgeResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayrollAddress?: PayrollAddressResolvers<ContextType>;
  PayrollFacts?: PayrollFactsResolvers<ContextType>;
  PayrollProductionUnit?: PayrollProductionUnitResolvers<ContextType>;
  Posting?: PostingResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  QuotaAccrual?: QuotaAccrualResolvers<ContextType>;
  QuotaDeduction?: QuotaDeductionResolvers<ContextType>;
  SlsAbsenceLogEntry?: SlsAbsenceLogEntryResolvers<ContextType>;
  SlsAdvancement?: SlsAdvancementResolvers<ContextType>;
  SlsBankAccount?: SlsBankAccountResolvers<ContextType>;
  SlsCareDayAccount?: SlsCareDayAccountResolvers<ContextType>;
  SlsDeparture?: SlsDepartureResolvers<ContextType>;
  SlsDeviatingPosting?: SlsDeviatingPostingResolvers<ContextType>;
  SlsEmployee?: SlsEmployeeResolvers<ContextType>;
  SlsEmployeeConnection?: SlsEmployeeConnectionResolvers<ContextType>;
  SlsEmployeeEdge?: SlsEmployeeEdgeResolvers<ContextType>;
  SlsFixedField?: SlsFixedFieldResolvers<ContextType>;
  SlsHolidayAccount?: SlsHolidayAccountResolvers<ContextType>;
  SlsInputMessage?: SlsInputMessageResolvers<ContextType>;
  SlsInstitution?: SlsInstitutionResolvers<ContextType>;
  SlsInstitutionAbsence?: SlsInstitutionAbsenceResolvers<ContextType>;
  SlsInstitutionAbsenceConnection?: SlsInstitutionAbsenceConnectionResolvers<ContextType>;
  SlsInstitutionAbsenceEdge?: SlsInstitutionAbsenceEdgeResolvers<ContextType>;
  SlsPayElementPosting?: SlsPayElementPostingResolvers<ContextType>;
  SlsPayrollInput?: SlsPayrollInputResolvers<ContextType>;
  SlsPayrollRun?: SlsPayrollRunResolvers<ContextType>;
  SlsPensionAccount?: SlsPensionAccountResolvers<ContextType>;
  SlsPlacement?: SlsPlacementResolvers<ContextType>;
  SlsPosting?: SlsPostingResolvers<ContextType>;
  SlsRegisteredAddress?: SlsRegisteredAddressResolvers<ContextType>;
  SlsReminder?: SlsReminderResolvers<ContextType>;
  SlsStatistics?: SlsStatisticsResolvers<ContextType>;
  SlsTaxPayElement?: SlsTaxPayElementResolvers<ContextType>;
  SlsTimeBankAccount?: SlsTimeBankAccountResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  WagePart?: WagePartResolvers<ContextType>;
  WagePartConnection?: WagePartConnectionResolvers<ContextType>;
  WagePartEdge?: WagePartEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
