import { Refusal } from '../answers.ts'
import { requireOwnGroup } from '../services/scope.ts'
import type { Service } from '../services/service.ts'
import { branch, leaf } from '../xml.ts'
import { requireOpen, structureOf } from './update.ts'

/** SLS dossier section 8.5; errors OT9002, OT9003. Input by web service goes on. */
export const inddataStopAjrf: Service = {
  name: 'ModstSLSInddataStopAjrf',
  object: 'InddataStop',
  transaction: 'STOP',
  answer(request) {
    requireOpen(request)
    const { memory, customer } = request
    const structure = structureOf(request)
    const group = structure.one('Gruppe') ?? ''
    requireOwnGroup(group, customer.payroll.group)
    const asked = (name: string): boolean | null => {
      const text = structure.one(name)
      return text === null ? null : text === 'true' || text === '1'
    }
    const [online, files] = [asked('StopOnline'), asked('StopOedup')]
    if (online === null && files === null) throw new Refusal({ code: 'OT9003', values: { felt: 'StopOnline' } })
    const before = memory.stops.get(group) ?? { StopOnline: false, StopOedup: false }
    const after = { StopOnline: online ?? before.StopOnline, StopOedup: files ?? before.StopOedup }
    memory.stops.set(group, after)
    return {
      returnCode: '0',
      head: null,
      messages: [],
      body: branch(
        'SLSInddataStopStruktur',
        leaf('Gruppe', group),
        leaf('StopOnline', after.StopOnline),
        leaf('StopOedup', after.StopOedup),
      ),
    }
  },
}
