import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { SoapInterface } from '../families/messageServlet.ts'
import { child, childText, type RequestElement } from '../families/requestDocument.ts'
import { isCalendarDay, OPEN_END, yearOf } from '../records/calendar.ts'
import { collide, hoursOf, type Occurrence } from '../records/occurrences.ts'
import { element, group } from '../xml.ts'
import { refusedItem } from './absenceByPeriod.ts'
import { type Message, personnelNumber, returnStatus, statusItem } from './returnStatus.ts'

const NAMESPACE = 'urn:kmd.dk:LPT:WORKTIME:external'

/** Creates, changes or deletes occurrences of planned working time, all or none (kmd-opus.md section 6.2; inferred as a whole). */
export const SET_WORKING_TIMES: SoapInterface = {
  ...worktime('SetWorkingTimes'),
  answer: (desk, customer, root) => {
    const employment = employmentIn(customer, root)
    const asked = childText(root, 'PersonnelNumber') ?? ''
    const messages: readonly Message[] =
      employment === undefined ? [{ type: 'E', number: '001', value: asked }] : write(desk, customer, employment, root)
    return output('SetWorkingTimes', messages.map(statusItem).join(''), '')
  },
}

/** Planned working time in a period, as far as it was written. */
export const GET_WORKING_TIMES: SoapInterface = {
  ...worktime('GetWorkingTimes'),
  answer: (desk, customer, root) => {
    const employment = employmentIn(customer, root)
    const asked = childText(root, 'PersonnelNumber') ?? ''
    if (employment === undefined) {
      return output('GetWorkingTimes', statusItem({ type: 'E', number: '001', value: asked }), '')
    }
    const from = childText(root, 'StartDate') ?? '1800-01-01'
    const to = childText(root, 'EndDate') ?? OPEN_END
    const rows = desk
      .archives(customer, employment)
      .occurrences()
      .filter((one) => one.from <= to && from <= one.to)
      .map((one) => row(employment, one, desk.codes().workingTimeTypes.get(one.type) ?? null))
    return output('GetWorkingTimes', '', group('WorkingTime', rows.join('')))
  },
}

function worktime(name: string): Omit<SoapInterface, 'answer'> {
  return {
    name: `${name}_OS_SI`,
    namespace: NAMESPACE,
    sender: 'KMD_LPT_WORKTIME_Service_',
    schemaFile: `schedules/${name}.xsd`,
    roots: { namespace: NAMESPACE, names: [`${name}Request_MT`] },
    describe: (root) => {
      const operation = childText(root, 'Operation')
      return {
        operation: name,
        subjects: [childText(root, 'PersonnelNumber') ?? ''],
        detail: operation === null ? {} : { Operation: operation },
      }
    },
    refuse: (_desk, _customer, _root, refusal) =>
      refusal === 'closed' || refusal === 'unavailable' ? null : output(name, refusedItem(refusal), ''),
  }
}

function employmentIn(customer: Customer, root: RequestElement): TownEmployment | undefined {
  const asked = childText(root, 'PersonnelNumber') ?? ''
  return /^\d{1,8}$/.test(asked) ? customer.byNumber.get(String(Number(asked))) : undefined
}

function write(desk: Desk, customer: Customer, employment: TownEmployment, root: RequestElement): readonly Message[] {
  const operation = childText(root, 'Operation') ?? ''
  const archive = desk.archives(customer, employment)
  const { today } = desk.controller
  const limit = `${yearOf(today) - 2}-01-01`
  const refused: Message[] = []
  let planned = archive.occurrences()
  const days: Occurrence[] = []
  for (const item of child(root, 'WorkingTime')?.children ?? []) {
    const sequenceNumber = childText(item, 'SequenceNumber') ?? ''
    const refuse = (number: string, value?: string): void => {
      refused.push({ type: 'E', number, sequenceNumber, ...(value === undefined ? {} : { value }) })
    }
    const wanted = occurrenceIn(item)
    const original = operation === 'MOD' ? keyOf(item, 'Original') : keyOf(item, '')
    const found = operation === 'INS' ? undefined : planned.find((one) => keyOfOccurrence(one) === original)
    const others = planned.filter((one) => one !== found)
    days.push(wanted)
    if (!['INS', 'MOD', 'DEL'].includes(operation)) refuse('005', operation)
    else if (!isCalendarDay(wanted.from) || !isCalendarDay(wanted.to)) refuse('020', 'StartDate')
    else if (wanted.to < wanted.from) refuse('004')
    else if (wanted.type !== 'AA' && wanted.type !== '01') refuse('003', wanted.type)
    else if (wanted.hours > 24) refuse('025')
    else if (operation !== 'INS' && found === undefined) refuse('006')
    else if (wanted.from < limit) refuse('016', limit)
    else if (wanted.from < employment.from || wanted.to > (employment.to ?? OPEN_END)) refuse('002')
    else if (operation !== 'DEL' && others.some((one) => collide(one, wanted))) refuse('007')
    else planned = operation === 'DEL' ? others : [...others, wanted]
  }
  if (refused.length > 0) return refused
  archive.keepOccurrences(planned, today)
  const touched = archive
    .absences()
    .some((record) => days.some((day) => record.from <= day.to && day.from <= record.to))
  return touched ? [{ type: 'W', number: '017' }] : []
}

function occurrenceIn(item: RequestElement): Occurrence {
  const made = {
    type: childText(item, 'WorkingTimeType') ?? '',
    from: childText(item, 'StartDate') ?? '',
    to: childText(item, 'EndDate') ?? '',
    startTime: childText(item, 'StartTime'),
    endTime: childText(item, 'EndTime'),
    breakStart: childText(item, 'BreakStartTime'),
    breakEnd: childText(item, 'BreakEndTime'),
    breakPaid: childText(item, 'BreakPaid') === 'X',
    previousDay: childText(item, 'PreviousDay') === 'X',
  }
  const hours = childText(item, 'Hours')
  return { ...made, hours: hours === null ? hoursOf(made) : Number(hours) }
}

function keyOf(item: RequestElement, prefix: '' | 'Original'): string {
  return ['WorkingTimeType', 'StartDate', 'EndDate', 'StartTime', 'EndTime']
    .map((name) => childText(item, `${prefix}${name}`) ?? '')
    .join(' ')
}

function keyOfOccurrence({ type, from, to, startTime, endTime }: Occurrence): string {
  return [type, from, to, startTime ?? '', endTime ?? ''].join(' ')
}

function row(employment: TownEmployment, one: Occurrence, text: string | null): string {
  return group(
    'Item',
    element('PersonnelNumber', personnelNumber(employment.number)) +
      element('StartDate', one.from) +
      element('EndDate', one.to) +
      element('WorkingTimeType', one.type) +
      element('WorkingTimeTypeText', text) +
      element('StartTime', one.startTime) +
      element('EndTime', one.endTime) +
      element('BreakStartTime', one.breakStart) +
      element('BreakEndTime', one.breakEnd) +
      element('BreakPaid', one.breakPaid ? 'X' : null) +
      element('Hours', one.hours.toFixed(2)) +
      element('PreviousDay', one.previousDay ? 'X' : null) +
      element('Source', 'PLAN'),
  )
}

function output(name: string, statuses: string, content: string): string {
  return `<n0:${name}Response_MT xmlns:n0="${NAMESPACE}">${returnStatus([statuses])}${content}</n0:${name}Response_MT>`
}
