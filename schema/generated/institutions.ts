import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ToldSource } from '../../foundation/server/sourceAge.ts';
import type { Institution as InstitutionModel } from '../../subgraphs/institutions/model/institution.ts';
import type { EmployeeReference } from '../../subgraphs/institutions/model/employeeReference.ts';
import type { AccessGrant as AccessGrantModel } from '../../subgraphs/institutions/model/accessGrant.ts';
import type { ExternalSystem as ExternalSystemModel } from '../../subgraphs/institutions/model/externalSystem.ts';
import type { AccessInterface as AccessInterfaceModel } from '../../foundation/access/interfaces.ts';
import type { AccessInstruction as AccessInstructionModel } from '../../subgraphs/institutions/model/accessInstruction.ts';
import type { AccessCertificate as AccessCertificateModel } from '../../subgraphs/institutions/model/accessCertificate.ts';
import type { AccessEntitlement as AccessEntitlementModel } from '../../subgraphs/institutions/model/accessEntitlement.ts';
import type { AccessEvent as AccessEventModel } from '../../subgraphs/institutions/model/accessEvent.ts';
import type { AccessResult as AccessResultModel, AccessFault as AccessFaultModel } from '../../subgraphs/institutions/model/accessResult.ts';
import type { Viewer as ViewerModel } from '../../subgraphs/institutions/model/viewer.ts';
import type { NamedVisit } from '../../foundation/doorway/ownLog.ts';
import type { EmployeeExport as EmployeeExportModel } from '../../foundation/exports/employeeExport.ts';
import type { EmployeeChanges as EmployeeChangesModel, EmployeeChange as EmployeeChangeModel, ChangeCoverage as ChangeCoverageModel } from '../../subgraphs/institutions/model/employeeChanges.ts';
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

/** How a system proves who it is. */
export type AccessAuthentication =
  /** By a client certificate that was handed in for it. */
  | 'CERTIFICATE'
  /** By a token of an issuer that this API trusts. */
  | 'TOKEN';

/** A client certificate that the institution has handed in for a system. */
export type AccessCertificate = {
  /** When its successor must have arrived: for KMD Opus 30 days before it ends. */
  readonly deadline: Scalars['Date']['output'];
  /** Of the production or the test authority: an access to production takes none of the test authority. */
  readonly environment: Environment;
  /** SHA-256 fingerprint, 64 hexadecimal digits: what a connection is matched by. */
  readonly fingerprint: Scalars['String']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Who issued it. */
  readonly issuer: Scalars['String']['output'];
  /** Until when. */
  readonly notAfter: Scalars['DateTime']['output'];
  /** From when. */
  readonly notBefore: Scalars['DateTime']['output'];
  /** The organisation's CVR number, as the certificate names it. */
  readonly ownerCvrNumber: Scalars['CvrNumber']['output'];
  /** Whether the organisation is the institution or the supplier. */
  readonly ownerKind: CertificateOwner;
  /** When it was handed in. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly receivedFrom: Scalars['String']['output'];
  /** Reminders given so far: 90, 60, 30 and 7 days before the deadline. */
  readonly reminders: ReadonlyArray<CertificateReminder>;
  /** The certificate that it takes the place of. */
  readonly replaces?: Maybe<Scalars['ID']['output']>;
  /** Whether it may be used. */
  readonly status: CertificateStatus;
  /** Its subject. */
  readonly subject: Scalars['String']['output'];
  /** The system that may come with it. */
  readonly system: ExternalSystem;
};

