import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { PayrollUpdates, PlannedCall } from '../../subgraphs/transactions/payroll.ts'
import type { Question, UnreliableSystem } from './unreliableSystem.ts'

/** Every fifth change takes two calls. */
const isLong = (change: number): boolean => change % 5 === 0

/** The port of a system that is asked over a line. */
export function lineToSystem(answer: UnreliableSystem['answer']): PayrollUpdates {
  const question = (
    kind: Question['kind'],
    { caller }: Desk,
    employment: Employment | null,
    { body }: PlannedCall,
    reference: string,
  ): Question => ({
    kind,
    person: employment?.keys.number ?? '',
    change: Number(body['change']),
    step: Number(body['step']),
    reference,
    deadline: caller.deadline,
  })
  return {
    system: 'SLS',
    supports: () => true,
    interfaceOf: () => 'SLS_LAES',
    validate: async () => [],
    plan: ({ values }) =>
      (isLong(Number(values['change'])) ? [1, 2] : [1]).map((step) => ({
        service: 'Register',
        body: { change: values['change'], step },
      })),
    send: async (...asked) => {
      const outcome = await answer(question('SEND', ...asked))
      if (outcome === null || outcome.kind === 'NOT_ARRIVED' || outcome.kind === 'UNDECIDED') return { kind: 'UNKNOWN' }
      return outcome
    },
    lookUp: async (...asked) => {
      const found = await answer(question('LOOK_UP', ...asked))
      if (found === null) throw new Error('the look-up failed')
      return found
    },
  }
}

/** How many calls a change takes. */
export function callsOf(change: number): number {
  return isLong(change) ? 2 : 1
}
