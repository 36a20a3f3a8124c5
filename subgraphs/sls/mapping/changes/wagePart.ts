import type { Change, PlannedCall } from '../../../transactions/payroll.ts'
import { type ChangeValues, has, listOf, partOf, speaksOf, textOf } from '../../model/changeValues.ts'

/** A wage part as it shall be, under our names: a registration's own fields, or the existing part with the change laid over it. */
export function wantedWagePart({ operation, values }: Change): ChangeValues {
  if (operation === 'registerWagePart') return values
  const existing = partOf(values, 'existing')
  const changed = ['amount', 'rate', 'units', 'hours', 'validTo'].filter((field) => speaksOf(values, field))
  return { ...flat(existing), ...Object.fromEntries(changed.map((field) => [field, values[field]])) }
}

/** SLS dossier section 7.3. One call each. @throws RangeError where the existing record is not told under `existing`. */
export function wagePartCalls(change: Change): readonly PlannedCall[] {
  const wanted = wantedWagePart(change)
  const object = textOf(wanted, 'recurrence') === 'ONE_OFF' ? 'Engangsloendel' : 'LoebendeLoendel'
  const til = object === 'Engangsloendel' ? oneOff(wanted) : recurring(wanted)
  switch (change.operation) {
    case 'registerWagePart':
      return [{ service: `ModstSLS${object}Opret`, body: { [`${object}Til`]: til } }]
    case 'changeWagePart':
    case 'endWagePart':
      return [{ service: `ModstSLS${object}Ajrf`, body: { [`${object}Fra`]: fra(change), [`${object}Til`]: til } }]
    case 'deleteWagePart':
      return [{ service: `ModstSLS${object}Slet`, body: { [`${object}Fra`]: fra(change) } }]
    default:
      throw new RangeError(`${change.operation} is no change of a wage part`)
  }
}

/** A record as it is read has amounts with a currency; a change has plain ones. */
function flat(existing: ChangeValues): ChangeValues {
  const plain = (field: string): unknown => {
    const value = existing[field]
    return typeof value === 'object' && value !== null ? partOf(existing, field)['amount'] : value
  }
  return { ...existing, amount: plain('amount'), rate: plain('rate') }
}

function fra({ values }: Change): PlannedCall['body'] {
  const existing = partOf(values, 'existing')
  const isOneOff = textOf(existing, 'recurrence') === 'ONE_OFF'
  const day = textOf(existing, isOneOff ? 'date' : 'validFrom')
  const code = textOf(existing, 'code')
  if (code === null || day === null) throw new RangeError('the existing wage part is not told')
  return { Loendelskode: code, [isOneOff ? 'Dato' : 'Fradato']: day }
}

/** Til is the whole occurrence: what it leaves out is not registered any more. */
function oneOff(wanted: ChangeValues): PlannedCall['body'] {
  return {
    ...element(wanted),
    Dato: textOf(wanted, 'date'),
    ...accountString(partOf(wanted, 'posting')),
    Loendelstekst: textOf(wanted, 'text'),
  }
}

function recurring(wanted: ChangeValues): PlannedCall['body'] {
  return {
    ...element(wanted),
    Fradato: textOf(wanted, 'validFrom'),
    Tildato: textOf(wanted, 'validTo'),
    Tekstnummer: textOf(wanted, 'textNumber'),
  }
}

/** What one-off and recurring wage parts have alike. */
function element(wanted: ChangeValues): PlannedCall['body'] {
  return {
    Loendelskode: textOf(wanted, 'code'),
    Kreditor: textOf(wanted, 'creditorCode'),
    Beloeb: textOf(wanted, 'amount'),
    Sats: textOf(wanted, 'rate'),
    Timer: textOf(wanted, 'hours'),
    Enheder: textOf(wanted, 'units'),
  }
}

/** Delregnskab, Artskonto and Segment 1 to 6; a segment that is not given stands empty in its place. */
export function accountString(posting: ChangeValues): PlannedCall['body'] {
  const segments = listOf(posting, 'segments').map((segment, index) => [`Segment${index + 1}`, segment] as const)
  return {
    Delregnskab: textOf(posting, 'subAccountUnit'),
    Artskonto: textOf(posting, 'natureAccount'),
    ...(has(posting, 'segments') ? Object.fromEntries(segments) : {}),
  }
}
