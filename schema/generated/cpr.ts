import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Employment } from '../../foundation/directory/employment.ts';
import type { ShownPerson } from '../../subgraphs/cpr/model/shownPerson.ts';
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

/** What CPR adds to an employment. */
export type Employee = {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** The person, as CPR has it now. */
  readonly person?: Maybe<Person>;
};

/** An employment in KMD Opus Personale. */
export type OpusEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
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
  /** The number now valid. Needs the scope `cpr:read`. */
  readonly cprNumber?: Maybe<Scalars['CprNumber']['output']>;
  /** Opaque; the same person has another id at another institution. */
  readonly id: Scalars['ID']['output'];
  /** Who looked at this person's data at this institution, and why, newest first; also under a number that was replaced. Needs the scope `access:log`. */
  readonly lookups?: Maybe<PersonLookupConnection>;
  /** The name. */
  readonly name?: Maybe<PersonName>;
  /** Whether the person has name and address protection today. */
  readonly nameAndAddressProtected: Scalars['Boolean']['output'];
  /** Where it came from. */
  readonly source: Source;
  /** Where the person stands in CPR. */
  readonly status: PersonStatus;
  /** CPR's own code of the status, two digits. */
  readonly statusCode: Scalars['String']['output'];
  /** Since when, where CPR tells it. */
  readonly statusFrom?: Maybe<Scalars['Date']['output']>;
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
  /** Postal code, four digits. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Name of the road. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Since when the person lives there. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
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

/** An employment in SLS. */
export type SlsEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** The person, as CPR has it now. A constructed number (not issued by CPR): null and NOT_FOUND. */
  readonly person?: Maybe<Person>;
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
    & GraphQLRecursivePick<FederationTypes['OpusEmployee'], {"id":true}> );
  SlsEmployee:
    ( { __typename: 'SlsEmployee' }
    & GraphQLRecursivePick<FederationTypes['SlsEmployee'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Employee:
    | ( Employment )
    | ( Employment )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Employee']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  OpusEmployee: ResolverTypeWrapper<Employment>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<ShownPerson>;
  PersonAddress: ResolverTypeWrapper<PersonAddress>;
  PersonLookup: ResolverTypeWrapper<NamedVisit>;
  PersonLookupConnection: ResolverTypeWrapper<Omit<PersonLookupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonLookupEdge']>, nodes: ReadonlyArray<ResolversTypes['PersonLookup']> }>;
  PersonLookupEdge: ResolverTypeWrapper<Omit<PersonLookupEdge, 'node'> & { node: ResolversTypes['PersonLookup'] }>;
  PersonName: ResolverTypeWrapper<PersonName>;
  PersonStatus: PersonStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SlsEmployee: ResolverTypeWrapper<Employment>;
  Source: ResolverTypeWrapper<Source>;
  System: System;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CprNumber: Scalars['CprNumber']['output'];
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Employee: ResolversInterfaceTypes<ResolversParentTypes>['Employee'];
  ID: Scalars['ID']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  OpusEmployee: Employment;
  PageInfo: PageInfo;
  Person: ShownPerson;
  PersonAddress: PersonAddress;
  PersonLookup: NamedVisit;
  PersonLookupConnection: Omit<PersonLookupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonLookupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PersonLookup']> };
  PersonLookupEdge: Omit<PersonLookupEdge, 'node'> & { node: ResolversParentTypes['PersonLookup'] };
  PersonName: PersonName;
  Query: Record<PropertyKey, never>;
  SlsEmployee: Employment;
  Source: Source;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

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

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
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

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  address?: Resolver<Maybe<ResolversTypes['PersonAddress']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bornOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  civilStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cprNumber?: Resolver<Maybe<ResolversTypes['CprNumber']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookups?: Resolver<Maybe<ResolversTypes['PersonLookupConnection']>, ParentType, ContextType, Partial<PersonLookupsArgs>>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  nameAndAddressProtected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PersonStatus'], ParentType, ContextType>;
  statusCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PersonAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonAddress'] = ResolversParentTypes['PersonAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  door?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipalityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'cprNumber' | 'purpose'>>;
};

export type SlsEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SlsEmployee'] = ResolversParentTypes['SlsEmployee'], FederationReferenceType extends FederationReferenceTypes['SlsEmployee'] = FederationReferenceTypes['SlsEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlsEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  OpusEmployee?: OpusEmployeeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonAddress?: PersonAddressResolvers<ContextType>;
  PersonLookup?: PersonLookupResolvers<ContextType>;
  PersonLookupConnection?: PersonLookupConnectionResolvers<ContextType>;
  PersonLookupEdge?: PersonLookupEdgeResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SlsEmployee?: SlsEmployeeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  upstreamCalls?: UpstreamCallsDirectiveResolver<any, any, ContextType>;
  withheldUnless?: WithheldUnlessDirectiveResolver<any, any, ContextType>;
};
