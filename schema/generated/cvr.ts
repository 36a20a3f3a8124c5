import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ToldSource } from '../../foundation/server/sourceAge.ts';
import type { RegisteredInstitution } from '../../foundation/access/registry.ts';
import type { EmployeeReference } from '../../subgraphs/cvr/model/employeeReference.ts';
import type { CompanyDiscrepancy } from '../../subgraphs/cvr/model/companyDiscrepancy.ts';
import type { ShownCompany, ShownProductionUnit, UnitOwner, RegisteredForm as RegisteredFormModel, RegisteredStatus as RegisteredStatusModel } from '../../subgraphs/cvr/model/company.ts';
import type { CompanyAddress as CompanyAddressModel } from '../../subgraphs/cvr/model/enterpriseUnit.ts';
import type { Contact } from '../../subgraphs/cvr/model/contact.ts';
import type { SourcedFinding } from '../../subgraphs/cvr/model/finding.ts';
import type { CompanyValidation as CompanyValidationModel } from '../../subgraphs/cvr/model/companyValidation.ts';
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

/** By what two addresses were compared. */
export type AddressComparison =
  /** By the id in the address register. */
  | 'ADDRESS_ID'
  /** By municipality, road code, house number, floor and door. */
  | 'ROAD_CODE'
  /** By postal code, name of the road and house number. */
  | 'ROAD_NAME';

