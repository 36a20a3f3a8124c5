import { Refusal } from '../answers.ts'
import { agreementOn } from '../records/agreements.ts'
import type { Register } from '../records/register.ts'
import type { Subject } from '../records/subject.ts'
import { branch, leaf } from '../xml.ts'
import { foreignEmployments } from './foreign.ts'
import { page } from './paging.ts'
import { isPossibleNumber, requireOwnGroup } from './scope.ts'
import type { Service, ServiceRequest } from './service.ts'

const NAME = 'ModstSLSAnsaettelsesforholdList'

/**
 * SLS dossier section 8.3. Rows are the caller's own institution's: two institutions of one group do not see each other's
 * delregnskaber (inferred; the dossier binds a user code to groups).
 */
export const ansaettelsesforholdList: Service = {
  name: NAME,
  object: 'Ansaettelsesforhold',
  transaction: 'LIST',
  answer(request) {
    const { register, criteria } = request
    const day = criteria.one('Skaeringsdato') ?? request.today
    const selected = select(request, day)
    const foreign = request.foreignRows
      ? foreignEmployments(request, null).map((records) => written(records.subject, register, day))
      : []
    const { rows, end } = page(selected, criteria, NAME, foreign.length)
    return {
      returnCode: '0',
      head: null,
      messages: [],
      body:
        branch('SLSAnsaettelsesforholdSamling', ...rows.map((row) => written(row, register, day)), ...foreign) + end,
    }
  },
}

function select({ register, customer, criteria }: ServiceRequest, day: string): readonly Subject[] {
  const { payroll, institution } = customer
  const cprNumber = criteria.one('CPRnummer')
  const group = criteria.one('Gruppe')
  const unit = criteria.one('Delregnskab')
  if (cprNumber === null && group === null) throw new Refusal({ code: 'OT9901' })
  requireOwnGroup(group, payroll.group)
  if (unit !== null && !payroll.subAccountUnits.some(({ code }) => code === unit)) throw new Refusal({ code: 'OT9002' })
  if (cprNumber !== null && !isPossibleNumber(cprNumber)) throw new Refusal({ code: 'OT9101' })
  const activeOnly = ['true', '1'].includes(criteria.one('KunAktive') ?? 'false')
  return register
    .employmentsOf(institution.key)
    .filter(
      ({ employment }) =>
        (cprNumber === null || employment.cprNumber === cprNumber) &&
        (unit === null || employment.unit === unit) &&
        (!activeOnly || (employment.from <= day && (employment.to === null || employment.to >= day))),
    )
}

function written(subject: Subject, register: Register, day: string): string {
  const { employment, payroll } = subject
  const records = register.recordsOf(subject)
  const { name } = records
  const agreement = agreementOn(records.agreements, day)
  return branch(
    'Ansaettelsesforhold',
    leaf('CPRnummer', employment.cprNumber),
    leaf('Loebenummer', employment.number),
    leaf('Gruppe', payroll.group),
    leaf('Fornavn', name.Fornavn),
    leaf('Efternavn', name.Efternavn),
    leaf('Fradato', employment.from),
    leaf('Tildato', records.lastDay),
    leaf('Personalekategori', agreement?.Personalekategori ?? null),
    leaf('Klasse', agreement?.Klasse ?? null),
    leaf('Trin', agreement?.Trin ?? null),
    leaf('Loenform', agreement?.Loenform ?? null),
    leaf('Delregnskab', records.unitOn(day)),
    leaf('Akko', records.payAction(day)),
  )
}
