import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ToldSource } from '../../foundation/server/sourceAge.ts';
import type { Institution as InstitutionModel } from '../../subgraphs/opus/model/institution.ts';
import type { Employment } from '../../foundation/directory/employment.ts';
import type { PayrollFacts as PayrollFactsModel } from '../../foundation/server/payrollFacts.ts';
import type { EmployeePage } from '../../subgraphs/opus/resolvers/employeePage.ts';
import type { InstitutionAbsencePage, EmployeeAbsence } from '../../subgraphs/opus/resolvers/institutionAbsences.ts';
import type { Contract as ContractModel } from '../../subgraphs/opus/model/contract.ts';
import type { Absence as AbsenceModel } from '../../subgraphs/opus/model/absence.ts';
import type { AbsenceType as AbsenceTypeModel } from '../../subgraphs/opus/model/absenceType.ts';
import type { Quota as QuotaModel } from '../../subgraphs/opus/model/quota.ts';
import type { WagePart as WagePartModel } from '../../subgraphs/opus/model/wagePart.ts';
import type { Connection } from '../../foundation/server/connection.ts';
import type { ReadMaternityCase } from '../../subgraphs/opus/model/maternityCase.ts';
import type { ReadWorkTime } from '../../subgraphs/opus/model/workSchedule.ts';
import type { Action as ActionModel, Placement as PlacementModel, NameRecord as NameRecordModel, WorkingTime as WorkingTimeModel, ContractDates as ContractDatesModel, Tax as TaxModel, PayPlacement as PayPlacementModel, Connection as ConnectionModel, PensionScheme as PensionSchemeModel, JobFunction as JobFunctionModel, DutyRosterPlacement as DutyRosterPlacementModel, Manager as ManagerModel } from '../../subgraphs/opus/model/employeeData.ts';
import type { EmployeeAddress } from '../../subgraphs/opus/resolvers/OpusAddress.ts';
import type { Child as ChildModel, WorkInjuryCase as WorkInjuryCaseModel, AbsenceReason as AbsenceReasonModel } from '../../subgraphs/opus/model/absenceCases.ts';
import type { CommunicationData as CommunicationDataModel } from '../../subgraphs/opus/model/communicationData.ts';
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

