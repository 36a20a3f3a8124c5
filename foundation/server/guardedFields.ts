import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getDirectiveValues,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Caller } from '../tenancy/caller.ts'
import { refusal } from '../tenancy/refusal.ts'

/** What a guarded field needs of the context. */
export interface GuardContext {
  readonly caller: Caller
}

/**
 * Wraps every field that the SDL guards, fields without a resolver of their own included: `@requiresScopes` gives null and FORBIDDEN,
 * `@withheldUnless` gives its replacement and no error. Routers do not enforce these for us, so the subgraph does.
 * Changes the schema in place.
 */
export function guardFields(schema: GraphQLSchema): void {
  const requiresScopes = schema.getDirective('federation__requiresScopes') ?? schema.getDirective('requiresScopes')
  const withheldUnless = schema.getDirective('withheldUnless')
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const node = field.astNode
      if (node === undefined || node === null) continue
      const required = requiresScopes == null ? undefined : getDirectiveValues(requiresScopes, node)
      if (required !== undefined) requireScopes(field, required['scopes'] as string[][])
      const withheld = withheldUnless == null ? undefined : getDirectiveValues(withheldUnless, node)
      if (withheld !== undefined)
        withhold(field, String(withheld['scope']), (withheld['as'] as string | undefined) ?? null)
    }
  }
}

/**
 * Wraps every nullable field besides: one that the caller's access leaves out gives null and FORBIDDEN. For a schema of its own, since most
 * callers have nothing left out and should not pay for the question. Changes the schema in place.
 */
export function leaveOutFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields()))
      if (!isNonNullType(field.type)) leaveOut(field, `${type.name}.${field.name}`)
  }
}

type Field = GraphQLField<unknown, GuardContext>

function requireScopes(field: Field, alternatives: readonly (readonly string[])[]): void {
  const resolve: GraphQLFieldResolver<unknown, GuardContext> = field.resolve ?? defaultFieldResolver
  field.resolve = (parent, args, context, info) => {
    const held: readonly string[] = context.caller.scopes
    if (!alternatives.some((all) => all.every((scope) => held.includes(scope)))) {
      throw refusal(
        'FORBIDDEN',
        `This field needs the scope ${alternatives.map((all) => all.join(' and ')).join(', or ')}.`,
        {
          scope: alternatives[0]?.[0] ?? '',
        },
      )
    }
    return resolve(parent, args, context, info)
  }
}

function leaveOut(field: Field, name: string): void {
  const resolve: GraphQLFieldResolver<unknown, GuardContext> = field.resolve ?? defaultFieldResolver
  field.resolve = (parent, args, context, info) => {
    if (context.caller.withheldFields.includes(name)) {
      throw refusal('FORBIDDEN', 'The access leaves this field out.', { reason: 'WITHHELD' })
    }
    return resolve(parent, args, context, info)
  }
}

function withhold(field: Field, scope: string, replacement: string | null): void {
  const resolve: GraphQLFieldResolver<unknown, GuardContext> = field.resolve ?? defaultFieldResolver
  field.resolve = (parent, args, context, info) => {
    const held: readonly string[] = context.caller.scopes
    return held.includes(scope) ? resolve(parent, args, context, info) : replacement
  }
}
