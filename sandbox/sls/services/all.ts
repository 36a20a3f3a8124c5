import type { CodeLists } from '../records/codeLists.ts'
import { afgangServices } from '../updates/afgang.ts'
import { engangsloendelServices } from '../updates/engangsloendel.ts'
import { fasteFelterAjrf } from '../updates/fasteFelter.ts'
import { haendelseServices } from '../updates/haendelse.ts'
import { inddataStopAjrf } from '../updates/inddataStopAjrf.ts'
import { loebendeLoendelServices } from '../updates/loebendeLoendel.ts'
import { loenmodtagerOpdateringSlet } from '../updates/loenmodtagerOpdateringSlet.ts'
import { nyAnsaettelseOpret, nyAnsaettelseSlet } from '../updates/nyAnsaettelse.ts'
import { overenskomstServices } from '../updates/overenskomst.ts'
import { personAjrf } from '../updates/person.ts'
import { plainOccurrenceServices } from '../updates/plainOccurrences.ts'
import { postingServices } from '../updates/postings.ts'
import { singleRecordServices } from '../updates/singleRecords.ts'
import { ansaettelsesforholdList } from './ansaettelsesforholdList.ts'
import { dayReads } from './dayReads.ts'
import { ferieregnskabLaes } from './ferieregnskabLaes.ts'
import { haendelseList } from './haendelseList.ts'
import { haendelseLogList } from './haendelseLogList.ts'
import { inddataList } from './inddataList.ts'
import { loendelList } from './loendelList.ts'
import { occurrenceLists } from './occurrenceLists.ts'
import { omsorgsregnskabLaes } from './omsorgsregnskabLaes.ts'
import { overenskomstList } from './overenskomstList.ts'
import { personLaes } from './personLaes.ts'
import type { Service } from './service.ts'

/** The services of the simulator, by name. */
export function allServices(codes: CodeLists): ReadonlyMap<string, Service> {
  const services = [
    ansaettelsesforholdList,
    personLaes,
    overenskomstList,
    loendelList((code) => codes.payElements.get(code) ?? null),
    haendelseList,
    haendelseLogList,
    ferieregnskabLaes,
    omsorgsregnskabLaes,
    inddataList,
    ...occurrenceLists,
    ...dayReads(codes),
    ...haendelseServices,
    ...engangsloendelServices,
    ...loebendeLoendelServices,
    personAjrf,
    fasteFelterAjrf,
    ...postingServices,
    ...plainOccurrenceServices,
    ...singleRecordServices,
    ...afgangServices,
    ...overenskomstServices,
    nyAnsaettelseOpret,
    nyAnsaettelseSlet,
    inddataStopAjrf,
    loenmodtagerOpdateringSlet,
  ]
  return new Map(services.map((service) => [service.name, service]))
}
