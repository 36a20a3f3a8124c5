import { messageCollection, Refusal } from '../answers.ts'
import type { Inddata } from '../updates/memory.ts'
import { branch, leaf } from '../xml.ts'
import { page } from './paging.ts'
import { requireOwnGroup } from './scope.ts'
import type { Service, ServiceRequest } from './service.ts'

const NAME = 'ModstSLSInddataList'

/** SLS dossier sections 8.3 and 8.4. Stays open during a payroll run; shows the caller's own institution's input alone. */
export const inddataList: Service = {
  name: NAME,
  object: 'Inddata',
  transaction: 'LIST',
  answer(request) {
    const foreign = request.foreignRows ? othersInput(request) : []
    const { rows, end } = page(select(request), request.criteria, NAME, foreign.length)
    return {
      returnCode: '0',
      head: null,
      messages: [],
      body: branch('SLSInddataSamling', ...[...rows, ...foreign].map((row) => written(row, request))) + end,
    }
  },
}

function select({ memory, customer, criteria }: ServiceRequest): readonly Inddata[] {
  requireOwnGroup(criteria.one('Gruppe'), customer.payroll.group)
  const uuid = criteria.one('SoegUUID')?.toLowerCase() ?? null
  if (uuid === null && criteria.one('CPRnummer') === null && criteria.one('Gruppe') === null)
    throw new Refusal({ code: 'OT9901' })
  // Looked up once: there are many records.
  const equal = (
    ['CPRnummer', 'Loebenummer', 'Loengeneration', 'Loenkoersel', 'Transaktionskode', 'Brugerkode'] as const
  ).flatMap((name) => {
    const wanted = criteria.one(name)
    return wanted === null ? [] : [[name, wanted] as const]
  })
  const [from, to] = [criteria.one('FraTidspunkt'), criteria.one('TilTidspunkt')]
  return memory.inddata.filter(
    (row) =>
      row.institution === customer.institution.key &&
      (uuid === null || row.UUID?.toLowerCase() === uuid) &&
      (from === null || row.Tidspunkt >= from) &&
      (to === null || row.Tidspunkt <= to) &&
      equal.every(([name, wanted]) => row[name] === wanted),
  )
}

/** One record of another institution, where there is one. */
function othersInput({ memory, customer }: ServiceRequest): readonly Inddata[] {
  return memory.inddata.filter(({ institution }) => institution !== customer.institution.key).slice(0, 1)
}

function written(row: Inddata, { register: { codes } }: ServiceRequest): string {
  return branch(
    'Inddata',
    leaf('UUID', row.UUID),
    leaf('Loengeneration', row.Loengeneration),
    leaf('Loenkoersel', row.Loenkoersel),
    leaf('CPRnummer', row.CPRnummer),
    leaf('Loebenummer', row.Loebenummer),
    leaf('Gruppe', row.Gruppe),
    leaf('Transaktionskode', row.Transaktionskode),
    leaf('Transaktionsnavn', codes.transactions.get(row.Transaktionskode) ?? row.Transaktionskode),
    leaf('Kanal', row.Kanal),
    leaf('Brugerkode', row.Brugerkode),
    leaf('Tidspunkt', row.Tidspunkt),
    leaf('Godkendt', row.Kanal === 'WS'),
    leaf('Foelgetransaktion', row.Foelgetransaktion),
    leaf('UdloestAf', row.UdloestAf),
    row.messages.length === 0 ? '' : messageCollection(row.messages, codes),
  )
}
