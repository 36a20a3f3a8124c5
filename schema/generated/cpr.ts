import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ToldSource } from '../../foundation/server/sourceAge.ts';
import type { ComparedEmployment, PayrollFacts as PayrollFactsModel } from '../../subgraphs/cpr/model/comparedEmployment.ts';
import type { AnyDiscrepancy } from '../../subgraphs/cpr/model/discrepancy.ts';
import type { ShownPerson } from '../../subgraphs/cpr/model/shownPerson.ts';
import type { NameRemark as NameRemarkModel } from '../../subgraphs/cpr/model/personName.ts';
import type { Correction } from '../../subgraphs/cpr/model/correction.ts';
import type { Protection } from '../../subgraphs/cpr/model/protection.ts';
import type { FormerCivilStatus as FormerCivilStatusModel } from '../../subgraphs/cpr/model/civilStatus.ts';
import type { Departure, StayAbroad as StayAbroadModel } from '../../subgraphs/cpr/model/abroad.ts';
import type { NamedVisit } from '../../foundation/doorway/ownLog.ts';
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

/** One side of a comparison. */
export type ComparedValue = {
  /** Where it came from; null for what this API's own registry holds and for what the caller gave. */
  readonly source?: Maybe<Source>;
  /** The value; null where there is none, and where it is withheld. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Whether the value is kept back because the person's name and address are protected. */
  readonly withheld: Scalars['Boolean']['output'];
};

