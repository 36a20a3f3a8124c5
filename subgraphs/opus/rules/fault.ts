import type { ChangeFault } from '../../transactions/payroll.ts'

/** What is wrong with a change, in both languages. @param field the input's field; null where it is about the whole. */
export function fault(code: string, field: string | null, text: string, textDanish: string): ChangeFault {
  return { code, field, text, textDanish }
}

/** Every fault that the rules find, in their order. */
export function faultsOf<Facts>(
  rules: readonly ((facts: Facts) => ChangeFault | readonly ChangeFault[] | null)[],
  facts: Facts,
): readonly ChangeFault[] {
  return rules.flatMap((rule) => rule(facts) ?? [])
}