/** A company or public body in CVR. */
export type Company = {
  /** Whether it exists today. */
  readonly active: Scalars['Boolean']['output'];
  /** Last day, where it has ceased. */
  readonly activeTo?: Maybe<Scalars['Date']['output']>;
  /** Where it is situated. */
  readonly address?: Maybe<CompanyAddress>;
  /** Every address at which it is or was situated, oldest first. */
  readonly addresses: ReadonlyArray<RegisteredAddress>;
  /** Whether it may not be approached for advertising. Whoever passes its data on passes this on with them. */
  readonly advertisingProtected?: Maybe<Scalars['Boolean']['output']>;
  /** What else CVR tells of it: `STATSLIG_VIRK` (a state enterprise), `PSEUDOCVRNR`, `FORMÅL`, the accounting year. What may name people is left out. */
  readonly attributes: ReadonlyArray<RegisteredAttribute>;
  /** Telephone, fax, e-mail and website, also former ones. Null where the unit may not be approached for advertising; secret ones are left out. */
  readonly contacts?: Maybe<ReadonlyArray<CompanyContact>>;
  /** Its CVR number. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** Day from which it was registered. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** How many work there, as CVR publishes it by year, quarter and month, newest first. */
  readonly employment: ReadonlyArray<RegisteredEmployment>;
  /** Its form, as CVR writes it, in Danish, e.g. `Statslig administrativ enhed`. */
  readonly form?: Maybe<Scalars['String']['output']>;
  /** Code of its form, e.g. `230`. */
  readonly formCode?: Maybe<Scalars['String']['output']>;
  /** Its form in the caller's language (`Accept-Language`); CVR's own text where the code is not on the list. */
  readonly formLabel?: Maybe<Scalars['String']['output']>;
  /** The production units that once belonged to it and do no more, by P-number. */
  readonly formerProductionUnits?: Maybe<ReadonlyArray<ProductionUnit>>;
  /** Numbers under which it was registered before there were CVR numbers, oldest first. */
  readonly formerRegistrationNumbers: ReadonlyArray<Scalars['String']['output']>;
  /** Every form that it has or had, oldest first. */
  readonly forms: ReadonlyArray<RegisteredForm>;
  /** Day on which it was founded. */
  readonly foundedOn?: Maybe<Scalars['Date']['output']>;
  /** Every main industry that it has or had, oldest first. */
  readonly industries: ReadonlyArray<RegisteredIndustry>;
  /** Main industry, six digits. */
  readonly industryCode?: Maybe<Scalars['String']['output']>;
  /** Text of the main industry, in Danish. */
  readonly industryText?: Maybe<Scalars['String']['output']>;
  /** The spans in which it exists, oldest first. */
  readonly lives: ReadonlyArray<RegisteredSpan>;
  /** When the change could be searched for, somewhat later. */
  readonly loadedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its registered name. */
  readonly name: Scalars['String']['output'];
  /** Every name that it has or had, oldest first. */
  readonly names: ReadonlyArray<RegisteredName>;
  /** Day of the next change that CVR knows of. */
  readonly nextChangeOn?: Maybe<Scalars['Date']['output']>;
  /** Where its letters go, if not to where it is situated. */
  readonly postalAddress?: Maybe<CompanyAddress>;
  /** How many production units it has, as CVR counts them. */
  readonly productionUnitCount?: Maybe<Scalars['Int']['output']>;
  /** The production units that belong to it today or did when it ceased, by P-number. */
  readonly productionUnits?: Maybe<ReadonlyArray<ProductionUnit>>;
  /** Whether CVR says that it was registered in error. */
  readonly registeredInError: Scalars['Boolean']['output'];
  /** Whether CVR shows it to some only. */
  readonly restricted: Scalars['Boolean']['output'];
  /** Its other industries, oldest first. */
  readonly secondaryIndustries: ReadonlyArray<RegisteredIndustry>;
  /** Names that it has or had besides, oldest first. */
  readonly secondaryNames: ReadonlyArray<RegisteredName>;
  /** Where it came from. */
  readonly source: Source;
  /** CVR's own status, e.g. `Aktiv`, `Ophørt`, `NORMAL`. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** The status in the caller's language; CVR's own word where it is not on the list. */
  readonly statusLabel?: Maybe<Scalars['String']['output']>;
  /** Every status that it has or had, oldest first; public bodies have none. */
  readonly statuses: ReadonlyArray<RegisteredStatus>;
  /** CVR's internal number of the unit (enhedsnummer). */
  readonly unitNumber?: Maybe<Scalars['String']['output']>;
  /** When CVR last changed it. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** CVR's counter of changes (samtId): a greater one is a newer state. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** An address of a company or production unit. The c/o name, which is a person's, is left out. */
export type CompanyAddress = {
  /** Id of the address in the Danish address register; older addresses often have none. */
  readonly addressId?: Maybe<Scalars['String']['output']>;
  /** Postal district. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** ISO 3166 code of the country. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** Side or door. */
  readonly door?: Maybe<Scalars['String']['output']>;
  /** Floor. */
  readonly floor?: Maybe<Scalars['String']['output']>;
  /** House number with letter. */
  readonly houseNumber?: Maybe<Scalars['String']['output']>;
  /** Locality within the postal district. */
  readonly locality?: Maybe<Scalars['String']['output']>;
  /** Municipality code, four digits. */
  readonly municipalityCode?: Maybe<Scalars['String']['output']>;
  /** Name of the municipality. */
  readonly municipalityName?: Maybe<Scalars['String']['output']>;
  /** Post box. */
  readonly postBox?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** CPR's code of the road within the municipality, four digits. */
  readonly roadCode?: Maybe<Scalars['String']['output']>;
  /** Name of the road; for a foreign address the free text. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** When CVR last matched it with the address register. */
  readonly validatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An address to compare with CVR's, as far as it is known. */
export type CompanyAddressInput = {
  /** Id in the Danish address register. */
  readonly addressId?: InputMaybe<Scalars['String']['input']>;
  /** Side or door: `tv`, `mf`, `th` or a number. */
  readonly door?: InputMaybe<Scalars['String']['input']>;
  /** Floor: `st`, `kl`, `1` ... */
  readonly floor?: InputMaybe<Scalars['String']['input']>;
  /** House number with letter, e.g. `12A`. */
  readonly houseNumber?: InputMaybe<Scalars['String']['input']>;
  /** Municipality code, four digits. */
  readonly municipalityCode?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, four digits. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** CPR's road code, four digits. */
  readonly roadCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the road. */
  readonly street?: InputMaybe<Scalars['String']['input']>;
};

/** A page of companies. */
export type CompanyConnection = {
  /** The same with a cursor each. */
  readonly edges: ReadonlyArray<CompanyEdge>;
  /** The companies of the page, by CVR number. */
  readonly nodes: ReadonlyArray<Company>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many fit from where this page begins, as CVR counts them: on the first page, all. */
  readonly remainingCount: Scalars['Int']['output'];
};

/** A way to reach a unit, and when it holds. */
export type CompanyContact = {
  /** What it is. */
  readonly kind: CompanyContactKind;
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The number or address. */
  readonly value: Scalars['String']['output'];
};

/** Kinds of contact. */
export type CompanyContactKind =
  /** E-mail. */
  | 'EMAIL'
  /** Fax. */
  | 'FAX'
  /** E-mail that the company must have. */
  | 'OFFICIAL_EMAIL'
  /** Telephone. */
  | 'PHONE'
  /** Website. */
  | 'WEBSITE';

/** A company on a page, with its cursor. */
export type CompanyEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The company. */
  readonly node: Company;
};

/** Something in which CVR and what was compared with it disagree, or that should be known. */
export type CompanyFinding = {
  /** What it is. */
  readonly code: CompanyFindingCode;
  /** What was compared: what the institution is registered with here, or what the caller gave. */
  readonly given?: Maybe<ComparedValue>;
  /** What CVR has. */
  readonly registered?: Maybe<ComparedValue>;
  /** How bad it is. */
  readonly severity: Severity;
  /** The finding in the caller's language (`Accept-Language`). */
  readonly text: Scalars['String']['output'];
};

/** What can be found. */
export type CompanyFindingCode =
  /** The addresses differ. */
  | 'ADDRESS_DIFFERS'
  /** Too little is known of one of the addresses to compare them. */
  | 'ADDRESS_NOT_COMPARABLE'
  /** The company has ceased. */
  | 'CEASED'
  /** The names differ, letter case, spaces and punctuation left aside; secondary names count. */
  | 'NAME_DIFFERS'
  /** The company is no state unit, independent public enterprise, region or municipality. */
  | 'NOT_ADMINISTRATIVE_UNIT'
  /** CVR does not know the number. */
  | 'NOT_FOUND'
  /** The company has not begun yet. */
  | 'NOT_YET_STARTED'
  /** The company or production unit has no address today. */
  | 'NO_VALID_ADDRESS'
  /** The company is being dissolved. */
  | 'UNDER_DISSOLUTION'
  /** The production unit has ceased. */
  | 'UNIT_CEASED'
  /** CVR does not know the production unit. */
  | 'UNIT_NOT_FOUND'
  /** The production unit belongs to another company today. */
  | 'UNIT_NOT_OF_ENTERPRISE';

/** What a company's status stands for. */
export type CompanyStatusKind =
  /** Dissolved, merged, split, deleted or without effect. */
  | 'DISSOLVED'
  /** Nothing special. */
  | 'NORMAL'
  /** Another word; see `status`. */
  | 'OTHER'
  /** Being dissolved, by compulsion, bankruptcy or its own will. */
  | 'UNDER_DISSOLUTION'
  /** Being restructured or revived. */
  | 'UNDER_RESTRUCTURING';

/** How an institution stands in CVR. */
export type CompanyValidation = {
  /** How the address was compared; null where none was given or CVR has none. */
  readonly addressComparedBy?: Maybe<AddressComparison>;
  /** The day on which all of it was judged. */
  readonly checkedOn: Scalars['Date']['output'];
  /** The company; null where CVR does not know the number. */
  readonly company?: Maybe<Company>;
  /** What was found, the worst first. Empty: nothing disagrees. */
  readonly findings: ReadonlyArray<CompanyFinding>;
  /** The production unit that was asked about; null where none was, or CVR does not know it. */
  readonly productionUnit?: Maybe<ProductionUnit>;
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

/** A number of people: counted, or an interval in which the count lies. */
export type Headcount = {
  /** Least of the interval; null where the code is not known to this API. */
  readonly atLeast?: Maybe<Scalars['Int']['output']>;
  /** Most of the interval; null where it is open, or the code is not known to this API. */
  readonly atMost?: Maybe<Scalars['Int']['output']>;
  /** The count, where CVR tells it. */
  readonly count?: Maybe<Scalars['Decimal']['output']>;
  /** CVR's own code of the interval, e.g. `ANTAL_10_19`. */
  readonly intervalCode?: Maybe<Scalars['String']['output']>;
};

/** What CVR adds to an institution. */
export type Institution = {
  /** The institution as CVR has it, by its CVR number of today. */
  readonly company?: Maybe<Company>;
  /** Whether the institution is registered in CVR as it is registered here: its name, form and status, and, where they are given, its production unit and address. Findings, not a verdict. */
  readonly companyValidation?: Maybe<CompanyValidation>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};


/** What CVR adds to an institution. */
export type InstitutionCompanyValidationArgs = {
  address?: InputMaybe<CompanyAddressInput>;
  pNumber?: InputMaybe<Scalars['String']['input']>;
};

/** An employment in KMD Opus Personale. */
export type OpusEmployee = {
  /** Where the institution disagrees with CVR; for the subgraph that joins them to others. */
  readonly companyDiscrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** From the payroll subgraph. */
  readonly payrollFacts?: Maybe<PayrollFacts>;
};

/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitution = Institution & {
  /** The institution as CVR has it, by its CVR number of today. */
  readonly company?: Maybe<Company>;
  /** Whether the institution is registered in CVR as it is registered here: its name, form and status, and, where they are given, its production unit and address. Findings, not a verdict. */
  readonly companyValidation?: Maybe<CompanyValidation>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionCompanyValidationArgs = {
  address?: InputMaybe<CompanyAddressInput>;
  pNumber?: InputMaybe<Scalars['String']['input']>;
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

/** A physical place where a company works. */
export type ProductionUnit = {
  /** Whether it exists today. */
  readonly active: Scalars['Boolean']['output'];
  /** Last day, where it has ceased. */
  readonly activeTo?: Maybe<Scalars['Date']['output']>;
  /** Where it is situated. */
  readonly address?: Maybe<CompanyAddress>;
  /** Every address at which it is or was situated, oldest first. */
  readonly addresses: ReadonlyArray<RegisteredAddress>;
  /** Whether it may not be approached for advertising. Whoever passes its data on passes this on with them. */
  readonly advertisingProtected: Scalars['Boolean']['output'];
  /** What else CVR tells of it: `STATSLIG_VIRK` (a state enterprise), `PSEUDOCVRNR`, `FORMÅL`, the accounting year. What may name people is left out. */
  readonly attributes: ReadonlyArray<RegisteredAttribute>;
  /** Telephone, fax, e-mail and website, also former ones. Null where the unit may not be approached for advertising; secret ones are left out. */
  readonly contacts?: Maybe<ReadonlyArray<CompanyContact>>;
  /** How many work there, as CVR publishes it by year, quarter and month, newest first. */
  readonly employment: ReadonlyArray<RegisteredEmployment>;
  /** Every main industry that it has or had, oldest first. */
  readonly industries: ReadonlyArray<RegisteredIndustry>;
  /** Main industry, six digits. */
  readonly industryCode?: Maybe<Scalars['String']['output']>;
  /** Text of the main industry, in Danish. */
  readonly industryText?: Maybe<Scalars['String']['output']>;
  /** The spans in which it exists, oldest first. */
  readonly lives: ReadonlyArray<RegisteredSpan>;
  /** When the change could be searched for, somewhat later. */
  readonly loadedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Every name that it has or had, oldest first. */
  readonly names: ReadonlyArray<RegisteredName>;
  /** Day of the next change that CVR knows of. */
  readonly nextChangeOn?: Maybe<Scalars['Date']['output']>;
  /** The companies that it belongs to and belonged to, oldest first. */
  readonly owners: ReadonlyArray<ProductionUnitOwner>;
  /** P-number, ten digits. */
  readonly pNumber: Scalars['String']['output'];
  /** Where its letters go, if not to where it is situated. */
  readonly postalAddress?: Maybe<CompanyAddress>;
  /** Whether CVR says that it was registered in error. */
  readonly registeredInError: Scalars['Boolean']['output'];
  /** Whether CVR shows it to some only. */
  readonly restricted: Scalars['Boolean']['output'];
  /** Its other industries, oldest first. */
  readonly secondaryIndustries: ReadonlyArray<RegisteredIndustry>;
  /** Where it came from. */
  readonly source: Source;
  /** CVR's own status, `Aktiv` or `Ophørt`. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** The status in the caller's language; CVR's own word where it is not on the list. */
  readonly statusLabel?: Maybe<Scalars['String']['output']>;
  /** CVR's internal number of the unit (enhedsnummer). */
  readonly unitNumber?: Maybe<Scalars['String']['output']>;
  /** When CVR last changed it. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** First day under this company. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day under this company; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** CVR's counter of changes (samtId): a greater one is a newer state. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** That a production unit belongs, or belonged, to a company. */
export type ProductionUnitOwner = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** CVR number of the company. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type Query = {
  /** Companies by name and place, ceased ones too, by CVR number. At least one part is needed, and all that are given must fit. Default page 50, at most 500. */
  readonly companies?: Maybe<CompanyConnection>;
  /** A company by its CVR number. Unknown: null. */
  readonly company?: Maybe<Company>;
  /** A production unit by its P-number, ceased ones too. Unknown: null. */
  readonly productionUnit?: Maybe<ProductionUnit>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryCompaniesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  municipalityCode?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryCompanyArgs = {
  cvrNumber: Scalars['CvrNumber']['input'];
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryProductionUnitArgs = {
  pNumber: Scalars['String']['input'];
};

/** An address, and when it holds. */
export type RegisteredAddress = {
  /** The address. */
  readonly address: CompanyAddress;
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Something that CVR tells of a unit beside the rest. */
export type RegisteredAttribute = {
  /** CVR's own word for what it is, e.g. `STATSLIG_VIRK`. */
  readonly type: Scalars['String']['output'];
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The value. */
  readonly value: Scalars['String']['output'];
  /** How the value is to be read: `string`, `decimal`, `date`, `gMonthDay`, `boolean` or `integer`. */
  readonly valueType?: Maybe<Scalars['String']['output']>;
};

/** How many work for a unit in a year, a quarter or a month. */
export type RegisteredEmployment = {
  /** People employed. */
  readonly employees: Headcount;
  /** Full-time equivalents. */
  readonly fullTimeEquivalents: Headcount;
  /** People employed and owners. */
  readonly includingOwners: Headcount;
  /** The month, 1 to 12; null for figures of a year or a quarter. */
  readonly month?: Maybe<Scalars['Int']['output']>;
  /** The quarter, 1 to 4; null for figures of a year or a month. */
  readonly quarter?: Maybe<Scalars['Int']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** A form of company, and when it holds. */
export type RegisteredForm = {
  /** The code, e.g. `230`; short names occur twice, so this is the key. */
  readonly code: Scalars['String']['output'];
  /** The form in the caller's language (`Accept-Language`); CVR's own text where the code is not on the list. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Short name, e.g. `STA`. */
  readonly shortName?: Maybe<Scalars['String']['output']>;
  /** The form as CVR writes it, in Danish. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** An industry, and when it holds. Codes of 2025 replace older ones, so the code may change while the activity stays. */
export type RegisteredIndustry = {
  /** Six digits. */
  readonly code: Scalars['String']['output'];
  /** Its text, in Danish. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A name, and when it holds. */
export type RegisteredName = {
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A span of days on which a unit exists. */
export type RegisteredSpan = {
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A status of a company, and when it holds. */
export type RegisteredStatus = {
  /** What it stands for; `OTHER` for a word that is not on the list. */
  readonly kind: CompanyStatusKind;
  /** The status in the caller's language; CVR's own word where it is not on the list. */
  readonly label: Scalars['String']['output'];
  /** CVR's own word, e.g. `UNDER KONKURS`. */
  readonly status: Scalars['String']['output'];
  /** First day on which it is so; null where CVR does not tell it. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it goes on. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** How bad a message or finding is. */
export type Severity =
  /** It is wrong; a change was not carried out. */
  | 'ERROR'
  /** Good to know. */
  | 'INFORMATION'
  /** Somebody should look at it; a change was carried out. */
  | 'WARNING';

/** An employment in SLS. */
export type SlsEmployee = {
  /** Where the institution and the employment's production unit disagree with CVR; for the subgraph that joins them to others. */
  readonly companyDiscrepancies?: Maybe<ReadonlyArray<Discrepancy>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** From the payroll subgraph. */
  readonly payrollFacts?: Maybe<PayrollFacts>;
};

/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitution = Institution & {
  /** The institution as CVR has it, by its CVR number of today. */
  readonly company?: Maybe<Company>;
  /** Whether the institution is registered in CVR as it is registered here: its name, form and status, and, where they are given, its production unit and address. Findings, not a verdict. */
  readonly companyValidation?: Maybe<CompanyValidation>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionCompanyValidationArgs = {
  address?: InputMaybe<CompanyAddressInput>;
  pNumber?: InputMaybe<Scalars['String']['input']>;
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
    & GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"payrollFacts":{"current":true}}> ) );
  OpusInstitution:
    ( { __typename: 'OpusInstitution' }
    & GraphQLRecursivePick<FederationTypes['OpusInstitution'], {"id":true}> );
  SlsEmployee:
    ( { __typename: 'SlsEmployee' }
    & GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"payrollFacts":{"current":true,"productionUnit":{"pNumber":true,"notRead":true,"source":{"system":true,"service":true,"readAt":true,"fromCache":true}}}}> ) );
  SlsInstitution:
    ( { __typename: 'SlsInstitution' }
    & GraphQLRecursivePick<FederationTypes['SlsInstitution'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Institution:
    | ( RegisteredInstitution )
    | ( RegisteredInstitution )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddressComparison: AddressComparison;
  Company: ResolverTypeWrapper<ShownCompany>;
  CompanyAddress: ResolverTypeWrapper<CompanyAddressModel>;
  CompanyAddressInput: CompanyAddressInput;
  CompanyConnection: ResolverTypeWrapper<Omit<CompanyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CompanyEdge']>, nodes: ReadonlyArray<ResolversTypes['Company']> }>;
  CompanyContact: ResolverTypeWrapper<Contact>;
  CompanyContactKind: CompanyContactKind;
  CompanyEdge: ResolverTypeWrapper<Omit<CompanyEdge, 'node'> & { node: ResolversTypes['Company'] }>;
  CompanyFinding: ResolverTypeWrapper<SourcedFinding>;
  CompanyFindingCode: CompanyFindingCode;
  CompanyStatusKind: CompanyStatusKind;
  CompanyValidation: ResolverTypeWrapper<CompanyValidationModel>;
  ComparedValue: ResolverTypeWrapper<Omit<ComparedValue, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Discrepancy: ResolverTypeWrapper<CompanyDiscrepancy>;
  DiscrepancyCode: DiscrepancyCode;
  Headcount: ResolverTypeWrapper<Headcount>;
  Institution: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Institution']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  OpusEmployee: ResolverTypeWrapper<EmployeeReference>;
  OpusInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayrollAddress: ResolverTypeWrapper<Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  PayrollFacts: ResolverTypeWrapper<Omit<PayrollFacts, 'address' | 'productionUnit' | 'source'> & { address?: Maybe<ResolversTypes['PayrollAddress']>, productionUnit?: Maybe<ResolversTypes['PayrollProductionUnit']>, source: ResolversTypes['Source'] }>;
  PayrollProductionUnit: ResolverTypeWrapper<Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  ProductionUnit: ResolverTypeWrapper<ShownProductionUnit>;
  ProductionUnitOwner: ResolverTypeWrapper<UnitOwner>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisteredAddress: ResolverTypeWrapper<Omit<RegisteredAddress, 'address'> & { address: ResolversTypes['CompanyAddress'] }>;
  RegisteredAttribute: ResolverTypeWrapper<RegisteredAttribute>;
  RegisteredEmployment: ResolverTypeWrapper<RegisteredEmployment>;
  RegisteredForm: ResolverTypeWrapper<RegisteredFormModel>;
  RegisteredIndustry: ResolverTypeWrapper<RegisteredIndustry>;
  RegisteredName: ResolverTypeWrapper<RegisteredName>;
  RegisteredSpan: ResolverTypeWrapper<RegisteredSpan>;
  RegisteredStatus: ResolverTypeWrapper<RegisteredStatusModel>;
  Severity: Severity;
  SlsEmployee: ResolverTypeWrapper<EmployeeReference>;
  SlsInstitution: ResolverTypeWrapper<RegisteredInstitution>;
  Source: ResolverTypeWrapper<ToldSource>;
  System: System;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Company: ShownCompany;
  CompanyAddress: CompanyAddressModel;
  CompanyAddressInput: CompanyAddressInput;
  CompanyConnection: Omit<CompanyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CompanyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Company']> };
  CompanyContact: Contact;
  CompanyEdge: Omit<CompanyEdge, 'node'> & { node: ResolversParentTypes['Company'] };
  CompanyFinding: SourcedFinding;
  CompanyValidation: CompanyValidationModel;
  ComparedValue: Omit<ComparedValue, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  CprNumber: Scalars['CprNumber']['output'];
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Discrepancy: CompanyDiscrepancy;
  Headcount: Headcount;
  Institution: ResolversInterfaceTypes<ResolversParentTypes>['Institution'];
  ID: Scalars['ID']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  OpusEmployee: EmployeeReference;
  OpusInstitution: RegisteredInstitution;
  PageInfo: PageInfo;
  PayrollAddress: Omit<PayrollAddress, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  PayrollFacts: Omit<PayrollFacts, 'address' | 'productionUnit' | 'source'> & { address?: Maybe<ResolversParentTypes['PayrollAddress']>, productionUnit?: Maybe<ResolversParentTypes['PayrollProductionUnit']>, source: ResolversParentTypes['Source'] };
  PayrollProductionUnit: Omit<PayrollProductionUnit, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  ProductionUnit: ShownProductionUnit;
  ProductionUnitOwner: UnitOwner;
  Query: Record<PropertyKey, never>;
  RegisteredAddress: Omit<RegisteredAddress, 'address'> & { address: ResolversParentTypes['CompanyAddress'] };
  RegisteredAttribute: RegisteredAttribute;
  RegisteredEmployment: RegisteredEmployment;
  RegisteredForm: RegisteredFormModel;
  RegisteredIndustry: RegisteredIndustry;
  RegisteredName: RegisteredName;
  RegisteredSpan: RegisteredSpan;
  RegisteredStatus: RegisteredStatusModel;
  SlsEmployee: EmployeeReference;
  SlsInstitution: RegisteredInstitution;
  Source: ToldSource;
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

export type CompanyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  activeTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['CompanyAddress']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['RegisteredAddress']>, ParentType, ContextType>;
  advertisingProtected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['RegisteredAttribute']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CompanyContact']>>, ParentType, ContextType>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employment?: Resolver<ReadonlyArray<ResolversTypes['RegisteredEmployment']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerProductionUnits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductionUnit']>>, ParentType, ContextType>;
  formerRegistrationNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['RegisteredForm']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  industries?: Resolver<ReadonlyArray<ResolversTypes['RegisteredIndustry']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industryText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lives?: Resolver<ReadonlyArray<ResolversTypes['RegisteredSpan']>, ParentType, ContextType>;
  loadedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['RegisteredName']>, ParentType, ContextType>;
  nextChangeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  postalAddress?: Resolver<Maybe<ResolversTypes['CompanyAddress']>, ParentType, ContextType>;
  productionUnitCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productionUnits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductionUnit']>>, ParentType, ContextType>;
  registeredInError?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  restricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secondaryIndustries?: Resolver<ReadonlyArray<ResolversTypes['RegisteredIndustry']>, ParentType, ContextType>;
  secondaryNames?: Resolver<ReadonlyArray<ResolversTypes['RegisteredName']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['RegisteredStatus']>, ParentType, ContextType>;
  unitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CompanyAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompanyAddress'] = ResolversParentTypes['CompanyAddress']> = {
  addressId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postBox?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roadCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CompanyConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  remainingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyContactResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompanyContact'] = ResolversParentTypes['CompanyContact']> = {
  kind?: Resolver<ResolversTypes['CompanyContactKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompanyEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompanyEdge'] = ResolversParentTypes['CompanyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
};

export type CompanyFindingResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompanyFinding'] = ResolversParentTypes['CompanyFinding']> = {
  code?: Resolver<ResolversTypes['CompanyFindingCode'], ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['ComparedValue']>, ParentType, ContextType>;
  registered?: Resolver<Maybe<ResolversTypes['ComparedValue']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompanyValidationResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompanyValidation'] = ResolversParentTypes['CompanyValidation']> = {
  addressComparedBy?: Resolver<Maybe<ResolversTypes['AddressComparison']>, ParentType, ContextType>;
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['CompanyFinding']>, ParentType, ContextType>;
  productionUnit?: Resolver<Maybe<ResolversTypes['ProductionUnit']>, ParentType, ContextType>;
};

export type ComparedValueResolvers<ContextType = any, ParentType extends ResolversParentTypes['ComparedValue'] = ResolversParentTypes['ComparedValue']> = {
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type HeadcountResolvers<ContextType = any, ParentType extends ResolversParentTypes['Headcount'] = ResolversParentTypes['Headcount']> = {
  atLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  atMost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  intervalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  __resolveType?: TypeResolveFn<'OpusInstitution' | 'SlsInstitution', ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  companyDiscrepancies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Discrepancy']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OpusInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitution'] = ResolversParentTypes['OpusInstitution'], FederationReferenceType extends FederationReferenceTypes['OpusInstitution'] = FederationReferenceTypes['OpusInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  companyValidation?: Resolver<Maybe<ResolversTypes['CompanyValidation']>, ParentType, ContextType, Partial<OpusInstitutionCompanyValidationArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type ProductionUnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductionUnit'] = ResolversParentTypes['ProductionUnit']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  activeTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['CompanyAddress']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['RegisteredAddress']>, ParentType, ContextType>;
  advertisingProtected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['RegisteredAttribute']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CompanyContact']>>, ParentType, ContextType>;
  employment?: Resolver<ReadonlyArray<ResolversTypes['RegisteredEmployment']>, ParentType, ContextType>;
  industries?: Resolver<ReadonlyArray<ResolversTypes['RegisteredIndustry']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industryText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lives?: Resolver<ReadonlyArray<ResolversTypes['RegisteredSpan']>, ParentType, ContextType>;
  loadedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['RegisteredName']>, ParentType, ContextType>;
  nextChangeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['ProductionUnitOwner']>, ParentType, ContextType>;
  pNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalAddress?: Resolver<Maybe<ResolversTypes['CompanyAddress']>, ParentType, ContextType>;
  registeredInError?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  restricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secondaryIndustries?: Resolver<ReadonlyArray<ResolversTypes['RegisteredIndustry']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductionUnitOwnerResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductionUnitOwner'] = ResolversParentTypes['ProductionUnitOwner']> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  companies?: Resolver<Maybe<ResolversTypes['CompanyConnection']>, ParentType, ContextType, Partial<QueryCompaniesArgs>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<QueryCompanyArgs, 'cvrNumber'>>;
  productionUnit?: Resolver<Maybe<ResolversTypes['ProductionUnit']>, ParentType, ContextType, RequireFields<QueryProductionUnitArgs, 'pNumber'>>;
};

export type RegisteredAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredAddress'] = ResolversParentTypes['RegisteredAddress']> = {
  address?: Resolver<ResolversTypes['CompanyAddress'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegisteredAttributeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredAttribute'] = ResolversParentTypes['RegisteredAttribute']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valueType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisteredEmploymentResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredEmployment'] = ResolversParentTypes['RegisteredEmployment']> = {
  employees?: Resolver<ResolversTypes['Headcount'], ParentType, ContextType>;
  fullTimeEquivalents?: Resolver<ResolversTypes['Headcount'], ParentType, ContextType>;
  includingOwners?: Resolver<ResolversTypes['Headcount'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisteredFormResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredForm'] = ResolversParentTypes['RegisteredForm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegisteredIndustryResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredIndustry'] = ResolversParentTypes['RegisteredIndustry']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegisteredNameResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredName'] = ResolversParentTypes['RegisteredName']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegisteredSpanResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredSpan'] = ResolversParentTypes['RegisteredSpan']> = {
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegisteredStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisteredStatus'] = ResolversParentTypes['RegisteredStatus']> = {
  kind?: Resolver<ResolversTypes['CompanyStatusKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SlsEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployee'] = ResolversParentTypes['SlsEmployee'], FederationReferenceType extends FederationReferenceTypes['SlsEmployee'] = FederationReferenceTypes['SlsEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  companyDiscrepancies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Discrepancy']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SlsInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitution'] = ResolversParentTypes['SlsInstitution'], FederationReferenceType extends FederationReferenceTypes['SlsInstitution'] = FederationReferenceTypes['SlsInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  companyValidation?: Resolver<Maybe<ResolversTypes['CompanyValidation']>, ParentType, ContextType, Partial<SlsInstitutionCompanyValidationArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Company?: CompanyResolvers<ContextType>;
  CompanyAddress?: CompanyAddressResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  CompanyContact?: CompanyContactResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyFinding?: CompanyFindingResolvers<ContextType>;
  CompanyValidation?: CompanyValidationResolvers<ContextType>;
  ComparedValue?: ComparedValueResolvers<ContextType>;
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Discrepancy?: DiscrepancyResolvers<ContextType>;
  Headcount?: HeadcountResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  OpusEmployee?: OpusEmployeeResolvers<ContextType>;
  OpusInstitution?: OpusInstitutionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayrollAddress?: PayrollAddressResolvers<ContextType>;
  PayrollFacts?: PayrollFactsResolvers<ContextType>;
  PayrollProductionUnit?: PayrollProductionUnitResolvers<ContextType>;
  ProductionUnit?: ProductionUnitResolvers<ContextType>;
  ProductionUnitOwner?: ProductionUnitOwnerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisteredAddress?: RegisteredAddressResolvers<ContextType>;
  RegisteredAttribute?: RegisteredAttributeResolvers<ContextType>;
  RegisteredEmployment?: RegisteredEmploymentResolvers<ContextType>;
  RegisteredForm?: RegisteredFormResolvers<ContextType>;
  RegisteredIndustry?: RegisteredIndustryResolvers<ContextType>;
  RegisteredName?: RegisteredNameResolvers<ContextType>;
  RegisteredSpan?: RegisteredSpanResolvers<ContextType>;
  RegisteredStatus?: RegisteredStatusResolvers<ContextType>;
  SlsEmployee?: SlsEmployeeResolvers<ContextType>;
  SlsInstitution?: SlsInstitutionResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