/** An address that a person has asked to be written to. */
export type ContactAddress = {
  /** The address as lines to print, without the name. */
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  /** Since when, where CPR tells it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Until when. CPR delivers no such dates since November 2022: a contact address counts as long as it is delivered. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Something in which the payroll system and a register disagree on an employment, or that should be known. */
export type Discrepancy = {
  /** What it is. */
  readonly code: DiscrepancyCode;
  /** What the payroll system, or the access registry, has. */
  readonly payroll?: Maybe<ComparedValue>;
  /** With NOT_COMPARED: why, an error code of `schema/errors.md` or one of its reasons. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What the register has. */
  readonly register?: Maybe<ComparedValue>;
  /** How bad it is. INFORMATION is no finding. */
  readonly severity: Severity;
  /** The register that the payroll system was compared with; with NOT_COMPARED the system that could not be asked. */
  readonly system: System;
  /** The finding in the caller's language (`Accept-Language`). */
  readonly text: Scalars['String']['output'];
};

/** What payroll system and registers can disagree on. */
export type DiscrepancyCode =
  /** The institution has ceased in CVR. */
  | 'COMPANY_CEASED'
  /** The institution has another name in CVR. */
  | 'COMPANY_NAME_DIFFERS'
  /** CVR does not know the institution's CVR number. */
  | 'COMPANY_NOT_FOUND'
  /** The institution has not begun yet in CVR. */
  | 'COMPANY_NOT_YET_STARTED'
  /** The institution is being dissolved in CVR. */
  | 'COMPANY_UNDER_DISSOLUTION'
  /** The person is dead, and the employment has not ended. */
  | 'DEAD'
  /** The person has disappeared, and the employment has not ended. */
  | 'DISAPPEARED'
  /** The person has left the country (status 80). Information: many work here and live abroad. */
  | 'MOVED_ABROAD'
  /** The person lives in another municipality. */
  | 'MUNICIPALITY_DIFFERS'
  /** The names differ. Letter case, a middle name that the payroll system leaves out, and names that it cuts short are no difference. */
  | 'NAME_DIFFERS'
  /** A comparison that could not be made; see `reason`. */
  | 'NOT_COMPARED'
  /** CPR does not know the number. */
  | 'NOT_IN_CPR'
  /** The number has been annulled, and the employment has not ended. */
  | 'NUMBER_ANNULLED'
  /** The employment is kept under a number that has been replaced. */
  | 'NUMBER_REPLACED'
  /** The person lives in another postal district; told where the payroll system has no municipality. */
  | 'POSTAL_CODE_DIFFERS'
  /** The number was given for tax alone (status 20). Information: the person lives abroad. */
  | 'TAX_NUMBER_ONLY'
  /** The production unit has ceased in CVR. */
  | 'UNIT_CEASED'
  /** CVR does not know the production unit. */
  | 'UNIT_NOT_FOUND'
  /** The production unit belongs to another company in CVR. */
  | 'UNIT_NOT_OF_COMPANY';

/** What CPR adds to an employment. */
export type Employee = {
  /** Where the payroll system disagrees with CPR on the person, and the registered institution with CVR, the worst first; empty where nothing does, and for employments that have ended. What could not be compared says so. Of protected persons neither name nor address is shown. */
  readonly discrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** The person, as CPR has it now. */
  readonly person?: Maybe<Person>;
};

/** A civil status that a person had before. Of whom the person was married to, nothing is told. */
export type FormerCivilStatus = {
  /** CPR's code, as of `Person.civilStatus`. */
  readonly code: Scalars['String']['output'];
  /** How CPR has touched the row since; null: not at all. */
  readonly correction?: Maybe<RegisterCorrection>;
  /** What the code says, in Danish or English as `Accept-Language` prefers; null for a code that is on no list. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Since when, where CPR tells it. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Until when, where CPR tells it. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A time at which a person was missing. */
export type FormerDisappearance = {
  /** How CPR has touched the row since; null: not at all. */
  readonly correction?: Maybe<RegisterCorrection>;
  /** Since when. */
  readonly disappearedOn?: Maybe<Scalars['Date']['output']>;
  /** When the person was found again. */
  readonly foundOn?: Maybe<Scalars['Date']['output']>;
};

/** An address in Denmark or Greenland that a person had before. CPR keeps the codes of former addresses and no names of roads. */
export type FormerPersonAddress = {
  /** Number of the building, in Greenland. */
  readonly buildingNumber?: Maybe<Scalars['String']['output']>;
  /** Care-of name. */
  readonly coName?: Maybe<Scalars['String']['output']>;
  /** How CPR has touched the row since; null: not at all. */
  readonly correction?: Maybe<RegisterCorrection>;
  /** Side or door: `tv`, `mf`, `th` or a number. */
  readonly door?: Maybe<Scalars['String']['output']>;
  /** Floor: `st`, `1`, `kl` ... */
  readonly floor?: Maybe<Scalars['String']['output']>;
  /** House number with letter. */
  readonly houseNumber?: Maybe<Scalars['String']['output']>;
  /** Municipality code, four digits. */
  readonly municipalityCode?: Maybe<Scalars['String']['output']>;
  /** Code of the road within the municipality, four digits. */
  readonly roadCode?: Maybe<Scalars['String']['output']>;
  /** Since when, where CPR tells it. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Until when, where CPR tells it. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A name that a person had before. */
export type FormerPersonName = {
  /** How CPR has touched the row since; null: not at all. */
  readonly correction?: Maybe<RegisterCorrection>;
  /** Family name. */
  readonly family?: Maybe<Scalars['String']['output']>;
  /** Given names. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** Middle names. */
  readonly middle?: Maybe<Scalars['String']['output']>;
  /** What CPR remarks of its parts. */
  readonly remarks: ReadonlyArray<NameRemark>;
  /** Since when, where CPR tells it. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Until when, where CPR tells it. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A part of a name. */
export type NamePart =
  /** Family name. */
  | 'FAMILY'
  /** Given names. */
  | 'GIVEN'
  /** Middle names. */
  | 'MIDDLE';

/** What CPR remarks of a part of a name. */
export type NameRemark = {
  /** CPR's own marker, one character. */
  readonly code: Scalars['String']['output'];
  /** What is remarked. */
  readonly kind: NameRemarkKind;
  /** The part. */
  readonly part: NamePart;
  /** What the marker says, in Danish or English as `Accept-Language` prefers; null for a marker that is on no list. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** What CPR remarks of a part of a name. The marker is in `code`. */
export type NameRemarkKind =
  /** The name is not documented well enough (`=`). */
  | 'NOT_DOCUMENTED'
  /** Another marker. */
  | 'OTHER'
  /** The name is longer than CPR has room for (`+`). */
  | 'SHORTENED'
  /** The name has characters that CPR cannot hold (`*`). */
  | 'UNREGISTRABLE_CHARACTERS';

/** An employment in KMD Opus Personale. */
export type OpusEmployee = Employee & {
  /** From the subgraph of CVR. */
  readonly companyDiscrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** Where the payroll system disagrees with CPR on the person, and the registered institution with CVR, the worst first; empty where nothing does, and for employments that have ended. What could not be compared says so. Of protected persons neither name nor address is shown. */
  readonly discrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** From the payroll subgraph. */
  readonly payrollFacts?: Maybe<PayrollFacts>;
  /** The person, as CPR has it now. A constructed number (not issued by CPR): null and NOT_FOUND. */
  readonly person?: Maybe<Person>;
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

/** A person in CPR. Names and addresses of protected persons come with `nameAndAddressProtected`: who shows them must protect them. */
export type Person = {
  /** The address in Denmark or Greenland; null for those who have none (departed, disappeared, dead). */
  readonly address?: Maybe<PersonAddress>;
  /** Year of birth, also where the day is not known. Needs the scope `cpr:birthdate`. */
  readonly birthYear?: Maybe<Scalars['Int']['output']>;
  /** Date of birth. Needs the scope `cpr:birthdate`. */
  readonly bornOn?: Maybe<Scalars['Date']['output']>;
  /** CPR's code of the civil status: U unmarried, G married, F divorced, E widowed, P registered partnership, O dissolved partnership, L surviving partner, D dead. */
  readonly civilStatus?: Maybe<Scalars['String']['output']>;
  /** Since when, where CPR tells it. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly civilStatusFrom?: Maybe<Scalars['Date']['output']>;
  /** What the code of the civil status says, in Danish or English as `Accept-Language` prefers; null for a code that is on no list. */
  readonly civilStatusText?: Maybe<Scalars['String']['output']>;
  /** Where the person can be written to, beside the address, where that was asked for. */
  readonly contactAddress?: Maybe<ContactAddress>;
  /** The number now valid. Needs the scope `cpr:read`. */
  readonly cprNumber?: Maybe<Scalars['CprNumber']['output']>;
  /** The departure from the country, of those who have left it (status 80). */
  readonly departure?: Maybe<PersonDeparture>;
  /** Since when the person has been missing, of those who are (status 70). */
  readonly disappearedOn?: Maybe<Scalars['Date']['output']>;
  /** Addresses in Denmark or Greenland that the person had before, the latest first; those that CPR has annulled are left out. Empty where there are none, and where the institution's task at CPR orders no histories. */
  readonly formerAddresses: ReadonlyArray<FormerPersonAddress>;
  /** Civil statuses that the person had before, the latest first; those that CPR has annulled are left out. Empty where there are none, and where the institution's task at CPR orders no histories. */
  readonly formerCivilStatuses: ReadonlyArray<FormerCivilStatus>;
  /** Times at which the person was missing and found again, the latest first; those that CPR has annulled are left out. Empty where there are none, and where the institution's task at CPR orders no histories. */
  readonly formerDisappearances: ReadonlyArray<FormerDisappearance>;
  /** Names that the person had before, the latest first; those that CPR has annulled are left out. Empty where there are none, and where the institution's task at CPR orders no histories. */
  readonly formerNames: ReadonlyArray<FormerPersonName>;
  /** Stays abroad that have ended, the latest first; those that CPR has annulled are left out. Empty where there are none, and where the institution's task at CPR orders no histories. */
  readonly formerStaysAbroad: ReadonlyArray<StayAbroad>;
  /** Opaque; the same person has another id at another institution. */
  readonly id: Scalars['ID']['output'];
  /** Who looked at this person's data at this institution, and why, newest first; also under a number that was replaced. Needs the scope `access:log`. */
  readonly lookups?: Maybe<PersonLookupConnection>;
  /** The name. */
  readonly name?: Maybe<PersonName>;
  /** Whether the person has name and address protection today. */
  readonly nameAndAddressProtected: Scalars['Boolean']['output'];
  /** Every protection that CPR tells of, of whatever kind; credit warnings are none of an employer's business and left out. */
  readonly protections: ReadonlyArray<PersonProtection>;
  /** Where it came from. */
  readonly source: Source;
  /** Where the person stands in CPR. */
  readonly status: PersonStatus;
  /** CPR's own code of the status, two digits. */
  readonly statusCode: Scalars['String']['output'];
  /** Since when, where CPR tells it. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly statusFrom?: Maybe<Scalars['Date']['output']>;
  /** What the code of the status says, in Danish or English as `Accept-Language` prefers; null for a code that is on no list. */
  readonly statusText?: Maybe<Scalars['String']['output']>;
};


/** A person in CPR. Names and addresses of protected persons come with `nameAndAddressProtected`: who shows them must protect them. */
export type PersonLookupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An address, in parts and as lines to print. */
export type PersonAddress = {
  /** Identifier of the address in the address register (DAR), a UUID; null where the institution's task at CPR orders the shorter address. */
  readonly addressId?: Maybe<Scalars['ID']['output']>;
  /** Number of the building, in Greenland. */
  readonly buildingNumber?: Maybe<Scalars['String']['output']>;
  /** Postal district. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Care-of name. */
  readonly coName?: Maybe<Scalars['String']['output']>;
  /** ISO 3166 code of the country: `DK` or `GL`. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** Side or door: `tv`, `mf`, `th` or a number. */
  readonly door?: Maybe<Scalars['String']['output']>;
  /** Floor: `st`, `1`, `kl` ... */
  readonly floor?: Maybe<Scalars['String']['output']>;
  /** House number with letter. */
  readonly houseNumber?: Maybe<Scalars['String']['output']>;
  /** The address as lines to print, without the name. */
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  /** Locality within the postal district. */
  readonly locality?: Maybe<Scalars['String']['output']>;
  /** Municipality code, four digits. */
  readonly municipalityCode?: Maybe<Scalars['String']['output']>;
  /** Since when the person lives in the municipality. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly municipalityFrom?: Maybe<Scalars['Date']['output']>;
  /** Postal code, four digits. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Code of the municipality that the person came from, four digits. */
  readonly previousMunicipalityCode?: Maybe<Scalars['String']['output']>;
  /** When the person left the municipality before. */
  readonly previousMunicipalityTo?: Maybe<Scalars['Date']['output']>;
  /** Code of the road within the municipality, four digits; from 9900 on a special one, e.g. for those without fixed abode. */
  readonly roadCode?: Maybe<Scalars['String']['output']>;
  /** Name of the road. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Since when the municipality's addition counts. */
  readonly supplementaryFrom?: Maybe<Scalars['Date']['output']>;
  /** What the municipality has added to the address, as lines; they are not among `lines`. */
  readonly supplementaryLines: ReadonlyArray<Scalars['String']['output']>;
  /** Since when the person lives there. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
};

/** A departure from the country. */
export type PersonDeparture = {
  /** The address abroad as lines to print, where CPR knows one. */
  readonly addressLines: ReadonlyArray<Scalars['String']['output']>;
  /** CPR's own code of the country left for, four digits. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** The country left for, in Danish or English as `Accept-Language` prefers; null for a code that is on no list of ours. */
  readonly countryText?: Maybe<Scalars['String']['output']>;
  /** The day of the departure, where CPR tells it for certain. */
  readonly departedOn?: Maybe<Scalars['Date']['output']>;
};

/** One time that a person's data were asked for. It tells which kinds of data, and never the data. The one that reads this is listed from the next time on. */
export type PersonLookup = {
  /** When it began. */
  readonly at: Scalars['DateTime']['output'];
  /** Which kinds of data: the fields that were asked for, as `Type.field`. The same visit may have been about others, too. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque; the same as `AccessLogEntry.id` of the visit. */
  readonly id: Scalars['ID']['output'];
  /** Name of the operation, where the client gave it one. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /** Why, in the words of whoever asked. */
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  /** Where the data came from: `sls`, `opus`, `cpr` or `institutions`. */
  readonly subgraph: Scalars['String']['output'];
  /** The system or person that asked, as the registry named it then. `personaleport` is this service's own work. */
  readonly subject: Scalars['String']['output'];
  /** Name of the system or person that asked, as the registry has it today; null where the registry no longer knows it. */
  readonly system?: Maybe<Scalars['String']['output']>;
};

/** A page of the look-ups of a person. */
export type PersonLookupConnection = {
  /** The look-ups with their cursors. */
  readonly edges: ReadonlyArray<PersonLookupEdge>;
  /** The look-ups, newest first. */
  readonly nodes: ReadonlyArray<PersonLookup>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A look-up on a page, with its cursor. */
export type PersonLookupEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The look-up. */
  readonly node: PersonLookup;
};

/** A name, in parts. */
export type PersonName = {
  /** The name as it is written on letters. */
  readonly addressing?: Maybe<Scalars['String']['output']>;
  /** Family name. */
  readonly family?: Maybe<Scalars['String']['output']>;
  /** Given names. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** Middle names. */
  readonly middle?: Maybe<Scalars['String']['output']>;
  /** What CPR remarks of its parts: a name that was shortened, and so on. */
  readonly remarks: ReadonlyArray<NameRemark>;
  /** Since when, where CPR tells it. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
};

/** A protection of a person. Names and addresses are delivered to authorities in spite of it: who shows them must protect them. */
export type PersonProtection = {
  /** CPR's own code, four digits. */
  readonly code: Scalars['String']['output'];
  /** What is protected against. */
  readonly kind: ProtectionKind;
  /** What the code says, in Danish or English as `Accept-Language` prefers; null for a code that is on no list. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Since when, where CPR tells it; it may lie ahead. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Until when. CPR delivers no such dates since November 2022: a protection is in force as long as it is delivered, whatever stands here. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Where a person stands in CPR. The code is in `statusCode`. */
export type PersonStatus =
  /** Resident in Denmark (01). */
  | 'ACTIVE'
  /** Number annulled (30). */
  | 'CANCELLED'
  /** Dead (90). */
  | 'DEAD'
  /** Disappeared (70). */
  | 'DISAPPEARED'
  /** Resident in Greenland (05). */
  | 'IN_GREENLAND'
  /** Departed from the country (80). */
  | 'MOVED_ABROAD'
  /** Resident under a special road code, e.g. without fixed abode (03, 07). */
  | 'NO_FIXED_ADDRESS'
  /** Another code. */
  | 'OTHER'
  /** Number replaced, and the new one could not be followed (50, 60). */
  | 'REPLACED'
  /** Number assigned for tax only (20). */
  | 'TAX_NUMBER_ONLY';

/** What a person is protected against. The code is in `code`. */
export type ProtectionKind =
  /** No listing in local directories (0002). */
  | 'DIRECTORIES'
  /** No marketing (0003). */
  | 'MARKETING'
  /** Name and address are kept from private parties (0001). */
  | 'NAME_AND_ADDRESS'
  /** Another code. */
  | 'OTHER'
  /** No contact for research; discontinued (0004). */
  | 'RESEARCH';

/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type Query = {
  /** A person who is not employed yet: needs the scope `cpr:lookup` and a purpose, and is audited as such. A number that CPR does not know: null. */
  readonly person?: Maybe<Person>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryPersonArgs = {
  cprNumber: Scalars['CprNumber']['input'];
  purpose: Scalars['String']['input'];
};

/** How CPR has touched a row of a history after it was written. */
export type RegisterCorrection = {
  /** CPR's own marker (ANNKOR), one character. */
  readonly code: Scalars['String']['output'];
  /** What was done. */
  readonly kind: RegisterCorrectionKind;
  /** What the marker says, in Danish or English as `Accept-Language` prefers; null for a marker that is on no list. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** What CPR has done to a row of a history. Annulled rows are left out. The marker is in `code`. */
export type RegisterCorrectionKind =
  /** Corrected (K). */
  | 'CORRECTED'
  /** Another marker. */
  | 'OTHER'
  /** Changed for technical reasons (Æ). */
  | 'TECHNICAL';

/** How bad a message or finding is. */
export type Severity =
  /** It is wrong; a change was not carried out. */
  | 'ERROR'
  /** Good to know. */
  | 'INFORMATION'
  /** Somebody should look at it; a change was carried out. */
  | 'WARNING';

/** An employment in SLS. */
export type SlsEmployee = Employee & {
  /** From the subgraph of CVR. */
  readonly companyDiscrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** Where the payroll system disagrees with CPR on the person, and the registered institution with CVR, the worst first; empty where nothing does, and for employments that have ended. What could not be compared says so. Of protected persons neither name nor address is shown. */
  readonly discrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** From the payroll subgraph. */
  readonly payrollFacts?: Maybe<PayrollFacts>;
  /** The person, as CPR has it now. A constructed number (not issued by CPR): null and NOT_FOUND. */
  readonly person?: Maybe<Person>;
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

/** A stay abroad that has ended. */
export type StayAbroad = {
  /** The address abroad as lines to print, where CPR knew one. */
  readonly addressLines: ReadonlyArray<Scalars['String']['output']>;
  /** How CPR has touched the row since; null: not at all. */
  readonly correction?: Maybe<RegisterCorrection>;
  /** CPR's own code of the country left for, four digits. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** The country left for, in Danish or English as `Accept-Language` prefers; null for a code that is on no list of ours. */
  readonly countryText?: Maybe<Scalars['String']['output']>;
  /** The day of the departure. Where it is the date of birth, it is shown with the scope `cpr:birthdate` alone. */
  readonly departedOn?: Maybe<Scalars['Date']['output']>;
  /** CPR's own code of the country that the person came back from, four digits. */
  readonly returnedFromCountryCode?: Maybe<Scalars['String']['output']>;
  /** The country that the person came back from, in Danish or English as `Accept-Language` prefers; null for a code that is on no list of ours. */
  readonly returnedFromCountryText?: Maybe<Scalars['String']['output']>;
  /** The day of the entry. */
  readonly returnedOn?: Maybe<Scalars['Date']['output']>;
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
  SlsEmployee: SlsEmployee;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  OpusEmployee:
    ( { __typename: 'OpusEmployee' }
    & GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"payrollFacts":{"current":true,"givenName":true,"familyName":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true},"address":{"municipalityCode":true,"postalCode":true,"notRead":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}}},"companyDiscrepancies":{"code":true,"severity":true,"text":true,"system":true,"reason":true,"payroll":{"value":true,"withheld":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}},"register":{"value":true,"withheld":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}}}}> ) );
  SlsEmployee:
    ( { __typename: 'SlsEmployee' }
    & GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"payrollFacts":{"current":true,"givenName":true,"familyName":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true},"address":{"municipalityCode":true,"postalCode":true,"notRead":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}}},"companyDiscrepancies":{"code":true,"severity":true,"text":true,"system":true,"reason":true,"payroll":{"value":true,"withheld":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}},"register":{"value":true,"withheld":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}}}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Employee:
    | ( ComparedEmployment )
    | ( ComparedEmployment )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ComparedValue: ResolverTypeWrapper<Omit<ComparedValue, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  ContactAddress: ResolverTypeWrapper<ContactAddress>;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Discrepancy: ResolverTypeWrapper<AnyDiscrepancy>;
  DiscrepancyCode: DiscrepancyCode;
  Employee: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Employee']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  FormerCivilStatus: ResolverTypeWrapper<FormerCivilStatusModel>;
  FormerDisappearance: ResolverTypeWrapper<Omit<FormerDisappearance, 'correction'> & { correction?: Maybe<ResolversTypes['RegisterCorrection']> }>;
  FormerPersonAddress: ResolverTypeWrapper<Omit<FormerPersonAddress, 'correction'> & { correction?: Maybe<ResolversTypes['RegisterCorrection']> }>;
  FormerPersonName: ResolverTypeWrapper<Omit<FormerPersonName, 'correction' | 'remarks'> & { correction?: Maybe<ResolversTypes['RegisterCorrection']>, remarks: ReadonlyArray<ResolversTypes['NameRemark']> }>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  NamePart: NamePart;
  NameRemark: ResolverTypeWrapper<NameRemarkModel>;
  NameRemarkKind: NameRemarkKind;
  OpusEmployee: ResolverTypeWrapper<ComparedEmployment>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayrollAddress: ResolverTypeWrapper<Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  PayrollFacts: ResolverTypeWrapper<PayrollFactsModel>;
  PayrollProductionUnit: ResolverTypeWrapper<Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  Person: ResolverTypeWrapper<ShownPerson>;
  PersonAddress: ResolverTypeWrapper<PersonAddress>;
  PersonDeparture: ResolverTypeWrapper<Departure>;
  PersonLookup: ResolverTypeWrapper<NamedVisit>;
  PersonLookupConnection: ResolverTypeWrapper<Omit<PersonLookupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonLookupEdge']>, nodes: ReadonlyArray<ResolversTypes['PersonLookup']> }>;
  PersonLookupEdge: ResolverTypeWrapper<Omit<PersonLookupEdge, 'node'> & { node: ResolversTypes['PersonLookup'] }>;
  PersonName: ResolverTypeWrapper<Omit<PersonName, 'remarks'> & { remarks: ReadonlyArray<ResolversTypes['NameRemark']> }>;
  PersonProtection: ResolverTypeWrapper<Protection>;
  PersonStatus: PersonStatus;
  ProtectionKind: ProtectionKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterCorrection: ResolverTypeWrapper<Correction>;
  RegisterCorrectionKind: RegisterCorrectionKind;
  Severity: Severity;
  SlsEmployee: ResolverTypeWrapper<ComparedEmployment>;
  Source: ResolverTypeWrapper<ToldSource>;
  StayAbroad: ResolverTypeWrapper<StayAbroadModel>;
  System: System;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ComparedValue: Omit<ComparedValue, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  ContactAddress: ContactAddress;
  CprNumber: Scalars['CprNumber']['output'];
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Discrepancy: AnyDiscrepancy;
  Employee: ResolversInterfaceTypes<ResolversParentTypes>['Employee'];
  ID: Scalars['ID']['output'];
  FormerCivilStatus: FormerCivilStatusModel;
  FormerDisappearance: Omit<FormerDisappearance, 'correction'> & { correction?: Maybe<ResolversParentTypes['RegisterCorrection']> };
  FormerPersonAddress: Omit<FormerPersonAddress, 'correction'> & { correction?: Maybe<ResolversParentTypes['RegisterCorrection']> };
  FormerPersonName: Omit<FormerPersonName, 'correction' | 'remarks'> & { correction?: Maybe<ResolversParentTypes['RegisterCorrection']>, remarks: ReadonlyArray<ResolversParentTypes['NameRemark']> };
  LocalTime: Scalars['LocalTime']['output'];
  NameRemark: NameRemarkModel;
  OpusEmployee: ComparedEmployment;
  PageInfo: PageInfo;
  PayrollAddress: Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  PayrollFacts: PayrollFactsModel;
  PayrollProductionUnit: Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  Person: ShownPerson;
  PersonAddress: PersonAddress;
  PersonDeparture: Departure;
  PersonLookup: NamedVisit;
  PersonLookupConnection: Omit<PersonLookupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonLookupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PersonLookup']> };
  PersonLookupEdge: Omit<PersonLookupEdge, 'node'> & { node: ResolversParentTypes['PersonLookup'] };
  PersonName: Omit<PersonName, 'remarks'> & { remarks: ReadonlyArray<ResolversParentTypes['NameRemark']> };
  PersonProtection: Protection;
  Query: Record<PropertyKey, never>;
  RegisterCorrection: Correction;
  SlsEmployee: ComparedEmployment;
  Source: ToldSource;
  StayAbroad: StayAbroadModel;
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

export type ComparedValueResolvers<ContextType = any, ParentType extends ResolversParentTypes['ComparedValue'] = ResolversParentTypes['ComparedValue']> = {
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ContactAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactAddress'] = ResolversParentTypes['ContactAddress']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type DiscrepancyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Discrepancy'] = ResolversParentTypes['Discrepancy']> = {
  code?: Resolver<ResolversTypes['DiscrepancyCode'], ParentType, ContextType>;
  payroll?: Resolver<Maybe<ResolversTypes['ComparedValue']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  register?: Resolver<Maybe<ResolversTypes['ComparedValue']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  __resolveType?: TypeResolveFn<'OpusEmployee' | 'SlsEmployee', ParentType, ContextType>;
};

export type FormerCivilStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['FormerCivilStatus'] = ResolversParentTypes['FormerCivilStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['RegisterCorrection']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FormerDisappearanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['FormerDisappearance'] = ResolversParentTypes['FormerDisappearance']> = {
  correction?: Resolver<Maybe<ResolversTypes['RegisterCorrection']>, ParentType, ContextType>;
  disappearedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  foundOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FormerPersonAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['FormerPersonAddress'] = ResolversParentTypes['FormerPersonAddress']> = {
  buildingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['RegisterCorrection']>, ParentType, ContextType>;
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roadCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FormerPersonNameResolvers<ContextType = any, ParentType extends ResolversParentTypes['FormerPersonName'] = ResolversParentTypes['FormerPersonName']> = {
  correction?: Resolver<Maybe<ResolversTypes['RegisterCorrection']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['NameRemark']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type NameRemarkResolvers<ContextType = any, ParentType extends ResolversParentTypes['NameRemark'] = ResolversParentTypes['NameRemark']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NameRemarkKind'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['NamePart'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discrepancies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Discrepancy']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  address?: Resolver<Maybe<ResolversTypes['PersonAddress']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bornOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  civilStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  civilStatusFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  civilStatusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactAddress?: Resolver<Maybe<ResolversTypes['ContactAddress']>, ParentType, ContextType>;
  cprNumber?: Resolver<Maybe<ResolversTypes['CprNumber']>, ParentType, ContextType>;
  departure?: Resolver<Maybe<ResolversTypes['PersonDeparture']>, ParentType, ContextType>;
  disappearedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  formerAddresses?: Resolver<ReadonlyArray<ResolversTypes['FormerPersonAddress']>, ParentType, ContextType>;
  formerCivilStatuses?: Resolver<ReadonlyArray<ResolversTypes['FormerCivilStatus']>, ParentType, ContextType>;
  formerDisappearances?: Resolver<ReadonlyArray<ResolversTypes['FormerDisappearance']>, ParentType, ContextType>;
  formerNames?: Resolver<ReadonlyArray<ResolversTypes['FormerPersonName']>, ParentType, ContextType>;
  formerStaysAbroad?: Resolver<ReadonlyArray<ResolversTypes['StayAbroad']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookups?: Resolver<Maybe<ResolversTypes['PersonLookupConnection']>, ParentType, ContextType, Partial<PersonLookupsArgs>>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  nameAndAddressProtected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  protections?: Resolver<ReadonlyArray<ResolversTypes['PersonProtection']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PersonStatus'], ParentType, ContextType>;
  statusCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonAddress'] = ResolversParentTypes['PersonAddress']> = {
  addressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  buildingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousMunicipalityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousMunicipalityTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  roadCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplementaryFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  supplementaryLines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PersonDepartureResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonDeparture'] = ResolversParentTypes['PersonDeparture']> = {
  addressLines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PersonLookupResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonLookup'] = ResolversParentTypes['PersonLookup']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonLookupConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonLookupConnection'] = ResolversParentTypes['PersonLookupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonLookupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PersonLookup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonLookupEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonLookupEdge'] = ResolversParentTypes['PersonLookupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PersonLookup'], ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  addressing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['NameRemark']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PersonProtectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonProtection'] = ResolversParentTypes['PersonProtection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProtectionKind'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'cprNumber' | 'purpose'>>;
};

export type RegisterCorrectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterCorrection'] = ResolversParentTypes['RegisterCorrection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegisterCorrectionKind'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlsEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployee'] = ResolversParentTypes['SlsEmployee'], FederationReferenceType extends FederationReferenceTypes['SlsEmployee'] = FederationReferenceTypes['SlsEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discrepancies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Discrepancy']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type StayAbroadResolvers<ContextType = any, ParentType extends ResolversParentTypes['StayAbroad'] = ResolversParentTypes['StayAbroad']> = {
  addressLines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['RegisterCorrection']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  returnedFromCountryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnedFromCountryText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  ComparedValue?: ComparedValueResolvers<ContextType>;
  ContactAddress?: ContactAddressResolvers<ContextType>;
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Discrepancy?: DiscrepancyResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  FormerCivilStatus?: FormerCivilStatusResolvers<ContextType>;
  FormerDisappearance?: FormerDisappearanceResolvers<ContextType>;
  FormerPersonAddress?: FormerPersonAddressResolvers<ContextType>;
  FormerPersonName?: FormerPersonNameResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  NameRemark?: NameRemarkResolvers<ContextType>;
  OpusEmployee?: OpusEmployeeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayrollAddress?: PayrollAddressResolvers<ContextType>;
  PayrollFacts?: PayrollFactsResolvers<ContextType>;
  PayrollProductionUnit?: PayrollProductionUnitResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonAddress?: PersonAddressResolvers<ContextType>;
  PersonDeparture?: PersonDepartureResolvers<ContextType>;
  PersonLookup?: PersonLookupResolvers<ContextType>;
  PersonLookupConnection?: PersonLookupConnectionResolvers<ContextType>;
  PersonLookupEdge?: PersonLookupEdgeResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  PersonProtection?: PersonProtectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterCorrection?: RegisterCorrectionResolvers<ContextType>;
  SlsEmployee?: SlsEmployeeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  StayAbroad?: StayAbroadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
