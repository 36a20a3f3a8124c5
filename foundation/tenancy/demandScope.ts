import { type Caller, hasScope, type Scope } from './caller.ts'
import { refusal } from './refusal.ts'

/** For arguments that tell what a guarded field would: a filter by reason tells the reason. @throws GraphQLError FORBIDDEN */
export function demandScope(caller: Caller, scope: Scope, argument: string): void {
  if (!hasScope(caller, scope))
    throw refusal('FORBIDDEN', `The argument ${argument} needs the scope ${scope}.`, { scope, argument })
}
