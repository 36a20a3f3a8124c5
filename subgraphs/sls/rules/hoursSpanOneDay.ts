import { wantedAbsence } from '../mapping/changes/absence.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** Causes that may be a longer period with hours (documented). */
const PERIOD_WITH_HOURS: ReadonlySet<string> = new Set(['154', '155', '405'])

/** Hours make an event a part of one day, but for three causes. SLS dossier section 7.14, rules 2 and 3 (documented). */
export const hoursSpanOneDay: Rule = (change) => {
  const { code, from, to, hours } = wantedAbsence(change)
  if (hours === null || from === to || to === null || PERIOD_WITH_HOURS.has(code ?? '')) return obeyed
  return fault(
    'HOURS_OVER_SEVERAL_DAYS',
    'hours',
    'SLS takes hours over several days only for the causes 154, 155 and 405. Register each day by itself.',
    'SLS tager kun timer over flere dage for årsagerne 154, 155 og 405. Registrér hver dag for sig.',
  )
}
