import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** Fields that Opus has no place for are refused instead of being dropped. kmd-opus.md sections 9.3 and 9.7. */
export function wagePartFieldsAreSupported({ values, recurring }: WagePartFacts): readonly ChangeFault[] {
  const posting = values.group('posting')
  const unsupported = [
    ...(recurring ? RECURRING_LACKS : ONE_OFF_LACKS).filter((name) => values.has(name)),
    ...POSTING_LACKS.filter((name) => posting?.has(name)).map((name) => `posting.${name}`),
  ]
  return unsupported.map((name) =>
    fault(
      'FIELD_NOT_SUPPORTED',
      name,
      'KMD Opus has no place for this field in this kind of wage part.',
      'KMD Opus har ingen plads til dette felt i denne type løndel.',
    ),
  )
}

const NEITHER_HAS = ['rate', 'creditorCode', 'text', 'textNumber'] as const
const ONE_OFF_LACKS = [
  ...NEITHER_HAS,
  'validFrom',
  'validTo',
  'yearlyBaseAmount',
  'percentage',
  'pensionable',
  'firstPayment',
  'paymentInterval',
] as const
const RECURRING_LACKS = [...NEITHER_HAS, 'date', 'reference'] as const
const POSTING_LACKS = ['subAccountUnit', 'natureAccount', 'segments'] as const
