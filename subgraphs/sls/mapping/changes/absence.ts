import { type Decimal, scaled } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Change, PlannedCall } from '../../../transactions/payroll.ts'
import { dayOf, decimalOf, partOf, speaksOf, textOf } from '../../model/changeValues.ts'
import { defaultCause } from '../absences.ts'

/** An absence as it shall be; null where the change does not say. */
export interface WantedAbsence {
  readonly code: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Of the one day, or of each day. */
  readonly hours: Decimal | null
}

/** What a registration asks for, or an existing absence with what a change says of it laid over. */
export function wantedAbsence({ operation, values }: Change): WantedAbsence {
  if (operation === 'registerAbsence') {
    const kind = textOf(values, 'kind')
    return {
      code: textOf(values, 'code') ?? (kind === null ? null : defaultCause(kind)),
      from: dayOf(values, 'from'),
      to: dayOf(values, 'to'),
      hours: decimalOf(values, 'hours'),
    }
  }
  const existing = partOf(values, 'existing')
  return {
    code: textOf(values, 'code') ?? textOf(existing, 'code'),
    from: dayOf(values, 'from') ?? dayOf(existing, 'from'),
    to: dayOf(values, 'to') ?? dayOf(existing, 'to'),
    hours: speaksOf(values, 'hours') ? decimalOf(values, 'hours') : decimalOf(existing, 'hoursPerDay'),
  }
}

/** SLS dossier section 7.14. One call each. @throws RangeError where the existing record is not told under `existing`. */
export function absenceCalls(change: Change): readonly PlannedCall[] {
  switch (change.operation) {
    case 'registerAbsence':
      return [call('Opret', { HaendelseTil: til(change) })]
    case 'changeAbsence':
      return [call('Ajrf', { HaendelseFra: fra(change), HaendelseTil: til(change) })]
    case 'deleteAbsence':
      return [call('Slet', { HaendelseFra: fra(change) })]
    default:
      throw new RangeError(`${change.operation} is no change of an absence`)
  }
}

function call(action: string, body: PlannedCall['body']): PlannedCall {
  return { service: `ModstSLSHaendelse${action}`, body }
}

function fra({ values }: Change): PlannedCall['body'] {
  const existing = partOf(values, 'existing')
  const code = textOf(existing, 'code')
  const from = dayOf(existing, 'from')
  if (code === null || from === null) throw new RangeError('the existing absence is not told')
  return { FastAarsagskode: code, Fradato: from }
}

function til(change: Change): PlannedCall['body'] {
  const { code, from, to, hours } = wantedAbsence(change)
  return { FastAarsagskode: code, Fradato: from, Tildato: to, ...(hours === null ? {} : hoursAndMinutes(hours)) }
}

/** To the nearest minute: 3.70 are 3 h 42 min, 0.33 are 20 min, as they are read. */
function hoursAndMinutes(hours: Decimal): PlannedCall['body'] {
  // Ten decimals are all that a decimal may have.
  const unit = 10n ** 10n
  const minutes = Number((scaled(hours, 10) * 60n + unit / 2n) / unit)
  return { Timer: Math.floor(minutes / 60), Minutter: minutes % 60 }
}