/** An e-mail address, a telephone number or a user name. */
export type CommunicationData = {
  /** First day. */
  readonly from: Scalars['Date']['output'];
  /** Three digits; tells records of one type and time apart. */
  readonly sequence: Scalars['String']['output'];
  /** Where this was read. */
  readonly source: Source;
  /** Last day; null while it is open. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Opus's own code, e.g. `0010`: e-mail. */
  readonly type: Scalars['String']['output'];
  /** What the code means, where that is known. */
  readonly typeText?: Maybe<Scalars['String']['output']>;
  /** The address, number or name. */
  readonly value?: Maybe<Scalars['String']['output']>;
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

/** A maternity, paternity or adoption case, to which absence refers. */
export type MaternityCase = {
  /** Actual day of delivery, or of receiving the child. */
  readonly actualDate?: Maybe<Scalars['Date']['output']>;
  /** When the authority was told. */
  readonly authorityDate?: Maybe<Scalars['Date']['output']>;
  /** Expected day of delivery, or of receiving the child. */
  readonly expectedDate?: Maybe<Scalars['Date']['output']>;
  /** What absence refers to it by: `maternityCaseKey`. */
  readonly key: Scalars['String']['output'];
  /** When the employer was told. */
  readonly notificationDate?: Maybe<Scalars['Date']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** Opus's own code. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** The text of the code. */
  readonly typeText?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while it is open. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An amount of money. */
export type Money = {
  /** The amount, exact. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217; both payroll systems reckon in `DKK`. */
  readonly currency: Scalars['String']['output'];
};

/** A reason for a leave. */
export type OpusAbsenceReason = {
  /** What absence refers to it by: `reasonCode`. */
  readonly code: Scalars['String']['output'];
  /** Where this was read. */
  readonly source: Source;
  /** Text of the code. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** An action on an employment (infotype 0000). */
export type OpusAction = {
  /** Day of the hire. Bought field. */
  readonly hiredOn?: Maybe<Scalars['Date']['output']>;
  /** Day of leaving. Bought field. */
  readonly leftOn?: Maybe<Scalars['Date']['output']>;
  /** Names of the bought fields above that the customer has not bought: null says nothing of them. */
  readonly notBought: ReadonlyArray<Scalars['String']['output']>;
  /** Opus's own code of the reason: AktivitetsAarsag. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What the reason means, where that is known. */
  readonly reasonText?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** Opus's own code of the state: StatusBeskaeftigelse. */
  readonly statusCode?: Maybe<Scalars['String']['output']>;
  /** What the state means, where that is known. */
  readonly statusText?: Maybe<Scalars['String']['output']>;
  /** Opus's own code: Aktivitetsart, e.g. `81`. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** What the code means, where that is known. */
  readonly typeText?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An address (infotype 0006). */
export type OpusAddress = {
  /** Town; null where protected. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Country; null where protected. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** Postal code; null where protected. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Whether Opus or CPR has told that the address is protected. It is not shown then. */
  readonly protected: Scalars['Boolean']['output'];
  /** Where this was read. */
  readonly source: Source;
  /** Street and number; null where protected. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Opus's own code: Adresseart, `1` permanent residence, `98` for pay data. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** What the code means, where that is known. */
  readonly typeText?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A child registered on an employee. */
export type OpusChild = {
  /** The child's birthday, from its CPR number. */
  readonly bornOn?: Maybe<Scalars['Date']['output']>;
  /** The child's CPR number. */
  readonly cprNumber?: Maybe<Scalars['CprNumber']['output']>;
  /** Family name; may be missing. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Given name; may be missing. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** What absence refers to it by: `childNumber`, two digits. */
  readonly number: Scalars['String']['output'];
  /** Where this was read. */
  readonly source: Source;
};

/** What an employment is connected to (infotype 9013). */
export type OpusConnection = {
  /** The customer's number, four digits (Brugernummer). */
  readonly customerNumber?: Maybe<Scalars['String']['output']>;
  /** Whether it takes part in duty planning. */
  readonly dutyPlan?: Maybe<Scalars['Boolean']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** The digit that tells a person's employments apart in old files (Ekstraciffer). */
  readonly supplementaryDigit?: Maybe<Scalars['String']['output']>;
  /** Whether it takes part in time administration. */
  readonly timeAdministration?: Maybe<Scalars['Boolean']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Dates of a contract (infotype 0016). */
export type OpusContractDates = {
  /** First day in the group of employers (TiltraedelsesdatoKoncern). */
  readonly employedInGroupFrom?: Maybe<Scalars['Date']['output']>;
  /** First day at the employer (FoersteTiltraedelse). */
  readonly firstEmployedOn?: Maybe<Scalars['Date']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A unit in the duty roster. */
export type OpusDutyRosterPlacement = {
  /** Key of the unit. */
  readonly organisationUnit?: Maybe<Scalars['String']['output']>;
  /** Name of the unit. */
  readonly organisationUnitName?: Maybe<Scalars['String']['output']>;
  /** Short name of the unit. */
  readonly organisationUnitShortName?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployee = Employee & {
  /** One absence of this employee by its id. */
  readonly absence?: Maybe<Absence>;
  /** The reasons that a leave of this employee may be registered with. */
  readonly absenceReasons?: Maybe<ReadonlyArray<OpusAbsenceReason>>;
  /** Absences that touch a period. Default page 50, at most 500. Attendance only where `kinds` names it. */
  readonly absences?: Maybe<AbsenceConnection>;
  /** Actions: hire, leave, changes, with the state of the employment that each begins, oldest first. */
  readonly actions?: Maybe<ReadonlyArray<OpusAction>>;
  /** Whether today's status is ACTIVE. */
  readonly active: Scalars['Boolean']['output'];
  /** Addresses as the payroll system has them, oldest first. `Person.address` is the one of CPR. */
  readonly addresses?: Maybe<ReadonlyArray<OpusAddress>>;
  /** The children registered on the employee on a day, by number. */
  readonly children?: Maybe<ReadonlyArray<OpusChild>>;
  /** E-mail addresses, telephone numbers and user names, by type, sequence number and first day. */
  readonly communicationData?: Maybe<ReadonlyArray<CommunicationData>>;
  /** The modules and numbers of the customer that the employment is connected to, oldest first. */
  readonly connections?: Maybe<ReadonlyArray<OpusConnection>>;
  /** The contract that holds on a day; null where none does. */
  readonly contract?: Maybe<Contract>;
  /** Dates from which seniority is reckoned, oldest first. */
  readonly contractDates?: Maybe<ReadonlyArray<OpusContractDates>>;
  /** The contract through time, oldest first, future changes included. */
  readonly contracts?: Maybe<ReadonlyArray<Contract>>;
  /** Units in the duty roster, where Opus tells them with the placements, oldest first. */
  readonly dutyRosterPlacements?: Maybe<ReadonlyArray<OpusDutyRosterPlacement>>;
  /** First day of the employment. */
  readonly employedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the employment; null while it goes on. */
  readonly employedTo?: Maybe<Scalars['Date']['output']>;
  /** The payroll system's own number, as `employeeByNumber` takes it. Opus: without leading zeros. SLS: 13 digits, null without the scope `cpr:read`. */
  readonly employeeNumber?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Functions besides the position, oldest first. Bought as a whole (category 9039): null with NOT_SUPPORTED and the reason NOT_BOUGHT without it. */
  readonly functions?: Maybe<ReadonlyArray<OpusFunction>>;
  /** Given name, with middle names. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** 16 characters, to store and use as key elsewhere: stable for the life of the employment, also when its numbers are replaced; never reused. */
  readonly id: Scalars['ID']['output'];
  /** The institution that employs. */
  readonly institution?: Maybe<OpusInstitution>;
  /** The manager of today; null where Opus names none. */
  readonly manager?: Maybe<OpusManager>;
  /** Managers: the one of today, and where the customer has bought the names also those of future employments. */
  readonly managers?: Maybe<ReadonlyArray<OpusManager>>;
  /** Maternity, paternity and adoption cases, oldest first. Needs the scope `absence:reason`. */
  readonly maternityCases?: Maybe<ReadonlyArray<MaternityCase>>;
  /** Given name and family name. */
  readonly name: Scalars['String']['output'];
  /** Name and address protection as last told by CPR, without a look-up; null means unknown: treat as protected. */
  readonly nameAndAddressProtected?: Maybe<Scalars['Boolean']['output']>;
  /** Names through time, oldest first. */
  readonly names?: Maybe<ReadonlyArray<OpusName>>;
  /** The same person's other employments in this institution. */
  readonly otherEmployments?: Maybe<ReadonlyArray<OpusEmployee>>;
  /** Pay classes, and who hired, oldest first. */
  readonly payPlacements?: Maybe<ReadonlyArray<OpusPayPlacement>>;
  /** What is compared with registers; for other subgraphs. */
  readonly payrollFacts?: Maybe<PayrollFacts>;
  /** Pension schemes, oldest first. */
  readonly pensionSchemes?: Maybe<ReadonlyArray<OpusPensionScheme>>;
  /** Placements in the organisation, with position and units led, oldest first. */
  readonly placements?: Maybe<ReadonlyArray<OpusPlacement>>;
  /** Accounts of days and hours to take. */
  readonly quotas?: Maybe<ReadonlyArray<Quota>>;
  /** How current the employee's entry in the employment directory is. */
  readonly source: Source;
  /** Where the employment stands on a day. */
  readonly status: EmploymentStatus;
  /** The system's own code of today's status. SLS: AKKO. Opus: StatusBeskæftigelse. */
  readonly statusCode?: Maybe<Scalars['String']['output']>;
  /** Tax as Opus withholds it, oldest first. */
  readonly tax?: Maybe<ReadonlyArray<OpusTax>>;
  /** Keys of the organisational units that the employee leads on a day. Null with NOT_SUPPORTED and the reason NOT_BOUGHT where the customer has not bought the field. */
  readonly unitsLed?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** One wage part of this employee by its id. */
  readonly wagePart?: Maybe<WagePart>;
  /** Allowances, one-off payments and deductions. One of `asOf` and `period`; where both are left out: the recurring ones of today and the one-off ones of the last twelve months and later. */
  readonly wageParts?: Maybe<WagePartConnection>;
  /** Work-injury cases, oldest first. Needs the scope `absence:reason`. */
  readonly workInjuryCases?: Maybe<ReadonlyArray<OpusWorkInjuryCase>>;
  /** Planned working time that touches a period, by first day and time. */
  readonly workSchedule?: Maybe<ReadonlyArray<WorkTime>>;
  /** Agreed working time, oldest first. */
  readonly workingTimes?: Maybe<ReadonlyArray<OpusWorkingTime>>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeAbsenceArgs = {
  id: Scalars['ID']['input'];
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeAbsenceReasonsArgs = {
  leaveType?: InputMaybe<Scalars['String']['input']>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeAbsencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AbsenceKind>>;
  period?: InputMaybe<PeriodInput>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeChildrenArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeCommunicationDataArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeContractArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeQuotasArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<ReadonlyArray<QuotaKind>>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeUnitsLedArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeWagePartArgs = {
  id: Scalars['ID']['input'];
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeWagePartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  period?: InputMaybe<PeriodInput>;
  recurrence?: InputMaybe<Recurrence>;
};


/** An employment in KMD Opus Personale: one employee number. */
export type OpusEmployeeWorkScheduleArgs = {
  period: PeriodInput;
};

/** A page of Opus employees. */
export type OpusEmployeeConnection = EmployeeConnection & {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<OpusEmployeeEdge>;
  /** The employees of the page, in a lasting order: new ones come last, so that paging gives each exactly once. */
  readonly nodes: ReadonlyArray<OpusEmployee>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many employees match the filter in all. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A Opus employee on a page, with its cursor. */
export type OpusEmployeeEdge = EmployeeEdge & {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The employee. */
  readonly node: OpusEmployee;
};

/** A function besides the position (infotype 9039). */
export type OpusFunction = {
  /** Opus's own code (Arbejdsfunktion). */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Text of the code, in Danish as the customer has it. */
  readonly codeText?: Maybe<Scalars['String']['output']>;
  /** Short text of the code. */
  readonly shortText?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitution = Institution & {
  /** The absence and attendance codes that may be registered, with what each asks for. */
  readonly absenceTypes?: Maybe<ReadonlyArray<AbsenceType>>;
  /**
   * Who is absent in a period, in one question for a duty roster: by employee in the order of `employees`, then by first day. Default page 50, at
   * most 500. A page takes at most 100 calls: it may hold fewer than were asked for, or none, although more follow. Go on behind
   * `pageInfo.endCursor` while `pageInfo.hasNextPage`. One call tells of 100 employees where the customer has bought the category FVNV, else of
   * one. Attendance only where `kinds` names it.
   */
  readonly absences?: Maybe<OpusInstitutionAbsenceConnection>;
  /** By the payroll system's own number: Opus employee number, SLS 13 digits (CPR number and løbenummer, needs the scope `cpr:read`). */
  readonly employeeByNumber?: Maybe<OpusEmployee>;
  /** The institution's employees. Default page 50, at most 500. `asOf` (default today) is the day on which `active` is judged. */
  readonly employees?: Maybe<OpusEmployeeConnection>;
  /** All employments of one person in this institution. Needs the scope `cpr:read`. */
  readonly employeesByCpr?: Maybe<ReadonlyArray<OpusEmployee>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionAbsenceTypesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionAbsencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AbsenceKind>>;
  organisationUnit?: InputMaybe<Scalars['String']['input']>;
  period: PeriodInput;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionEmployeeByNumberArgs = {
  employeeNumber: Scalars['String']['input'];
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionEmployeesByCprArgs = {
  cprNumber: Scalars['CprNumber']['input'];
};

/** An absence in KMD Opus Personale, with whose it is. */
export type OpusInstitutionAbsence = InstitutionAbsence & {
  /** The absence. Without the scope `absence:reason` its reason is withheld. */
  readonly absence: Absence;
  /** Who is absent. */
  readonly employee: OpusEmployee;
};

/** A page of the absences of an institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionAbsenceConnection = InstitutionAbsenceConnection & {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<OpusInstitutionAbsenceEdge>;
  /** The absences of the page. */
  readonly nodes: ReadonlyArray<OpusInstitutionAbsence>;
  /** Where the page stands. `endCursor` is there also on a page without absences that others follow. */
  readonly pageInfo: PageInfo;
};

/** An absence of the institution on a page, with its cursor. */
export type OpusInstitutionAbsenceEdge = InstitutionAbsenceEdge & {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The absence, with whose it is. */
  readonly node: OpusInstitutionAbsence;
};

/** The manager of an employee. */
export type OpusManager = {
  /** The manager as an employee; null where the directory does not know the number. */
  readonly employee?: Maybe<OpusEmployee>;
  /** The manager's employee number. */
  readonly employeeNumber?: Maybe<Scalars['String']['output']>;
  /** Family name. Bought field. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Given name. Bought field. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** Whole name. Bought field. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Names of the bought fields above that the customer has not bought: null says nothing of them. */
  readonly notBought: ReadonlyArray<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day; the manager of today is told for today alone. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A name (infotype 0002). */
export type OpusName = {
  /** The CPR number that stands with it. */
  readonly cprNumber?: Maybe<Scalars['CprNumber']['output']>;
  /** Family name. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** Given name, with middle names. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** PersonaleIdentifikator, as Opus writes it; null without the scope `cpr:read`, since it may tell the CPR number. */
  readonly personnelIdentifier?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A placement in pay (infotype 9001). */
export type OpusPayPlacement = {
  /** Whether a decentral leader hired. */
  readonly decentralHire?: Maybe<Scalars['Boolean']['output']>;
  /** Names of the bought fields above that the customer has not bought: null says nothing of them. */
  readonly notBought: ReadonlyArray<Scalars['String']['output']>;
  /** Pay class (Loenklassenummer). Bought field. */
  readonly payClass?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A pension scheme (infotype 9015). */
export type OpusPensionScheme = {
  /** The employer's contribution in per cent. */
  readonly employerPercentage?: Maybe<Scalars['Decimal']['output']>;
  /** Number of the pension fund. */
  readonly fundNumber?: Maybe<Scalars['String']['output']>;
  /** Number of the member in the fund; null without the scope `cpr:read`, since a fund may use the CPR number. */
  readonly memberNumber?: Maybe<Scalars['String']['output']>;
  /** The employee's own contribution in per cent. */
  readonly ownPercentage?: Maybe<Scalars['Decimal']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** Opus's own code: Pensionsart. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** What the code means, where that is known. */
  readonly typeText?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A placement in the organisation (infotype 0001). */
export type OpusPlacement = {
  /** Opus's own code: Medarbejderkreds, e.g. `01`. */
  readonly employeeCircle?: Maybe<Scalars['String']['output']>;
  /** What the code means, where that is known. */
  readonly employeeCircleText?: Maybe<Scalars['String']['output']>;
  /** Opus's own code: Ansaettelsesforhold, e.g. `00`. */
  readonly employmentTerms?: Maybe<Scalars['String']['output']>;
  /** What the code means, where that is known. */
  readonly employmentTermsText?: Maybe<Scalars['String']['output']>;
  /** Names of the bought fields above that the customer has not bought: null says nothing of them. */
  readonly notBought: ReadonlyArray<Scalars['String']['output']>;
  /** Key of the organisational unit. */
  readonly organisationUnit?: Maybe<Scalars['String']['output']>;
  /** Town of the unit. Bought field. */
  readonly organisationUnitCity?: Maybe<Scalars['String']['output']>;
  /** Name of the organisational unit. */
  readonly organisationUnitName?: Maybe<Scalars['String']['output']>;
  /** Postal code of the unit. Bought field. */
  readonly organisationUnitPostalCode?: Maybe<Scalars['String']['output']>;
  /** Short name of the organisational unit. Bought field. */
  readonly organisationUnitShortName?: Maybe<Scalars['String']['output']>;
  /** Street and number of the unit. Bought field. */
  readonly organisationUnitStreet?: Maybe<Scalars['String']['output']>;
  /** Telephone number of the unit. Bought field. */
  readonly organisationUnitTelephone?: Maybe<Scalars['String']['output']>;
  /** Key of the unit above. Bought field. */
  readonly parentOrganisationUnit?: Maybe<Scalars['String']['output']>;
  /** Key of the position. */
  readonly positionCode?: Maybe<Scalars['String']['output']>;
  /** Short title of the position. Bought field. */
  readonly positionShortTitle?: Maybe<Scalars['String']['output']>;
  /** Title of the position. */
  readonly positionTitle?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** Keys of the units that are led. Bought field. */
  readonly unitsLed?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How many units are led. Bought field. */
  readonly unitsLedCount?: Maybe<Scalars['Int']['output']>;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Tax (infotype 0765). */
export type OpusTax = {
  /** Allowance per month (fradrag). */
  readonly monthlyAllowance?: Maybe<Money>;
  /** Per cent withheld (trækprocent). */
  readonly percentage?: Maybe<Scalars['Decimal']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A work-injury case, to which absence refers. Opus has no service that creates one. */
export type OpusWorkInjuryCase = {
  /** Day of the accident. */
  readonly accidentOn?: Maybe<Scalars['Date']['output']>;
  /** First day of the case. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** What absence refers to it by: `workInjuryNumber`. */
  readonly number: Scalars['String']['output'];
  /** Where this was read. */
  readonly source: Source;
};

/** Agreed working time (infotype 0007). */
export type OpusWorkingTime = {
  /** TimetalNaevnerTid, as Opus writes it; its meaning is not documented. */
  readonly denominatorTime?: Maybe<Scalars['String']['output']>;
  /** Hours per week of full time: lower part of the employment fraction. */
  readonly fullTimeWeeklyHours?: Maybe<Scalars['Decimal']['output']>;
  /** Hours per year, e.g. `"1924.00"`. */
  readonly hoursPerYear?: Maybe<Scalars['Decimal']['output']>;
  /** TimetalTaellerTid, as Opus writes it; its meaning is not documented. */
  readonly numeratorTime?: Maybe<Scalars['String']['output']>;
  /** Reduktionskode, as Opus writes it; its values are not documented. */
  readonly reductionCode?: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Source;
  /** First day. */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null where no end is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Hours per week: upper part of the employment fraction. */
  readonly weeklyHours?: Maybe<Scalars['Decimal']['output']>;
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

/** One occurrence of planned working time, known by its type, days and times. */
export type WorkTime = {
  /** What it rests on. */
  readonly basis: WorkTimeBasis;
  /** When the break ends. */
  readonly breakEnd?: Maybe<Scalars['LocalTime']['output']>;
  /** Whether the break is paid. */
  readonly breakPaid: Scalars['Boolean']['output'];
  /** When the break begins. */
  readonly breakStart?: Maybe<Scalars['LocalTime']['output']>;
  /** When it ends; a time before the beginning is on the next day. Midnight: null. */
  readonly endTime?: Maybe<Scalars['LocalTime']['output']>;
  /** First day. */
  readonly from: Scalars['Date']['output'];
  /** Planned hours; 0 is a planned day off. */
  readonly hours?: Maybe<Scalars['Decimal']['output']>;
  /** Whether it counts on the day before. */
  readonly previousDay: Scalars['Boolean']['output'];
  /** Where this was read. */
  readonly source: Source;
  /** When the work begins. Midnight cannot be told from no time at all: null. */
  readonly startTime?: Maybe<Scalars['LocalTime']['output']>;
  /** Last day; the same hours hold on each day. */
  readonly to: Scalars['Date']['output'];
  /** Opus's own code, e.g. `AA`: a plan that deviates from the agreed hours. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** The text of the code. */
  readonly typeText?: Maybe<Scalars['String']['output']>;
};

/** What planned working time rests on. */
export type WorkTimeBasis =
  /** Planned for these days. Such an occurrence can be changed and deleted. */
  | 'PLAN'
  /** Follows from the agreed hours. */
  | 'RULE'
  /** Opus does not say, or says something else. */
  | 'UNKNOWN';



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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  OpusEmployee:
    ( { __typename: 'OpusEmployee' }
    & GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"id":true}> );
  OpusInstitution:
    ( { __typename: 'OpusInstitution' }
    & GraphQLRecursivePick<FederationTypes['OpusInstitution'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Employee: ( Employment );
  EmployeeConnection: ( EmployeePage );
  EmployeeEdge: ( Omit<OpusEmployeeEdge, 'node'> & { node: _RefType['OpusEmployee'] } );
  Institution: ( InstitutionModel );
  InstitutionAbsence: ( EmployeeAbsence );
  InstitutionAbsenceConnection: ( InstitutionAbsencePage );
  InstitutionAbsenceEdge: ( Omit<OpusInstitutionAbsenceEdge, 'node'> & { node: _RefType['OpusInstitutionAbsence'] } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Absence: ResolverTypeWrapper<AbsenceModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AbsenceConnection: ResolverTypeWrapper<Omit<AbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AbsenceEdge']>, nodes: ReadonlyArray<ResolversTypes['Absence']> }>;
  AbsenceEdge: ResolverTypeWrapper<Omit<AbsenceEdge, 'node'> & { node: ResolversTypes['Absence'] }>;
  AbsenceKind: AbsenceKind;
  AbsenceReference: AbsenceReference;
  AbsenceType: ResolverTypeWrapper<AbsenceTypeModel>;
  CommunicationData: ResolverTypeWrapper<CommunicationDataModel>;
  Contract: ResolverTypeWrapper<ContractModel>;
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
  MaternityCase: ResolverTypeWrapper<ReadMaternityCase>;
  Money: ResolverTypeWrapper<Money>;
  OpusAbsenceReason: ResolverTypeWrapper<AbsenceReasonModel>;
  OpusAction: ResolverTypeWrapper<ActionModel>;
  OpusAddress: ResolverTypeWrapper<EmployeeAddress>;
  OpusChild: ResolverTypeWrapper<ChildModel>;
  OpusConnection: ResolverTypeWrapper<ConnectionModel>;
  OpusContractDates: ResolverTypeWrapper<ContractDatesModel>;
  OpusDutyRosterPlacement: ResolverTypeWrapper<DutyRosterPlacementModel>;
  OpusEmployee: ResolverTypeWrapper<Employment>;
  OpusEmployeeConnection: ResolverTypeWrapper<EmployeePage>;
  OpusEmployeeEdge: ResolverTypeWrapper<Omit<OpusEmployeeEdge, 'node'> & { node: ResolversTypes['OpusEmployee'] }>;
  OpusFunction: ResolverTypeWrapper<JobFunctionModel>;
  OpusInstitution: ResolverTypeWrapper<InstitutionModel>;
  OpusInstitutionAbsence: ResolverTypeWrapper<EmployeeAbsence>;
  OpusInstitutionAbsenceConnection: ResolverTypeWrapper<InstitutionAbsencePage>;
  OpusInstitutionAbsenceEdge: ResolverTypeWrapper<Omit<OpusInstitutionAbsenceEdge, 'node'> & { node: ResolversTypes['OpusInstitutionAbsence'] }>;
  OpusManager: ResolverTypeWrapper<ManagerModel>;
  OpusName: ResolverTypeWrapper<NameRecordModel>;
  OpusPayPlacement: ResolverTypeWrapper<PayPlacementModel>;
  OpusPensionScheme: ResolverTypeWrapper<PensionSchemeModel>;
  OpusPlacement: ResolverTypeWrapper<PlacementModel>;
  OpusTax: ResolverTypeWrapper<TaxModel>;
  OpusWorkInjuryCase: ResolverTypeWrapper<WorkInjuryCaseModel>;
  OpusWorkingTime: ResolverTypeWrapper<WorkingTimeModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartOfDay: PartOfDay;
  PayDirection: PayDirection;
  PayForm: PayForm;
  PayrollAddress: ResolverTypeWrapper<Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  PayrollFacts: ResolverTypeWrapper<PayrollFactsModel>;
  PayrollProductionUnit: ResolverTypeWrapper<Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  PeriodInput: PeriodInput;
  Posting: ResolverTypeWrapper<Posting>;
  Quota: ResolverTypeWrapper<QuotaModel>;
  QuotaAccrual: ResolverTypeWrapper<QuotaAccrual>;
  QuotaAccrualKind: QuotaAccrualKind;
  QuotaDeduction: ResolverTypeWrapper<QuotaDeduction>;
  QuotaKind: QuotaKind;
  QuotaUnit: QuotaUnit;
  Recurrence: Recurrence;
  Source: ResolverTypeWrapper<ToldSource>;
  System: System;
  WagePart: ResolverTypeWrapper<WagePartModel>;
  WagePartConnection: ResolverTypeWrapper<Connection<WagePartModel>>;
  WagePartEdge: ResolverTypeWrapper<Omit<WagePartEdge, 'node'> & { node: ResolversTypes['WagePart'] }>;
  WorkTime: ResolverTypeWrapper<ReadWorkTime>;
  WorkTimeBasis: WorkTimeBasis;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Absence: AbsenceModel;
  ID: Scalars['ID']['output'];
  AbsenceConnection: Omit<AbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AbsenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Absence']> };
  AbsenceEdge: Omit<AbsenceEdge, 'node'> & { node: ResolversParentTypes['Absence'] };
  AbsenceType: AbsenceTypeModel;
  CommunicationData: CommunicationDataModel;
  Contract: ContractModel;
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
  MaternityCase: ReadMaternityCase;
  Money: Money;
  OpusAbsenceReason: AbsenceReasonModel;
  OpusAction: ActionModel;
  OpusAddress: EmployeeAddress;
  OpusChild: ChildModel;
  OpusConnection: ConnectionModel;
  OpusContractDates: ContractDatesModel;
  OpusDutyRosterPlacement: DutyRosterPlacementModel;
  OpusEmployee: Employment;
  OpusEmployeeConnection: EmployeePage;
  OpusEmployeeEdge: Omit<OpusEmployeeEdge, 'node'> & { node: ResolversParentTypes['OpusEmployee'] };
  OpusFunction: JobFunctionModel;
  OpusInstitution: InstitutionModel;
  OpusInstitutionAbsence: EmployeeAbsence;
  OpusInstitutionAbsenceConnection: InstitutionAbsencePage;
  OpusInstitutionAbsenceEdge: Omit<OpusInstitutionAbsenceEdge, 'node'> & { node: ResolversParentTypes['OpusInstitutionAbsence'] };
  OpusManager: ManagerModel;
  OpusName: NameRecordModel;
  OpusPayPlacement: PayPlacementModel;
  OpusPensionScheme: PensionSchemeModel;
  OpusPlacement: PlacementModel;
  OpusTax: TaxModel;
  OpusWorkInjuryCase: WorkInjuryCaseModel;
  OpusWorkingTime: WorkingTimeModel;
  PageInfo: PageInfo;
  PayrollAddress: Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  PayrollFacts: PayrollFactsModel;
  PayrollProductionUnit: Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  PeriodInput: PeriodInput;
  Posting: Posting;
  Quota: QuotaModel;
  QuotaAccrual: QuotaAccrual;
  QuotaDeduction: QuotaDeduction;
  Source: ToldSource;
  WagePart: WagePartModel;
  WagePartConnection: Connection<WagePartModel>;
  WagePartEdge: Omit<WagePartEdge, 'node'> & { node: ResolversParentTypes['WagePart'] };
  WorkTime: ReadWorkTime;
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

export type CommunicationDataResolvers<ContextType = any, ParentType extends ResolversParentTypes['CommunicationData'] = ResolversParentTypes['CommunicationData']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  __resolveType?: TypeResolveFn<'OpusEmployee', ParentType, ContextType>;
};

export type EmployeeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeConnection'] = ResolversParentTypes['EmployeeConnection']> = {
  __resolveType?: TypeResolveFn<'OpusEmployeeConnection', ParentType, ContextType>;
};

export type EmployeeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeEdge'] = ResolversParentTypes['EmployeeEdge']> = {
  __resolveType?: TypeResolveFn<'OpusEmployeeEdge', ParentType, ContextType>;
};

export type FractionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Fraction'] = ResolversParentTypes['Fraction']> = {
  denominator?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  __resolveType?: TypeResolveFn<'OpusInstitution', ParentType, ContextType>;
};

export type InstitutionAbsenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionAbsence'] = ResolversParentTypes['InstitutionAbsence']> = {
  __resolveType?: TypeResolveFn<'OpusInstitutionAbsence', ParentType, ContextType>;
};

export type InstitutionAbsenceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionAbsenceConnection'] = ResolversParentTypes['InstitutionAbsenceConnection']> = {
  __resolveType?: TypeResolveFn<'OpusInstitutionAbsenceConnection', ParentType, ContextType>;
};

export type InstitutionAbsenceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionAbsenceEdge'] = ResolversParentTypes['InstitutionAbsenceEdge']> = {
  __resolveType?: TypeResolveFn<'OpusInstitutionAbsenceEdge', ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MaternityCaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['MaternityCase'] = ResolversParentTypes['MaternityCase']> = {
  actualDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authorityDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expectedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OpusAbsenceReasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusAbsenceReason'] = ResolversParentTypes['OpusAbsenceReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpusActionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusAction'] = ResolversParentTypes['OpusAction']> = {
  hiredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notBought?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusAddress'] = ResolversParentTypes['OpusAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusChildResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusChild'] = ResolversParentTypes['OpusChild']> = {
  bornOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  cprNumber?: Resolver<Maybe<ResolversTypes['CprNumber']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type OpusConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusConnection'] = ResolversParentTypes['OpusConnection']> = {
  customerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dutyPlan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  supplementaryDigit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeAdministration?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusContractDatesResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusContractDates'] = ResolversParentTypes['OpusContractDates']> = {
  employedInGroupFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  firstEmployedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusDutyRosterPlacementResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusDutyRosterPlacement'] = ResolversParentTypes['OpusDutyRosterPlacement']> = {
  organisationUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitShortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  absence?: Resolver<Maybe<ResolversTypes['Absence']>, ParentType, ContextType, RequireFields<OpusEmployeeAbsenceArgs, 'id'>>;
  absenceReasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusAbsenceReason']>>, ParentType, ContextType, Partial<OpusEmployeeAbsenceReasonsArgs>>;
  absences?: Resolver<Maybe<ResolversTypes['AbsenceConnection']>, ParentType, ContextType, Partial<OpusEmployeeAbsencesArgs>>;
  actions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusAction']>>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusAddress']>>, ParentType, ContextType>;
  children?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusChild']>>, ParentType, ContextType, Partial<OpusEmployeeChildrenArgs>>;
  communicationData?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommunicationData']>>, ParentType, ContextType, Partial<OpusEmployeeCommunicationDataArgs>>;
  connections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusConnection']>>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, Partial<OpusEmployeeContractArgs>>;
  contractDates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusContractDates']>>, ParentType, ContextType>;
  contracts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contract']>>, ParentType, ContextType>;
  dutyRosterPlacements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusDutyRosterPlacement']>>, ParentType, ContextType>;
  employedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  functions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusFunction']>>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['OpusInstitution']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['OpusManager']>, ParentType, ContextType>;
  managers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusManager']>>, ParentType, ContextType>;
  maternityCases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MaternityCase']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameAndAddressProtected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  names?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusName']>>, ParentType, ContextType>;
  otherEmployments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusEmployee']>>, ParentType, ContextType>;
  payPlacements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusPayPlacement']>>, ParentType, ContextType>;
  payrollFacts?: Resolver<Maybe<ResolversTypes['PayrollFacts']>, ParentType, ContextType>;
  pensionSchemes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusPensionScheme']>>, ParentType, ContextType>;
  placements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusPlacement']>>, ParentType, ContextType>;
  quotas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Quota']>>, ParentType, ContextType, Partial<OpusEmployeeQuotasArgs>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmploymentStatus'], ParentType, ContextType, Partial<OpusEmployeeStatusArgs>>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tax?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusTax']>>, ParentType, ContextType>;
  unitsLed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType, Partial<OpusEmployeeUnitsLedArgs>>;
  wagePart?: Resolver<Maybe<ResolversTypes['WagePart']>, ParentType, ContextType, RequireFields<OpusEmployeeWagePartArgs, 'id'>>;
  wageParts?: Resolver<Maybe<ResolversTypes['WagePartConnection']>, ParentType, ContextType, Partial<OpusEmployeeWagePartsArgs>>;
  workInjuryCases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusWorkInjuryCase']>>, ParentType, ContextType>;
  workSchedule?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkTime']>>, ParentType, ContextType, RequireFields<OpusEmployeeWorkScheduleArgs, 'period'>>;
  workingTimes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusWorkingTime']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusEmployeeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployeeConnection'] = ResolversParentTypes['OpusEmployeeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpusEmployeeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OpusEmployee']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusEmployeeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployeeEdge'] = ResolversParentTypes['OpusEmployeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpusEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusFunctionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusFunction'] = ResolversParentTypes['OpusFunction']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitution'] = ResolversParentTypes['OpusInstitution'], FederationReferenceType extends FederationReferenceTypes['OpusInstitution'] = FederationReferenceTypes['OpusInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  absenceTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AbsenceType']>>, ParentType, ContextType, Partial<OpusInstitutionAbsenceTypesArgs>>;
  absences?: Resolver<Maybe<ResolversTypes['OpusInstitutionAbsenceConnection']>, ParentType, ContextType, RequireFields<OpusInstitutionAbsencesArgs, 'period'>>;
  employeeByNumber?: Resolver<Maybe<ResolversTypes['OpusEmployee']>, ParentType, ContextType, RequireFields<OpusInstitutionEmployeeByNumberArgs, 'employeeNumber'>>;
  employees?: Resolver<Maybe<ResolversTypes['OpusEmployeeConnection']>, ParentType, ContextType, Partial<OpusInstitutionEmployeesArgs>>;
  employeesByCpr?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpusEmployee']>>, ParentType, ContextType, RequireFields<OpusInstitutionEmployeesByCprArgs, 'cprNumber'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusInstitutionAbsenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitutionAbsence'] = ResolversParentTypes['OpusInstitutionAbsence']> = {
  absence?: Resolver<ResolversTypes['Absence'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['OpusEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusInstitutionAbsenceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitutionAbsenceConnection'] = ResolversParentTypes['OpusInstitutionAbsenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpusInstitutionAbsenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OpusInstitutionAbsence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusInstitutionAbsenceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitutionAbsenceEdge'] = ResolversParentTypes['OpusInstitutionAbsenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpusInstitutionAbsence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusManagerResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusManager'] = ResolversParentTypes['OpusManager']> = {
  employee?: Resolver<Maybe<ResolversTypes['OpusEmployee']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notBought?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusNameResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusName'] = ResolversParentTypes['OpusName']> = {
  cprNumber?: Resolver<Maybe<ResolversTypes['CprNumber']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personnelIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusPayPlacementResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusPayPlacement'] = ResolversParentTypes['OpusPayPlacement']> = {
  decentralHire?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notBought?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  payClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusPensionSchemeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusPensionScheme'] = ResolversParentTypes['OpusPensionScheme']> = {
  employerPercentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  fundNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownPercentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusPlacementResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusPlacement'] = ResolversParentTypes['OpusPlacement']> = {
  employeeCircle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeCircleText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentTerms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employmentTermsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notBought?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitCity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitPostalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitShortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitStreet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationUnitTelephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentOrganisationUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionShortTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  unitsLed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  unitsLedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusTaxResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusTax'] = ResolversParentTypes['OpusTax']> = {
  monthlyAllowance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OpusWorkInjuryCaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusWorkInjuryCase'] = ResolversParentTypes['OpusWorkInjuryCase']> = {
  accidentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type OpusWorkingTimeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusWorkingTime'] = ResolversParentTypes['OpusWorkingTime']> = {
  denominatorTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullTimeWeeklyHours?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  hoursPerYear?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  numeratorTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reductionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  weeklyHours?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
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

export type WorkTimeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkTime'] = ResolversParentTypes['WorkTime']> = {
  basis?: Resolver<ResolversTypes['WorkTimeBasis'], ParentType, ContextType>;
  breakEnd?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  breakPaid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  breakStart?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  previousDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Absence?: AbsenceResolvers<ContextType>;
  AbsenceConnection?: AbsenceConnectionResolvers<ContextType>;
  AbsenceEdge?: AbsenceEdgeResolvers<ContextType>;
  AbsenceType?: AbsenceTypeResolvers<ContextType>;
  CommunicationData?: CommunicationDataResolvers<ContextType>;
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
  MaternityCase?: MaternityCaseResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  OpusAbsenceReason?: OpusAbsenceReasonResolvers<ContextType>;
  OpusAction?: OpusActionResolvers<ContextType>;
  OpusAddress?: OpusAddressResolvers<ContextType>;
  OpusChild?: OpusChildResolvers<ContextType>;
  OpusConnection?: OpusConnectionResolvers<ContextType>;
  OpusContractDates?: OpusContractDatesResolvers<ContextType>;
  OpusDutyRosterPlacement?: OpusDutyRosterPlacementResolvers<ContextType>;
  OpusEmployee?: OpusEmployeeResolvers<ContextType>;
  OpusEmployeeConnection?: OpusEmployeeConnectionResolvers<ContextType>;
  OpusEmployeeEdge?: OpusEmployeeEdgeResolvers<ContextType>;
  OpusFunction?: OpusFunctionResolvers<ContextType>;
  OpusInstitution?: OpusInstitutionResolvers<ContextType>;
  OpusInstitutionAbsence?: OpusInstitutionAbsenceResolvers<ContextType>;
  OpusInstitutionAbsenceConnection?: OpusInstitutionAbsenceConnectionResolvers<ContextType>;
  OpusInstitutionAbsenceEdge?: OpusInstitutionAbsenceEdgeResolvers<ContextType>;
  OpusManager?: OpusManagerResolvers<ContextType>;
  OpusName?: OpusNameResolvers<ContextType>;
  OpusPayPlacement?: OpusPayPlacementResolvers<ContextType>;
  OpusPensionScheme?: OpusPensionSchemeResolvers<ContextType>;
  OpusPlacement?: OpusPlacementResolvers<ContextType>;
  OpusTax?: OpusTaxResolvers<ContextType>;
  OpusWorkInjuryCase?: OpusWorkInjuryCaseResolvers<ContextType>;
  OpusWorkingTime?: OpusWorkingTimeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayrollAddress?: PayrollAddressResolvers<ContextType>;
  PayrollFacts?: PayrollFactsResolvers<ContextType>;
  PayrollProductionUnit?: PayrollProductionUnitResolvers<ContextType>;
  Posting?: PostingResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  QuotaAccrual?: QuotaAccrualResolvers<ContextType>;
  QuotaDeduction?: QuotaDeductionResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  WagePart?: WagePartResolvers<ContextType>;
  WagePartConnection?: WagePartConnectionResolvers<ContextType>;
  WagePartEdge?: WagePartEdgeResolvers<ContextType>;
  WorkTime?: WorkTimeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
