import type { CprNumber } from '../scalars/CprNumber.ts';
import type { CvrNumber } from '../scalars/CvrNumber.ts';
import type { LocalDate } from '../scalars/LocalDate.ts';
import type { DateTime } from '../scalars/DateTime.ts';
import type { Decimal } from '../scalars/Decimal.ts';
import type { LocalTime } from '../scalars/LocalTime.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Institution as InstitutionModel } from '../../subgraphs/institutions/model/institution.ts';
import type { EmployeeReference } from '../../subgraphs/institutions/model/employeeReference.ts';
import type { AccessGrant as AccessGrantModel } from '../../subgraphs/institutions/model/accessGrant.ts';
import type { Viewer as ViewerModel } from '../../subgraphs/institutions/model/viewer.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
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

/** The access of one system or person to one institution's data through one interface. */
export type AccessGrant = {
  /** Why it was closed. */
  readonly closeReason?: Maybe<Scalars['String']['output']>;
  /** When it was closed. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Test or production. */
  readonly environment: Environment;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Code of the interface, e.g. `MEDARBEJDEROPLYSNINGER`. */
  readonly interfaceCode: Scalars['String']['output'];
  /** Since when. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Whether it lets anyone in. */
  readonly state: GrantState;
  /** Name of the system or person. */
  readonly system: Scalars['String']['output'];
  /** Last day, for an access that ends by itself. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
};

/** An employment. Its data are told by the payroll system. */
export type Employee = {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};

/** Which environment an access is for. */
export type Environment =
  /** The systems' external test environment. */
  | 'EXTERNAL_TEST'
  /** Production. */
  | 'PRODUCTION';

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
  /** Every access that a system or person has had to this institution's data, open ones first. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** Its CVR number today. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The payroll system that it uses. */
  readonly payrollSystem: PayrollSystem;
};

/** An employment in KMD Opus Personale. */
export type OpusEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};

/** An institution whose pay is run by KMD Opus Personale. */
export type OpusInstitution = Institution & {
  /** Every access that a system or person has had to this institution's data, open ones first. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** Its CVR number today. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Always OPUS. */
  readonly payrollSystem: PayrollSystem;
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
export type QueryEmployeesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The ways in. A request acts for exactly one institution and sees nothing of others. */
export type QueryInstitutionArgs = {
  cvrNumber?: InputMaybe<Scalars['CvrNumber']['input']>;
};

/** An employment in SLS. */
export type SlsEmployee = Employee & {
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
};

/** An institution whose pay is run by SLS, the state's payroll. */
export type SlsInstitution = Institution & {
  /** Every access that a system or person has had to this institution's data, open ones first. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** Its CVR number today. */
  readonly cvrNumber: Scalars['CvrNumber']['output'];
  /** 16 characters, opaque. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Always SLS. */
  readonly payrollSystem: PayrollSystem;
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

/** What is told by itself. A subscription is answered as a stream, by `Accept: text/event-stream` or over a WebSocket. */
export type Subscription = {
  /** The caller's own access: sent at once when the stream opens, and again whenever an access of the caller is opened, narrowed, suspended or closed. It ends when none is left. */
  readonly viewerChanged?: Maybe<Viewer>;
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
  AccessGrant: ResolverTypeWrapper<AccessGrantModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CprNumber: ResolverTypeWrapper<Scalars['CprNumber']['output']>;
  CvrNumber: ResolverTypeWrapper<Scalars['CvrNumber']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<EmployeeReference>;
  Environment: Environment;
  GrantState: GrantState;
  Institution: ResolverTypeWrapper<InstitutionModel>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  OpusEmployee: ResolverTypeWrapper<EmployeeReference>;
  OpusInstitution: ResolverTypeWrapper<InstitutionModel>;
  PayrollSystem: PayrollSystem;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SlsEmployee: ResolverTypeWrapper<EmployeeReference>;
  SlsInstitution: ResolverTypeWrapper<InstitutionModel>;
  Source: ResolverTypeWrapper<Source>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  System: System;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  ViewerInstitution: ResolverTypeWrapper<ViewerInstitution>;
  ViewerKind: ViewerKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessGrant: AccessGrantModel;
  ID: Scalars['ID']['output'];
  CprNumber: Scalars['CprNumber']['output'];
  CvrNumber: Scalars['CvrNumber']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Employee: EmployeeReference;
  Institution: InstitutionModel;
  LocalTime: Scalars['LocalTime']['output'];
  OpusEmployee: EmployeeReference;
  OpusInstitution: InstitutionModel;
  Query: Record<PropertyKey, never>;
  SlsEmployee: EmployeeReference;
  SlsInstitution: InstitutionModel;
  Source: Source;
  Subscription: Record<PropertyKey, never>;
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
  byArguments?: Scalars['Boolean']['input'];
  each?: Scalars['Int']['input'];
  service: Scalars['String']['input'];
  system: System;
};

export type UpstreamCallsDirectiveResolver<Result, Parent, ContextType = any, Args = UpstreamCallsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WithheldUnlessDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
  scope: Scalars['String']['input'];
};

export type WithheldUnlessDirectiveResolver<Result, Parent, ContextType = any, Args = WithheldUnlessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessGrantResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessGrant'] = ResolversParentTypes['AccessGrant']> = {
  closeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interfaceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GrantState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  __resolveType?: TypeResolveFn<'OpusInstitution' | 'SlsInstitution', ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type OpusEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusEmployee'] = ResolversParentTypes['OpusEmployee'], FederationReferenceType extends FederationReferenceTypes['OpusEmployee'] = FederationReferenceTypes['OpusEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpusInstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpusInstitution'] = ResolversParentTypes['OpusInstitution'], FederationReferenceType extends FederationReferenceTypes['OpusInstitution'] = FederationReferenceTypes['OpusInstitution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OpusInstitution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payrollSystem?: Resolver<ResolversTypes['PayrollSystem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeArgs, 'id'>>;
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
  accessGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType>;
  cvrNumber?: Resolver<ResolversTypes['CvrNumber'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payrollSystem?: Resolver<ResolversTypes['PayrollSystem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  fromCache?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
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
  AccessGrant?: AccessGrantResolvers<ContextType>;
  CprNumber?: GraphQLScalarType;
  CvrNumber?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  OpusEmployee?: OpusEmployeeResolvers<ContextType>;
  OpusInstitution?: OpusInstitutionResolvers<ContextType>;
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
