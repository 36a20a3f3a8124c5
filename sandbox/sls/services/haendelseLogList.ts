import { Refusal } from '../answers.ts'
import type { LoggedEvent } from '../updates/memory.ts'
import { branch, leaf } from '../xml.ts'
import { page } from './paging.ts'
import { isPossibleNumber, requireOwnGroup } from './scope.ts'
import type { Service, ServiceRequest } from './service.ts'

const NAME = 'ModstSLSHaendelseLogList'

/** SLS dossier sections 8.1 and 8.3. Stays open during a payroll run; shows the caller's own institution's events alone. */
export const haendelseLogList: Service = {
  name: NAME,
  object: 'HaendelseLog',
  transaction: 'LIST',
  answer(request) {
    const foreign = request.foreignRows ? othersEvent(request) : []
    const { rows, end } = page(select(request), request.criteria, NAME, foreign.length)
    return {
      returnCode: '0',
      head: null,
      messages: [],
      body: branch('SLSHaendelseLogSamling', ...[...rows, ...foreign].map(written)) + end,
    }
  },
}

function select({ memory, customer, criteria }: ServiceRequest): readonly LoggedEvent[] {
  const group = criteria.one('Gruppe')
  const [cprNumber, number] = [criteria.one('CPRnummer'), criteria.one('Loebenummer')]
  const causes = criteria.all('FastAarsagskode')
  const [from, to] = [criteria.one('AendretFra'), criteria.one('AendretTil')]
  requireOwnGroup(group, customer.payroll.group)
  if (cprNumber === null && group === null) throw new Refusal({ code: 'OT9901' })
  if (cprNumber !== null && !isPossibleNumber(cprNumber)) throw new Refusal({ code: 'OT9101' })
  if (from !== null && to !== null && to < from) throw new Refusal({ code: 'OT9005' })
  return memory.events.filter(
    (event) =>
      event.institution === customer.institution.key &&
      (cprNumber === null || event.CPRnummer === cprNumber) &&
      (number === null || event.Loebenummer === number) &&
      (from === null || event.Aendringstidspunkt >= from) &&
      (to === null || event.Aendringstidspunkt <= to) &&
      (causes.length === 0 || causes.includes(event.FastAarsagskode)),
  )
}

/** One line of another institution, where there is one. */
function othersEvent({ memory, customer }: ServiceRequest): readonly LoggedEvent[] {
  return memory.events.filter(({ institution }) => institution !== customer.institution.key).slice(0, 1)
}

function written(event: LoggedEvent): string {
  return branch(
    'HaendelseLog',
    leaf('CPRnummer', event.CPRnummer),
    leaf('Loebenummer', event.Loebenummer),
    leaf('Gruppe', event.Gruppe),
    leaf('FastAarsagskode', event.FastAarsagskode),
    leaf('Fradato', event.Fradato),
    leaf('Tildato', event.Tildato),
    leaf('Timer', event.Timer),
    leaf('Minutter', event.Minutter),
    leaf('Haendelsestype', event.Haendelsestype),
    leaf('Aendringstidspunkt', event.Aendringstidspunkt),
    leaf('Brugerkode', event.Brugerkode),
  )
}