/** An interface that the institution owns. */
export type AccessEntitlement = {
  /** Fields bought beyond the interface's base. */
  readonly extraFields: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Code of the interface. */
  readonly interfaceCode: Scalars['String']['output'];
  /** Ids of the systems that it is for; null: any. */
  readonly systems?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** From when. */
  readonly validFrom: Scalars['Date']['output'];
  /** Until when. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** One thing that happened to an access. */
export type AccessEvent = {
  /** By whom. */
  readonly actor: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** With which certificate. */
  readonly certificateId?: Maybe<Scalars['ID']['output']>;
  /** What. */
  readonly event: AccessEventKind;
  /** Of which access. */
  readonly grantId?: Maybe<Scalars['ID']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** By which instruction. */
  readonly instructionId?: Maybe<Scalars['ID']['output']>;
  /** Why, where it was said. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A page of what happened. */
export type AccessEventConnection = {
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AccessEventEdge>;
  /** What happened. */
  readonly nodes: ReadonlyArray<AccessEvent>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** One thing that happened, with its place in the list. */
export type AccessEventEdge = {
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** What happened. */
  readonly node: AccessEvent;
};

/** What can happen to an access. */
export type AccessEventKind =
  /** An instruction was taken back. */
  | 'CANCELLED'
  /** A certificate may use an access. */
  | 'CERT_ADDED'
  /** A certificate was blocked. */
  | 'CERT_BLOCKED'
  /** A certificate has ended. */
  | 'CERT_EXPIRED'
  /** A certificate was handed in. */
  | 'CERT_RECEIVED'
  /** A certificate must be renewed soon. */
  | 'CERT_REMINDER'
  /** A certificate may no longer use an access. */
  | 'CERT_REMOVED'
  /** A certificate's whole chain was verified. */
  | 'CERT_VERIFIED'
  /** An access was changed by an instruction. */
  | 'CHANGED'
  /** An access was closed. */
  | 'CLOSED'
  /** An emergency closing was signed afterwards. */
  | 'CONFIRMED'
  /** An access was closed in an emergency. */
  | 'EMERGENCY_CLOSED'
  /** An access was narrowed. */
  | 'NARROWED'
  /** An access was opened. */
  | 'OPENED'
  /** An access was ordered. */
  | 'ORDERED'
  /** An access lets in again. */
  | 'RESUMED'
  /** An instruction was signed. */
  | 'SIGNED'
  /** An access was suspended. */
  | 'SUSPENDED'
  /** A system or person was registered. */
  | 'SYSTEM_REGISTERED'
  /** A webhook was removed. */
  | 'WEBHOOK_REMOVED'
  /** A webhook has another secret. */
  | 'WEBHOOK_SECRET_CHANGED'
  /** It was said where a system is to be told outcomes of changes. */
  | 'WEBHOOK_SET';

/** Why the registry refused. All faults are told at once. */
export type AccessFault = {
  /** Its code. */
  readonly code: AccessFaultCode;
  /** The input's field that it is about. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** What is wrong, in English. */
  readonly text: Scalars['String']['output'];
  /** What is wrong, in Danish. */
  readonly textDanish: Scalars['String']['output'];
};

/** Why the registry refuses. */
export type AccessFaultCode =
  /** There is an access already that is not closed. */
  | 'ALREADY_OPEN'
  /** The certificate is registered already. */
  | 'CERTIFICATE_IN_USE'
  /** The certificate has ended, or is superseded, revoked or blocked. */
  | 'CERTIFICATE_NOT_USABLE'
  /** The certificate names neither the institution nor the system's supplier. */
  | 'CERTIFICATE_OF_ANOTHER'
  /** A certificate of the test authority does not open production. */
  | 'CERTIFICATE_OF_TEST'
  /** The certificate or its chain cannot be accepted. */
  | 'CERTIFICATE_REFUSED'
  /** The access needs a verified certificate. */
  | 'CERTIFICATE_REQUIRED'
  /** At most two certificates may use an access. */
  | 'CERTIFICATE_TOO_MANY'
  /** The day is past, or later than allowed. */
  | 'DAY_NOT_POSSIBLE'
  /** There is no such field, or it can never be null. */
  | 'FIELD_NOT_WITHHOLDABLE'
  /** The interface is being phased out or closed. */
  | 'INTERFACE_NOT_OPENED'
  /** The catalogue has no such interface for this payroll system. */
  | 'INTERFACE_UNKNOWN'
  /** The institution would be left without anybody who looks after its accesses. */
  | 'LAST_ADMINISTRATOR'
  /** The institution does not own the interface for this system. */
  | 'NOT_ENTITLED'
  /** It is in a state in which this cannot be done. */
  | 'NOT_NOW'
  /** Only a person can do this. */
  | 'PERSON_REQUIRED'
  /** The reason does not fit what is to be done. */
  | 'REASON_DOES_NOT_FIT'
  /** The interface that is to be replaced is none that these replace. */
  | 'REPLACES_NOTHING'
  /** There is no such scope, or not for this client. */
  | 'SCOPE_NOT_POSSIBLE'
  /** No standard integration of this system covers the interfaces. */
  | 'STANDARD_NOT_OFFERED'
  /** The subject is registered already. */
  | 'SUBJECT_TAKEN'
  /** The id is not known at this institution. */
  | 'UNKNOWN'
  /** A value is missing, too long, or one too many. */
  | 'VALUE_NOT_POSSIBLE'
  /** This would show more, which takes an instruction. */
  | 'WIDENS';

/** The access of one system or person to one institution's data through one interface. */
export type AccessGrant = {
  /** How its system proves itself. */
  readonly authentication: AccessAuthentication;
  /** SHA-256 fingerprints of the certificates that may use it now. */
  readonly certificateFingerprints: ReadonlyArray<Scalars['String']['output']>;
  /** The instruction that it was closed by. */
  readonly closeInstruction?: Maybe<AccessInstruction>;
  /** Why it was closed. */
  readonly closeReason?: Maybe<Scalars['String']['output']>;
  /** When it was closed. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who closed it. */
  readonly closedBy?: Maybe<Scalars['String']['output']>;
  /** Test or production. */
  readonly environment: Environment;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Code of the interface, e.g. `MEDARBEJDEROPLYSNINGER`. */
  readonly interfaceCode: Scalars['String']['output'];
  /** The instruction that it was opened by. */
  readonly openInstruction?: Maybe<AccessInstruction>;
  /** Since when. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Who opened it. */
  readonly openedBy: Scalars['String']['output'];
  /** Whether only stored operations are answered. */
  readonly persistedOperationsOnly: Scalars['Boolean']['output'];
  /** What it is for. Stands in the trail wherever a request names no purpose of its own. */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** What it may show beyond the ordinary, e.g. `cpr:read`. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it lets anyone in. */
  readonly state: GrantState;
  /** Why it is suspended. */
  readonly suspendReason?: Maybe<Scalars['String']['output']>;
  /** Since when it is suspended. */
  readonly suspendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the system or person. */
  readonly system: Scalars['String']['output'];
  /** Last day, for an access that ends by itself. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Fields that it leaves out, as `Type.field`: they are null, with FORBIDDEN. */
  readonly withheldFields: ReadonlyArray<Scalars['String']['output']>;
};

/** What an institution has instructed about one system's access: the addendum (tillæg) to its contract. */
export type AccessInstruction = {
  /** From when it is wanted; a wish. */
  readonly desiredEffectiveDate?: Maybe<Scalars['Date']['output']>;
  /** Test or production; null where nothing is to be opened. */
  readonly environment?: Maybe<Environment>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Whether interfaces that are not owned yet are bought by it. */
  readonly includesPurchase: Scalars['Boolean']['output'];
  /** Standard or individual; null where nothing is to be opened. */
  readonly integrationType?: Maybe<IntegrationType>;
  /** Codes of the interfaces. */
  readonly interfaces: ReadonlyArray<Scalars['String']['output']>;
  /** What it is about. */
  readonly kind: InstructionKind;
  /** Number to name it by in letters. */
  readonly number: Scalars['String']['output'];
  /** What the access is for; null where nothing is to be opened. */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason: AccessReason;
  /** The file interface that it moves off. */
  readonly replacesInterface?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  readonly requestedBy: Scalars['String']['output'];
  /** When. An emergency closing is signed afterwards. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who signed it on behalf of the institution. */
  readonly signedBy?: Maybe<Scalars['String']['output']>;
  /** How far it has come. */
  readonly status: InstructionStatus;
  /** About whose access. */
  readonly system: ExternalSystem;
};

/** A service to which access is given. */
export type AccessInterface = {
  /** Its code, e.g. `OPRET_FRAVAER`. */
  readonly code: Scalars['String']['output'];
  /** Its official Danish name. */
  readonly officialName: Scalars['String']['output'];
  /** Whether it reads, changes, or both. */
  readonly operations: ReadonlyArray<InterfaceOperation>;
  /** Codes of those that take its place. */
  readonly replacedBy: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is still opened. */
  readonly status: InterfaceStatus;
};

/** A page of the access log. */
export type AccessLogConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<AccessLogEdge>;
  /** The entries, newest first. */
  readonly nodes: ReadonlyArray<AccessLogEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An entry on a page, with its cursor. */
export type AccessLogEdge = {
  /** To be given as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AccessLogEntry;
};

/** One visit: what one request asked of one part of this service, with its outcome. It tells which kinds of data, and never the data. */
export type AccessLogEntry = {
  /** When it began, before anything was read. */
  readonly at: Scalars['DateTime']['output'];
  /** When its outcome was written down, before the answer left; null while it has none. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many records were thrown away because they were not about what was asked, or another institution's. */
  readonly discardedRows: Scalars['Int']['output'];
  /** Ids of the employments that it was about. */
  readonly employeeIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The first of these employments, to ask more of them; null with NOT_FOUND where one has been removed since. Asking is a visit of its own. */
  readonly employees?: Maybe<ReadonlyArray<Maybe<Employee>>>;
  /** The fields that were asked for, as `Type.field`. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Name of the operation, where the client gave it one. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /** How many persons the answer may have told of, those who are not employed included. */
  readonly personCount: Scalars['Int']['output'];
  /** Why, in the words of whoever asked: the request's own purpose and those stated for single questions. */
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  /** The request that it was a part of: the `X-Request-Id` of its answer. One request may make several visits. */
  readonly requestId: Scalars['String']['output'];
  /** How it ended. */
  readonly result: VisitResult;
  /** The services that were asked, answers that were kept from before included. */
  readonly services: ReadonlyArray<AccessLogService>;
  /** The part of this service that answered: `institutions`, `sls`, `opus`, `cpr` or `cvr`. */
  readonly subgraph: Scalars['String']['output'];
  /** The system or person that asked, as the registry named it then. `personaleport` is this service's own work. */
  readonly subject: Scalars['String']['output'];
  /** Name of the system or person that asked, as the registry has it today; null where the registry no longer knows it. */
  readonly system?: Maybe<Scalars['String']['output']>;
};


/** One visit: what one request asked of one part of this service, with its outcome. It tells which kinds of data, and never the data. */
export type AccessLogEntryEmployeesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Which visits to list. Parts that are left out do not restrict. */
export type AccessLogFilter = {
  /** About this employment. A visit that has not ended names nobody yet; what was looked up before the employment is in `Person.lookups`. */
  readonly employeeId?: InputMaybe<Scalars['ID']['input']>;
  /** Made with an operation of this name. */
  readonly operation?: InputMaybe<Scalars['String']['input']>;
  /** With these words in one of the purposes, in capitals or not. */
  readonly purposeContains?: InputMaybe<Scalars['String']['input']>;
  /** Ended so. */
  readonly result?: InputMaybe<VisitResult>;
  /** Begun at this moment or later. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made by this system or person, as `AccessLogEntry.subject` names it. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Begun before this moment. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How often a visit asked a service. */
export type AccessLogService = {
  /** How often. */
  readonly count: Scalars['Int']['output'];
  /** The service, by the system's own name. */
  readonly service: Scalars['String']['output'];
};

/** Why an access is opened or closed. */
export type AccessReason =
  /** Opening: one more interface for a system that has others. */
  | 'ADDS_INTERFACE'
  /** Opening: another certificate. */
  | 'CERTIFICATE_CHANGE'
  /** Closing, in an emergency: the certificate's key is known to others. */
  | 'CERTIFICATE_COMPROMISED'
  /** Closing: the contract has ended. */
  | 'CONTRACT_ENDED'
  /** Closing: the institution wants it. */
  | 'CUSTOMER_REQUEST'
  /** Closing: the interface is gone. */
  | 'INTERFACE_CLOSED'
  /** Opening: a new system. */
  | 'NEW_SYSTEM'
  /** Opening: it takes a file interface's place. */
  | 'REPLACES_FILE_INTERFACE'
  /** Opening: it takes another system's place. */
  | 'REPLACES_SYSTEM'
  /** Closing, in an emergency: a breach of security. */
  | 'SECURITY_INCIDENT'
  /** Closing: the supplier is gone. */
  | 'SUPPLIER_CEASED'
  /** Closing: another system took its place. */
  | 'SYSTEM_REPLACED'
  /** Closing: the time of the test is over. */
  | 'TEST_PERIOD_ENDED'
  /** Opening: a test. */
  | 'TEST_PROJECT';

/** What became of a change of the registry. */
export type AccessResult = {
  /** The certificate that it is about. */
  readonly certificate?: Maybe<AccessCertificate>;
  /** Why nothing was changed; empty where it was. */
  readonly faults: ReadonlyArray<AccessFault>;
  /** The accesses that it is about, as they are now. */
  readonly grants: ReadonlyArray<AccessGrant>;
  /** The instruction that it is about. */
  readonly instruction?: Maybe<AccessInstruction>;
  /** The system that it is about. */
  readonly system?: Maybe<ExternalSystem>;
};

/** Whose organisation a certificate names. */
export type CertificateOwner =
  /** The institution's own. */
  | 'CUSTOMER'
  /** The system's supplier. */
  | 'SUPPLIER';

/** One reminder that a certificate must be renewed. */
export type CertificateReminder = {
  /** When it was given. */
  readonly at: Scalars['DateTime']['output'];
  /** How many days before the deadline it was due. */
  readonly daysBefore: Scalars['Int']['output'];
};

/** Whether a certificate may be used. */
export type CertificateStatus =
  /** Blocked here. */
  | 'BLOCKED'
  /** It has ended. */
  | 'EXPIRED'
  /** An access uses it. */
  | 'INSTALLED'
  /** Its authority has taken it back. */
  | 'REVOKED'
  /** Its successor is in use. */
  | 'SUPERSEDED'
  /** Its whole chain was verified; no access uses it yet. */
  | 'VERIFIED';

/** How one kind of data is followed. */
export type ChangeCoverage = {
  /** How often the feed is read, in seconds: a change is known that soon while the system answers. 0: at once. Null where there is no feed. */
  readonly delaySeconds?: Maybe<Scalars['Int']['output']>;
  /** How changes become known. Null: nothing tells of them, and answers are as old as they are kept here; ask with `Cache-Control: no-cache` for newer ones. */
  readonly feed?: Maybe<EmployeeChangeFeed>;
  /** When the feed was last read for the institution. Null where it has not been, or there is nothing to read. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The kind of data. */
  readonly subject: EmployeeChangeSubject;
  /** What of it, in words. */
  readonly what: Scalars['String']['output'];
};

/** Accesses to close. */
export type CloseAccessInput = {
  /** As `AccessGrant.id` gave them. */
  readonly grantIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why. */
  readonly reason: AccessReason;
};

/** What to close at once: exactly one of the two ids. */
export type EmergencyCloseInput = {
  /** As `AccessCertificate.id` gave it. */
  readonly certificateId?: InputMaybe<Scalars['ID']['input']>;
  /** What happened, in a few words. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** `SECURITY_INCIDENT` or `CERTIFICATE_COMPROMISED`. */
  readonly reason: AccessReason;
  /** As `ExternalSystem.id` gave it. */
  readonly systemId?: InputMaybe<Scalars['ID']['input']>;
};

/** An employment. Its data are told by the payroll system. */
export type Employee = {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};

/** That something of an employee is another than before, or may be. */
export type EmployeeChange = {
  /** The employee as of now. Null with NOT_FOUND where the institution no longer knows it. */
  readonly employee?: Maybe<Employee>;
  /** Id of the employee. */
  readonly employeeId: Scalars['ID']['output'];
  /** How it became known. */
  readonly feed: EmployeeChangeFeed;
  /** When it became known here, which is later than it happened. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** What has changed. At least one, and only what the caller may read. */
  readonly subjects: ReadonlyArray<EmployeeChangeSubject>;
};

/** How changes become known. */
export type EmployeeChangeFeed =
  /** CPR's daily file of changes. */
  | 'CPR_CHANGES'
  /** KMD Opus's employees by when they were registered. */
  | 'OPUS_REGISTRATIONS'
  /** A transaction of this API was carried out, or may have been. */
  | 'OWN_CHANGES'
  /** SLS's log of absence events. */
  | 'SLS_EVENT_LOG'
  /** SLS's list of what was reported, by every channel. */
  | 'SLS_INPUTS'
  /** A payroll run of SLS has ended: every employment of the group counts as changed. */
  | 'SLS_PAYROLL_RUN';

/** What of an employee has changed. */
export type EmployeeChangeSubject =
  /** Absences. */
  | 'ABSENCE'
  /** Contract: position, unit, hours, pay placement, postings. */
  | 'CONTRACT'
  /** Status, beginning or end of the employment. */
  | 'EMPLOYMENT'
  /** Anything else. */
  | 'OTHER'
  /** The person: name, address, protection. */
  | 'PERSON'
  /** Quotas: holiday, care days, time bank. */
  | 'QUOTA'
  /** Wage parts. */
  | 'WAGE_PART';

/** Changes behind a cursor. Those that the caller's accesses do not show are left out, and nothing tells that there were any. */
export type EmployeeChanges = {
  /** Which data is followed, how soon changes become known, and what nothing tells of. */
  readonly coverage?: Maybe<ReadonlyArray<ChangeCoverage>>;
  /** To go on from, once these have been dealt with. Of this institution alone, opaque, and another text each time. */
  readonly cursor: Scalars['String']['output'];
  /** In the order in which they became known. May be empty while there are more. */
  readonly entries: ReadonlyArray<EmployeeChange>;
  /** Whether there may be more behind `cursor` already. */
  readonly hasMore: Scalars['Boolean']['output'];
  /** True where `since` is older than changes are kept, so that some may be missing: read everybody anew, and go on from `cursor`. */
  readonly readAllAnew: Scalars['Boolean']['output'];
};

/** A selection of every employee of an institution, read in the background. */
export type EmployeeExport = {
  /** Bytes written so far, as they are before any packing for the way. Digits: a file may have more than `Int` can tell. */
  readonly bytes: Scalars['Decimal']['output'];
  /** When it ended; null until then. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it can be fetched and asked for; null until it has ended. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is paused, was rejected or failed; else null. */
  readonly fault?: Maybe<EmployeeExportFault>;
  /** Rows with at least one error. */
  readonly faultCount: Scalars['Int']['output'];
  /** How it is written. */
  readonly format: EmployeeExportFormat;
  /** Names it here and in `GET /exports/<id>`. */
  readonly id: Scalars['ID']['output'];
  /** Path of the file at this address; null until it is whole. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** When a page that a system did not answer is read again; null where it is not paused. */
  readonly resumesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Employees written so far. */
  readonly rows: Scalars['Int']['output'];
  /** When its first page was begun; null until then. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What has become of it. */
  readonly status: EmployeeExportStatus;
  /** When it was ordered. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Employees that the directory had when the first page was read; null until then. */
  readonly totalRows?: Maybe<Scalars['Int']['output']>;
};

/** Why an export does not go on. */
export type EmployeeExportFault = {
  /** A code of the closed list of errors. */
  readonly code: Scalars['String']['output'];
  /** What it says. */
  readonly message: Scalars['String']['output'];
};

/** How an export is written. Both are UTF-8, a row for each employee in the lasting order of `Institution.employees`. */
export type EmployeeExportFormat =
  /** A table with a head: `id`, a column for each selected field (`contract.positionTitle`), lists as JSON in one cell, and `errors`. What a spreadsheet would take for a formula begins with an apostrophe. */
  | 'CSV'
  /** A JSON object in each line: `id`, `data` as GraphQL answers it, and `errors` where some of it could not be told. */
  | 'NDJSON';

/** What has become of an export. */
export type EmployeeExportStatus =
  /** It was taken back. */
  | 'CANCELLED'
  /** It is whole, and can be fetched until `expiresAt`. */
  | 'COMPLETED'
  /** It could not be read to its end: `fault` says why. Nothing of it is kept. */
  | 'FAILED'
  /** A system is closed or does not answer; the page is read again at `resumesAt`, and nothing of it has been written. */
  | 'PAUSED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** The selection cannot be exported: `fault` says why. Nothing was read. */
  | 'REJECTED'
  /** It is being read. */
  | 'RUNNING';

/** Which employees to list. Parts that are left out do not restrict. */
export type EmployeeFilter = {
  /** Only employments that are active on `asOf`, or only those that are not. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name, letter case and accents as typed by people are not told apart. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Code of the organisational unit: SLS delregnskab, Opus organisationsenhed. */
  readonly organisationUnit?: InputMaybe<Scalars['String']['input']>;
};

/** Which environment an access is for. */
export type Environment =
  /** The systems' external test environment. */
  | 'EXTERNAL_TEST'
  /** Production. */
  | 'PRODUCTION';

/** What to export. */
export type ExportEmployeesInput = {
  /** The day on which `filter` judges status; left out: the day on which each page is read. What the selection itself is to show of another day, its own arguments say. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Which employees; all where left out. */
  readonly filter?: InputMaybe<EmployeeFilter>;
  /** How the file is written. */
  readonly format: EmployeeExportFormat;
  /** Made up by the client, 1 to 200 characters: the same again is the same export, and another order by it is refused with CONFLICT. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The selection on `Employee`, as GraphQL: `{ id name absences(period: {from: "2026-01-01"}) { nodes { code } } }`, `query ($from: Date!) { … }` where it has variables, or a fragment on `Employee`. Other fragments may follow. What each request may ask for, this may; it is checked when the export begins. */
  readonly query: Scalars['String']['input'];
  /** Values of the variables, a JSON object as text. CPR numbers stand here or nowhere. */
  readonly variables?: InputMaybe<Scalars['String']['input']>;
};

/** A system or person that may be given access. */
export type ExternalSystem = {
  /** What kind of system it is. */
  readonly domain?: Maybe<SystemDomain>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** A system or a person. */
  readonly kind: ViewerKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Whether the institution registered it for itself; else it stands in the catalogue for all. */
  readonly own: Scalars['Boolean']['output'];
  /** Interfaces of the standard integration that is offered for it. */
  readonly standardInterfaces: ReadonlyArray<Scalars['String']['output']>;
  /** How tokens name it. */
  readonly subject: Scalars['String']['output'];
  /** Its supplier's name. */
  readonly supplier?: Maybe<Scalars['String']['output']>;
  /** Its supplier's CVR number. */
  readonly supplierCvrNumber?: Maybe<Scalars['CvrNumber']['output']>;
};

/** Whether an access lets anyone in. */
export type GrantState =
  /** Never again. */
  | 'CLOSED'
  /** It does. */
  | 'OPEN'
  /** Not now; it can be opened again. */
  | 'SUSPENDED';

/** A public institution, as the registry of this API holds it. */
export type Institution = {
  /** Certificates that the institution has handed in, newest first. */
  readonly accessCertificates?: Maybe<ReadonlyArray<AccessCertificate>>;
  /** The interfaces that the institution has bought. */
  readonly accessEntitlements?: Maybe<ReadonlyArray<AccessEntitlement>>;
  /** What happened to the institution's accesses, newest first. Nothing of it is ever changed or removed. */
  readonly accessEvents?: Maybe<AccessEventConnection>;
  /** Every access that a system or person has had to this institution's data, open ones first. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** Every access that there was by a moment, as it was then: who could see the institution's data, and by which instruction. */
  readonly accessGrantsAt?: Maybe<ReadonlyArray<AccessGrant>>;
  /** What the institution has instructed, newest first. */
  readonly accessInstructions?: Maybe<ReadonlyArray<AccessInstruction>>;
  /** What may be given access to: the catalogue's interfaces for this institution's payroll system. */
  readonly accessInterfaces?: Maybe<ReadonlyArray<AccessInterface>>;
  /** Who saw what about whom, and why: every visit to this institution's data, newest first. Needs the scope `access:log`; reading it is a visit, too. */
  readonly accessLog?: Maybe<AccessLogConnection>;
  /** What has changed of the institution's employees, by whichever channel, in the order in which it became known here: for systems that keep a copy, so that they need not read everybody again and again. Every change is told at least once. It says that something has changed and not what it is now: read that, and the answer is fresh. */
  readonly changes?: Maybe<EmployeeChanges>;
  /** Its CVR number today. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** Systems and persons that may be given access: those of the catalogue, and those that the institution registered for itself. */
  readonly externalSystems?: Maybe<ReadonlyArray<ExternalSystem>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The payroll system that it uses. */
  readonly payrollSystem: PayrollSystem;
};


/** A public institution, as the registry of this API holds it. */
export type InstitutionAccessEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grantId?: InputMaybe<Scalars['ID']['input']>;
};


/** A public institution, as the registry of this API holds it. */
export type InstitutionAccessGrantsAtArgs = {
  at: Scalars['DateTime']['input'];
};


/** A public institution, as the registry of this API holds it. */
export type InstitutionAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A public institution, as the registry of this API holds it. */
export type InstitutionChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};

/** What an instruction is about. */
export type InstructionKind =
  /** To change open ones or add to them. */
  | 'CHANGE'
  /** To close them. */
  | 'CLOSE'
  /** They were closed at once; the signature follows. */
  | 'EMERGENCY_CLOSE'
  /** To open accesses. */
  | 'OPEN';

/** How far an instruction has come. */
export type InstructionStatus =
  /** Taken back by the institution. */
  | 'CANCELLED'
  /** Carried out. */
  | 'DONE'
  /** Not signed. */
  | 'DRAFT'
  /** Being carried out. */
  | 'IN_DELIVERY'
  /** Received: of an emergency closing, which is signed afterwards. */
  | 'RECEIVED'
  /** Not to be carried out. */
  | 'REJECTED'
  /** Signed. */
  | 'SIGNED';

/** Whether a supplier's ready-made set-up is used. */
export type IntegrationType =
  /** One of the institution's own. */
  | 'INDIVIDUAL'
  /** The supplier's standard integration. */
  | 'STANDARD';

/** What an interface does. */
export type InterfaceOperation =
  /** It tells. */
  | 'READ'
  /** It changes. */
  | 'WRITE';

/** Whether an interface is still opened. */
export type InterfaceStatus =
  /** It is. */
  | 'ACTIVE'
  /** It is gone. */
  | 'CLOSED'
  /** It runs for those who have it and is opened for nobody else. */
  | 'PHASING_OUT';

/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type Mutation = {
  /** Ends an export that has not ended; what was read of it is thrown away. Null with an error CONFLICT where it has ended. */
  readonly cancelEmployeeExport?: Maybe<EmployeeExport>;
  /** Takes back an instruction that is not carried out yet. */
  readonly cancelInstruction?: Maybe<AccessResult>;
  /** Closes accesses for good, from the next request on. The caller's own word is the instruction; only a person can. */
  readonly closeAccess?: Maybe<AccessResult>;
  /**
   * Closes all accesses of a system, or of a certificate, at once and before anything is signed: the next request is refused, in every copy,
   * and open streams end. A certificate of the institution's own organisation is blocked at every institution, another's only here.
   */
  readonly emergencyClose?: Maybe<AccessResult>;
  /** Orders a selection of every employee of the institution, to be read in the background and fetched as one file at `GET /exports/<id>`. It is read page by page with the caller’s rights as they are at each page, in a lane of its own so that nobody who waits for an answer is held up. One export of a system or person at a time is read for an institution; others wait. The same `idempotencyKey` again is the same export. */
  readonly exportEmployees?: Maybe<EmployeeExport>;
  /** Lets an open access show less, from the next request on. To let it show more takes an instruction. */
  readonly narrowAccess?: Maybe<AccessResult>;
  /** Carries out a signed instruction: the accesses let in from the next request on. */
  readonly openAccess?: Maybe<AccessResult>;
  /** Drafts the instruction by which a system is to be given access. */
  readonly orderAccess?: Maybe<AccessResult>;
  /** Registers a system or person of the institution's own, so that access can be ordered for it. */
  readonly registerSystem?: Maybe<AccessResult>;
  /** Lets a suspended access in again. */
  readonly resumeAccess?: Maybe<AccessResult>;
  /** Signs an instruction on behalf of the institution; only a person can. Of an emergency closing: afterwards. */
  readonly signInstruction?: Maybe<AccessResult>;
  /** Keeps an access shut until it is resumed, from the next request on. */
  readonly suspendAccess?: Maybe<AccessResult>;
  /** Hands in a client certificate (OCES3) with its full chain. As a successor it may be used beside the former one until that one ends. */
  readonly uploadCertificate?: Maybe<AccessResult>;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationCancelEmployeeExportArgs = {
  id: Scalars['ID']['input'];
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationCancelInstructionArgs = {
  instructionId: Scalars['ID']['input'];
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationCloseAccessArgs = {
  input: CloseAccessInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationEmergencyCloseArgs = {
  input: EmergencyCloseInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationExportEmployeesArgs = {
  input: ExportEmployeesInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationNarrowAccessArgs = {
  input: NarrowAccessInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationOpenAccessArgs = {
  input: OpenAccessInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationOrderAccessArgs = {
  input: OrderAccessInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationRegisterSystemArgs = {
  input: RegisterSystemInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationResumeAccessArgs = {
  grantId: Scalars['ID']['input'];
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationSignInstructionArgs = {
  instructionId: Scalars['ID']['input'];
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationSuspendAccessArgs = {
  input: SuspendAccessInput;
};


/** An institution looks after its accesses itself. Each needs the scope `access:administer`; what the registry refuses stands in `faults`. */
export type MutationUploadCertificateArgs = {
  input: UploadCertificateInput;
};

/** What remains of an access. What is left out stays as it is. */
export type NarrowAccessInput = {
  /** As `AccessGrant.id` gave it. */
  readonly grantId: Scalars['ID']['input'];
  /** Only stored operations from now on. */
  readonly persistedOperationsOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Fewer scopes. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** An earlier last day. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** More fields that it leaves out. */
  readonly withheldFields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An instruction to carry out. */
export type OpenAccessInput = {
  /** Certificates that may use the access, one or two. */
  readonly certificateIds: ReadonlyArray<Scalars['ID']['input']>;
  /** As `AccessInstruction.id` gave it. */
  readonly instructionId: Scalars['ID']['input'];
};

/** An employment in KMD Opus Personale. */
export type OpusEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};

/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitution = Institution & {
  /** Certificates that the institution has handed in, newest first. */
  readonly accessCertificates?: Maybe<ReadonlyArray<AccessCertificate>>;
  /** The interfaces that the institution has bought. */
  readonly accessEntitlements?: Maybe<ReadonlyArray<AccessEntitlement>>;
  /** What happened to the institution's accesses, newest first. Nothing of it is ever changed or removed. */
  readonly accessEvents?: Maybe<AccessEventConnection>;
  /** Every access that a system or person has had to this institution's data, open ones first. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** Every access that there was by a moment, as it was then: who could see the institution's data, and by which instruction. */
  readonly accessGrantsAt?: Maybe<ReadonlyArray<AccessGrant>>;
  /** What the institution has instructed, newest first. */
  readonly accessInstructions?: Maybe<ReadonlyArray<AccessInstruction>>;
  /** What may be given access to: the catalogue's interfaces for this institution's payroll system. */
  readonly accessInterfaces?: Maybe<ReadonlyArray<AccessInterface>>;
  /** Who saw what about whom, and why: every visit to this institution's data, newest first. Needs the scope `access:log`; reading it is a visit, too. */
  readonly accessLog?: Maybe<AccessLogConnection>;
  /** What has changed of the institution's employees, by whichever channel, in the order in which it became known here: for systems that keep a copy, so that they need not read everybody again and again. Every change is told at least once. It says that something has changed and not what it is now: read that, and the answer is fresh. */
  readonly changes?: Maybe<EmployeeChanges>;
  /** Its CVR number today. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** Systems and persons that may be given access: those of the catalogue, and those that the institution registered for itself. */
  readonly externalSystems?: Maybe<ReadonlyArray<ExternalSystem>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Always OPUS. */
  readonly payrollSystem: PayrollSystem;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionAccessEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grantId?: InputMaybe<Scalars['ID']['input']>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionAccessGrantsAtArgs = {
  at: Scalars['DateTime']['input'];
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitutionChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};

/** An access to order. */
export type OrderAccessInput = {
  /** How the system is to prove itself. A person has a token. */
  readonly authentication: AccessAuthentication;
  /** Whether open accesses of the system are to be changed by it. */
  readonly change: Scalars['Boolean']['input'];
  /** From when it is wanted; a wish. */
  readonly desiredEffectiveDate?: InputMaybe<Scalars['Date']['input']>;
  /** Test or production. */
  readonly environment: Environment;
  /** Whether interfaces that are not owned yet are bought by it. */
  readonly includesPurchase: Scalars['Boolean']['input'];
  /** Standard or individual. */
  readonly integrationType: IntegrationType;
  /** Codes of the interfaces. */
  readonly interfaces: ReadonlyArray<Scalars['String']['input']>;
  /** Whether only stored operations are to be answered. */
  readonly persistedOperationsOnly: Scalars['Boolean']['input'];
  /** What the access is for, in a few words: stands in the trail beside all that it reads. */
  readonly purpose: Scalars['String']['input'];
  /** Why. */
  readonly reason: AccessReason;
  /** The file interface that it moves off. */
  readonly replacesInterface?: InputMaybe<Scalars['String']['input']>;
  /** What it may show beyond the ordinary, e.g. `cpr:read`. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** As `ExternalSystem.id` gave it. */
  readonly systemId: Scalars['ID']['input'];
  /** Last day. Left out: of a test the day six months ahead, else none. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Nullable fields that it leaves out, as `Type.field` or `Interface.field`. */
  readonly withheldFields: ReadonlyArray<Scalars['String']['input']>;
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

/** The payroll system that an institution uses. */
export type PayrollSystem =
  /** KMD Opus Personale. */
  | 'OPUS'
  /** SLS, Statens Lønsystem. */
  | 'SLS';

/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type Query = {
  /** An employee by id. An id of another institution is unknown here: null, and an error NOT_FOUND. */
  readonly employee?: Maybe<Employee>;
  /** As `Institution.changes` of the institution that the request acts for. */
  readonly employeeChanges?: Maybe<EmployeeChanges>;
  /** An export by id, for whoever ordered it. Anybody else’s is unknown: null, and an error NOT_FOUND. */
  readonly employeeExport?: Maybe<EmployeeExport>;
  /** Up to 500 at once, in the order asked; null with NOT_FOUND where unknown. */
  readonly employees?: Maybe<ReadonlyArray<Maybe<Employee>>>;
  /** The institution that the request acts for. With another number: null; FORBIDDEN naming X-Institution if the caller may act for it. */
  readonly institution?: Maybe<Institution>;
  /** Who is calling, and what may they do. */
  readonly viewer?: Maybe<Viewer>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryEmployeeArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryEmployeeChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryEmployeeExportArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryEmployeesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryInstitutionArgs = {
  cvrNumber?: InputMaybe<Scalars['CvrNumber']['input']>;
};

/** A system or person to register. */
export type RegisterSystemInput = {
  /** What it is for. */
  readonly domain?: InputMaybe<SystemDomain>;
  /** A system or a person. */
  readonly kind: ViewerKind;
  /** Its name. */
  readonly name: Scalars['String']['input'];
  /** How tokens name it; a system that comes with a certificate alone needs none. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Its supplier's CVR number. */
  readonly supplierCvrNumber?: InputMaybe<Scalars['CvrNumber']['input']>;
  /** Its supplier's name. */
  readonly supplierName?: InputMaybe<Scalars['String']['input']>;
};

/** An employment in SLS. */
export type SlsEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};

/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitution = Institution & {
  /** Certificates that the institution has handed in, newest first. */
  readonly accessCertificates?: Maybe<ReadonlyArray<AccessCertificate>>;
  /** The interfaces that the institution has bought. */
  readonly accessEntitlements?: Maybe<ReadonlyArray<AccessEntitlement>>;
  /** What happened to the institution's accesses, newest first. Nothing of it is ever changed or removed. */
  readonly accessEvents?: Maybe<AccessEventConnection>;
  /** Every access that a system or person has had to this institution's data, open ones first. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** Every access that there was by a moment, as it was then: who could see the institution's data, and by which instruction. */
  readonly accessGrantsAt?: Maybe<ReadonlyArray<AccessGrant>>;
  /** What the institution has instructed, newest first. */
  readonly accessInstructions?: Maybe<ReadonlyArray<AccessInstruction>>;
  /** What may be given access to: the catalogue's interfaces for this institution's payroll system. */
  readonly accessInterfaces?: Maybe<ReadonlyArray<AccessInterface>>;
  /** Who saw what about whom, and why: every visit to this institution's data, newest first. Needs the scope `access:log`; reading it is a visit, too. */
  readonly accessLog?: Maybe<AccessLogConnection>;
  /** What has changed of the institution's employees, by whichever channel, in the order in which it became known here: for systems that keep a copy, so that they need not read everybody again and again. Every change is told at least once. It says that something has changed and not what it is now: read that, and the answer is fresh. */
  readonly changes?: Maybe<EmployeeChanges>;
  /** Its CVR number today. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** Systems and persons that may be given access: those of the catalogue, and those that the institution registered for itself. */
  readonly externalSystems?: Maybe<ReadonlyArray<ExternalSystem>>;
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Always SLS. */
  readonly payrollSystem: PayrollSystem;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionAccessEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grantId?: InputMaybe<Scalars['ID']['input']>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionAccessGrantsAtArgs = {
  at: Scalars['DateTime']['input'];
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitutionChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
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

/** What is told by itself. A subscription is answered as a stream, by `Accept: text/event-stream` or over a WebSocket. */
export type Subscription = {
  /** Changes to the institution's employees, as they become known: at once what has come since the cursor, and then whatever comes. Each event has the cursor to come again with: whoever does misses nothing, also over restarts at either end, and may be told something twice. */
  readonly employeeChanged?: Maybe<EmployeeChanges>;
  /** The caller's own access: sent at once when the stream opens, and again whenever an access of the caller is opened, narrowed, suspended or closed. It ends when none is left. */
  readonly viewerChanged?: Maybe<Viewer>;
};


/** What is told by itself. A subscription is answered as a stream, by `Accept: text/event-stream` or over a WebSocket. */
export type SubscriptionEmployeeChangedArgs = {
  since?: InputMaybe<Scalars['String']['input']>;
};

/** An access to suspend. */
export type SuspendAccessInput = {
  /** As `AccessGrant.id` gave it. */
  readonly grantId: Scalars['ID']['input'];
  /** Why, in a few words. */
  readonly reason: Scalars['String']['input'];
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

/** What a system is for. */
export type SystemDomain =
  /** Canteen. */
  | 'CANTEEN'
  /** Administration of day care. */
  | 'DAYCARE_ADMIN'
  /** Duty roster. */
  | 'DUTY_PLANNING'
  /** Travel and expenses. */
  | 'EXPENSES'
  /** Buildings and cleaning. */
  | 'FACILITY'
  /** Organisation charts. */
  | 'ORG_MANAGEMENT'
  /** Anything else. */
  | 'OTHER'
  /** Recruitment. */
  | 'RECRUITMENT'
  /** Administration of schools. */
  | 'SCHOOL_ADMIN'
  /** Keys, doors and user accounts. */
  | 'SECURITY'
  /** Time registration. */
  | 'TIME_REGISTRATION';

/** A certificate to hand in. */
export type UploadCertificateInput = {
  /** Base64 of a `.zip` that holds `.pem` files, or of one `.pem`: certificate, issuing CA and root. Never a private key. */
  readonly content: Scalars['String']['input'];
  /** The certificate that it is to take the place of. */
  readonly replacesCertificateId?: InputMaybe<Scalars['ID']['input']>;
  /** The system that is to come with it. */
  readonly systemId: Scalars['ID']['input'];
};

/** Who is calling. */
export type Viewer = {
  /** The accesses that let the caller in. */
  readonly grants: ReadonlyArray<AccessGrant>;
  /** The institutions that the caller may act for, by the header `X-Institution`; one of them is current. */
  readonly institutions: ReadonlyArray<ViewerInstitution>;
  /** Whether it is a system or a person. */
  readonly kind: ViewerKind;
  /** Name of the system or person. */
  readonly name: Scalars['String']['output'];
  /** What the caller may see beyond the ordinary, e.g. `cpr:read`. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
};

/** An institution that the caller may act for, without its data. */
export type ViewerInstitution = {
  /** Whether this request acts for it. */
  readonly current: Scalars['Boolean']['output'];
  /** Its CVR number, to be sent as `X-Institution`. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The payroll system that it uses. */
  readonly payrollSystem: PayrollSystem;
};

/** Whether a caller is a system or a person. */
export type ViewerKind =
  /** A person has signed in. */
  | 'PERSON'
  /** A system calls for itself. */
  | 'SYSTEM';

/** How a visit ended. */
export type VisitResult =
  /** With all that was asked for. */
  | 'ANSWERED'
  /** With a part of it, and errors. */
  | 'ANSWERED_IN_PART'
  /** With errors alone. */
  | 'FAILED'
  /** Not yet, or never: it is under way, or it was broken off before an answer could leave. */
  | 'UNFINISHED';



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



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessAuthentication: AccessAuthentication;
  AccessCertificate: ResolverTypeWrapper<AccessCertificateModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessEntitlement: ResolverTypeWrapper<AccessEntitlementModel>;
  AccessEvent: ResolverTypeWrapper<AccessEventModel>;
  AccessEventConnection: ResolverTypeWrapper<Omit<AccessEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccessEventEdge']>, nodes: ReadonlyArray<ResolversTypes['AccessEvent']> }>;
  AccessEventEdge: ResolverTypeWrapper<Omit<AccessEventEdge, 'node'> & { node: ResolversTypes['AccessEvent'] }>;
  AccessEventKind: AccessEventKind;
  AccessFault: ResolverTypeWrapper<AccessFaultModel>;
  AccessFaultCode: AccessFaultCode;
  AccessGrant: ResolverTypeWrapper<AccessGrantModel>;
  AccessInstruction: ResolverTypeWrapper<AccessInstructionModel>;
  AccessInterface: ResolverTypeWrapper<AccessInterfaceModel>;
  AccessLogConnection: ResolverTypeWrapper<Omit<AccessLogConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccessLogEdge']>, nodes: ReadonlyArray<ResolversTypes['AccessLogEntry']> }>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  AccessLogEntry: ResolverTypeWrapper<NamedVisit>;
  AccessLogFilter: AccessLogFilter;
  AccessLogService: ResolverTypeWrapper<AccessLogService>;
  AccessReason: AccessReason;
  AccessResult: ResolverTypeWrapper<AccessResultModel>;
  CertificateOwner: CertificateOwner;
  CertificateReminder: ResolverTypeWrapper<CertificateReminder>;
  CertificateStatus: CertificateStatus;
  ChangeCoverage: ResolverTypeWrapper<ChangeCoverageModel>;
  CloseAccessInput: CloseAccessInput;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EmergencyCloseInput: EmergencyCloseInput;
  Employee: ResolverTypeWrapper<EmployeeReference>;
  EmployeeChange: ResolverTypeWrapper<EmployeeChangeModel>;
  EmployeeChangeFeed: EmployeeChangeFeed;
  EmployeeChangeSubject: EmployeeChangeSubject;
  EmployeeChanges: ResolverTypeWrapper<EmployeeChangesModel>;
  EmployeeExport: ResolverTypeWrapper<EmployeeExportModel>;
  EmployeeExportFault: ResolverTypeWrapper<EmployeeExportFault>;
  EmployeeExportFormat: EmployeeExportFormat;
  EmployeeExportStatus: EmployeeExportStatus;
  EmployeeFilter: EmployeeFilter;
  Environment: Environment;
  ExportEmployeesInput: ExportEmployeesInput;
  ExternalSystem: ResolverTypeWrapper<ExternalSystemModel>;
  GrantState: GrantState;
  Institution: ResolverTypeWrapper<InstitutionModel>;
  InstructionKind: InstructionKind;
  InstructionStatus: InstructionStatus;
  IntegrationType: IntegrationType;
  InterfaceOperation: InterfaceOperation;
  InterfaceStatus: InterfaceStatus;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NarrowAccessInput: NarrowAccessInput;
  OpenAccessInput: OpenAccessInput;
  OpusEmployee: ResolverTypeWrapper<EmployeeReference>;
  OpusInstitution: ResolverTypeWrapper<InstitutionModel>;
  OrderAccessInput: OrderAccessInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayrollSystem: PayrollSystem;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterSystemInput: RegisterSystemInput;
  SlsEmployee: ResolverTypeWrapper<EmployeeReference>;
  SlsInstitution: ResolverTypeWrapper<InstitutionModel>;
  Source: ResolverTypeWrapper<ToldSource>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuspendAccessInput: SuspendAccessInput;
  System: System;
  SystemDomain: SystemDomain;
  UploadCertificateInput: UploadCertificateInput;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  ViewerInstitution: ResolverTypeWrapper<ViewerInstitution>;
  ViewerKind: ViewerKind;
  VisitResult: VisitResult;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessCertificate: AccessCertificateModel;
  ID: Scalars['ID']['output'];
  AccessEntitlement: AccessEntitlementModel;
  AccessEvent: AccessEventModel;
  AccessEventConnection: Omit<AccessEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccessEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AccessEvent']> };
  AccessEventEdge: Omit<AccessEventEdge, 'node'> & { node: ResolversParentTypes['AccessEvent'] };
  AccessFault: AccessFaultModel;
  AccessGrant: AccessGrantModel;
  AccessInstruction: AccessInstructionModel;
  AccessInterface: AccessInterfaceModel;
  AccessLogConnection: Omit<AccessLogConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccessLogEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AccessLogEntry']> };
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  AccessLogEntry: NamedVisit;
  AccessLogFilter: AccessLogFilter;
  AccessLogService: AccessLogService;
  AccessResult: AccessResultModel;
  CertificateReminder: CertificateReminder;
  ChangeCoverage: ChangeCoverageModel;
  CloseAccessInput: CloseAccessInput;
  CprNumber: Scalars['CprNumber']['output'];
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EmergencyCloseInput: EmergencyCloseInput;
  Employee: EmployeeReference;
  EmployeeChange: EmployeeChangeModel;
  EmployeeChanges: EmployeeChangesModel;
  EmployeeExport: EmployeeExportModel;
  EmployeeExportFault: EmployeeExportFault;
  EmployeeFilter: EmployeeFilter;
  ExportEmployeesInput: ExportEmployeesInput;
  ExternalSystem: ExternalSystemModel;
  Institution: InstitutionModel;
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  NarrowAccessInput: NarrowAccessInput;
  OpenAccessInput: OpenAccessInput;
  OpusEmployee: EmployeeReference;
  OpusInstitution: InstitutionModel;
  OrderAccessInput: OrderAccessInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RegisterSystemInput: RegisterSystemInput;
  SlsEmployee: EmployeeReference;
  SlsInstitution: InstitutionModel;
  Source: ToldSource;
  Subscription: Record<PropertyKey, never>;
  SuspendAccessInput: SuspendAccessInput;
  UploadCertificateInput: UploadCertificateInput;
  Viewer: ViewerModel;
  ViewerInstitution: ViewerInstitution;
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

export type AccessCertificateResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessCertificate'] = ResolversParentTypes['AccessCertificate']> = {
  deadline?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notAfter?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notBefore?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ownerCvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  ownerKind?: Resolver<ResolversTypes['CertificateOwner'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedFrom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reminders?: Resolver<ReadonlyArray<ResolversTypes['CertificateReminder']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CertificateStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['ExternalSystem'], ParentType, ContextType>;
};

export type AccessEntitlementResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessEntitlement'] = ResolversParentTypes['AccessEntitlement']> = {
  extraFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interfaceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AccessEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessEvent'] = ResolversParentTypes['AccessEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  certificateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['AccessEventKind'], ParentType, ContextType>;
  grantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessEventConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessEventConnection'] = ResolversParentTypes['AccessEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessEventEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessEventEdge'] = ResolversParentTypes['AccessEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEvent'], ParentType, ContextType>;
};

export type AccessFaultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessFault'] = ResolversParentTypes['AccessFault']> = {
  code?: Resolver<ResolversTypes['AccessFaultCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textDanish?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessGrantResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessGrant'] = ResolversParentTypes['AccessGrant']> = {
  authentication?: Resolver<ResolversTypes['AccessAuthentication'], ParentType, ContextType>;
  certificateFingerprints?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  closeInstruction?: Resolver<Maybe<ResolversTypes['AccessInstruction']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interfaceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openInstruction?: Resolver<Maybe<ResolversTypes['AccessInstruction']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  persistedOperationsOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GrantState'], ParentType, ContextType>;
  suspendReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suspendedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withheldFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessInstructionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessInstruction'] = ResolversParentTypes['AccessInstruction']> = {
  desiredEffectiveDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includesPurchase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  integrationType?: Resolver<Maybe<ResolversTypes['IntegrationType']>, ParentType, ContextType>;
  interfaces?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InstructionKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AccessReason'], ParentType, ContextType>;
  replacesInterface?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InstructionStatus'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['ExternalSystem'], ParentType, ContextType>;
};

export type AccessInterfaceResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessInterface'] = ResolversParentTypes['AccessInterface']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['InterfaceOperation']>, ParentType, ContextType>;
  replacedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InterfaceStatus'], ParentType, ContextType>;
};

export type AccessLogConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discardedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employeeIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Employee']>>>, ParentType, ContextType, Partial<AccessLogEntryEmployeesArgs>>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['AccessLogService']>, ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessLogServiceResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessLogService'] = ResolversParentTypes['AccessLogService']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessResult'] = ResolversParentTypes['AccessResult']> = {
  certificate?: Resolver<Maybe<ResolversTypes['AccessCertificate']>, ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['AccessFault']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['AccessGrant']>, ParentType, ContextType>;
  instruction?: Resolver<Maybe<ResolversTypes['AccessInstruction']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['ExternalSystem']>, ParentType, ContextType>;
};

export type CertificateReminderResolvers<ContextType = any, ParentType extends ResolversParentTypes['CertificateReminder'] = ResolversParentTypes['CertificateReminder']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  daysBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeCoverageResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeCoverage'] = ResolversParentTypes['ChangeCoverage']> = {
  delaySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  feed?: Resolver<Maybe<ResolversTypes['EmployeeChangeFeed']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['EmployeeChangeSubject'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type EmployeeChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeChange'] = ResolversParentTypes['EmployeeChange']> = {
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  employeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  feed?: Resolver<ResolversTypes['EmployeeChangeFeed'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['EmployeeChangeSubject']>, ParentType, ContextType>;
};

export type EmployeeChangesResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeChanges'] = ResolversParentTypes['EmployeeChanges']> = {
  coverage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChangeCoverage']>>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['EmployeeChange']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAllAnew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EmployeeExportResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeExport'] = ResolversParentTypes['EmployeeExport']> = {
  bytes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['EmployeeExportFault']>, ParentType, ContextType>;
  faultCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['EmployeeExportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resumesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmployeeExportStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  totalRows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EmployeeExportFaultResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeExportFault'] = ResolversParentTypes['EmployeeExportFault']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExternalSystemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExternalSystem'] = ResolversParentTypes['ExternalSystem']> = {
  domain?: Resolver<Maybe<ResolversTypes['SystemDomain']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standardInterfaces?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplierCvrNumber?: Resolver<Maybe<ResolversTypes['CvrNumber']>, ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  __resolveType?: TypeResolveFn<'OpusInstitution' | 'SlsInstitution', ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelEmployeeExport?: Resolver<Maybe<ResolversTypes['EmployeeExport']>, ParentType, ContextType, RequireFields<MutationCancelEmployeeExportArgs, 'id'>>;
  cancelInstruction?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationCancelInstructionArgs, 'instructionId'>>;
  closeAccess?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationCloseAccessArgs, 'input'>>;
  emergencyClose?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationEmergencyCloseArgs, 'input'>>;
  exportEmployees?: Resolver<Maybe<ResolversTypes['EmployeeExport']>, ParentType, ContextType, RequireFields<MutationExportEmployeesArgs, 'input'>>;
  narrowAccess?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationNarrowAccessArgs, 'input'>>;
  openAccess?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationOpenAccessArgs, 'input'>>;
  orderAccess?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationOrderAccessArgs, 'input'>>;
  registerSystem?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationRegisterSystemArgs, 'input'>>;
  resumeAccess?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationResumeAccessArgs, 'grantId'>>;
  signInstruction?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationSignInstructionArgs, 'instructionId'>>;
  suspendAccess?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationSuspendAccessArgs, 'input'>>;
  uploadCertificate?: Resolver<Maybe<ResolversTypes['AccessResult']>, ParentType, ContextType, RequireFields<MutationUploadCertificateArgs, 'input'>>;
};

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitution'] = ResolversParentTypes['OpusInstitution'], FederationReferenceType extends FederationReferenceTypes['OpusInstitution'] = FederationReferenceTypes['OpusInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessCertificates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessCertificate']>>, ParentType, ContextType>;
  accessEntitlements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessEntitlement']>>, ParentType, ContextType>;
  accessEvents?: Resolver<Maybe<ResolversTypes['AccessEventConnection']>, ParentType, ContextType, Partial<OpusInstitutionAccessEventsArgs>>;
  accessGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType>;
  accessGrantsAt?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType, RequireFields<OpusInstitutionAccessGrantsAtArgs, 'at'>>;
  accessInstructions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessInstruction']>>, ParentType, ContextType>;
  accessInterfaces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessInterface']>>, ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, Partial<OpusInstitutionAccessLogArgs>>;
  changes?: Resolver<Maybe<ResolversTypes['EmployeeChanges']>, ParentType, ContextType, Partial<OpusInstitutionChangesArgs>>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  externalSystems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalSystem']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payrollSystem?: Resolver<ResolversTypes['PayrollSystem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeArgs, 'id'>>;
  employeeChanges?: Resolver<Maybe<ResolversTypes['EmployeeChanges']>, ParentType, ContextType, Partial<QueryEmployeeChangesArgs>>;
  employeeExport?: Resolver<Maybe<ResolversTypes['EmployeeExport']>, ParentType, ContextType, RequireFields<QueryEmployeeExportArgs, 'id'>>;
  employees?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Employee']>>>, ParentType, ContextType, RequireFields<QueryEmployeesArgs, 'ids'>>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType, Partial<QueryInstitutionArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type SlsEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployee'] = ResolversParentTypes['SlsEmployee'], FederationReferenceType extends FederationReferenceTypes['SlsEmployee'] = FederationReferenceTypes['SlsEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlsInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsInstitution'] = ResolversParentTypes['SlsInstitution'], FederationReferenceType extends FederationReferenceTypes['SlsInstitution'] = FederationReferenceTypes['SlsInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessCertificates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessCertificate']>>, ParentType, ContextType>;
  accessEntitlements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessEntitlement']>>, ParentType, ContextType>;
  accessEvents?: Resolver<Maybe<ResolversTypes['AccessEventConnection']>, ParentType, ContextType, Partial<SlsInstitutionAccessEventsArgs>>;
  accessGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType>;
  accessGrantsAt?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType, RequireFields<SlsInstitutionAccessGrantsAtArgs, 'at'>>;
  accessInstructions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessInstruction']>>, ParentType, ContextType>;
  accessInterfaces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessInterface']>>, ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, Partial<SlsInstitutionAccessLogArgs>>;
  changes?: Resolver<Maybe<ResolversTypes['EmployeeChanges']>, ParentType, ContextType, Partial<SlsInstitutionChangesArgs>>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  externalSystems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalSystem']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payrollSystem?: Resolver<ResolversTypes['PayrollSystem'], ParentType, ContextType>;
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
  employeeChanged?: SubscriptionResolver<Maybe<ResolversTypes['EmployeeChanges']>, "employeeChanged", ParentType, ContextType, Partial<SubscriptionEmployeeChangedArgs>>;
  viewerChanged?: SubscriptionResolver<Maybe<ResolversTypes['Viewer']>, "viewerChanged", ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  grants?: Resolver<ReadonlyArray<ResolversTypes['AccessGrant']>, ParentType, ContextType>;
  institutions?: Resolver<ReadonlyArray<ResolversTypes['ViewerInstitution']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ViewerInstitution'] = ResolversParentTypes['ViewerInstitution']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payrollSystem?: Resolver<ResolversTypes['PayrollSystem'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AccessCertificate?: AccessCertificateResolvers<ContextType>;
  AccessEntitlement?: AccessEntitlementResolvers<ContextType>;
  AccessEvent?: AccessEventResolvers<ContextType>;
  AccessEventConnection?: AccessEventConnectionResolvers<ContextType>;
  AccessEventEdge?: AccessEventEdgeResolvers<ContextType>;
  AccessFault?: AccessFaultResolvers<ContextType>;
  AccessGrant?: AccessGrantResolvers<ContextType>;
  AccessInstruction?: AccessInstructionResolvers<ContextType>;
  AccessInterface?: AccessInterfaceResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogService?: AccessLogServiceResolvers<ContextType>;
  AccessResult?: AccessResultResolvers<ContextType>;
  CertificateReminder?: CertificateReminderResolvers<ContextType>;
  ChangeCoverage?: ChangeCoverageResolvers<ContextType>;
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  EmployeeChange?: EmployeeChangeResolvers<ContextType>;
  EmployeeChanges?: EmployeeChangesResolvers<ContextType>;
  EmployeeExport?: EmployeeExportResolvers<ContextType>;
  EmployeeExportFault?: EmployeeExportFaultResolvers<ContextType>;
  ExternalSystem?: ExternalSystemResolvers<ContextType>;
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
  Subscription?: SubscriptionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerInstitution?: ViewerInstitutionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  executedAs?: ExecutedAsDirectiveResolver<any, any, ContextType>;
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
