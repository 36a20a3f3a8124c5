import { fileURLToPath } from 'node:url'
import type { JournalEntry, Simulator } from '../kit/control.ts'
import { createController } from '../kit/controller.ts'
import { type HttpReply, type HttpRequest, type Refusal, startHttpSimulator } from '../kit/https.ts'
import type { SandboxPki } from '../kit/pki.ts'
import type { Town } from '../town/model.ts'
import { type Answer, messageOf, responseElement } from './answers.ts'
import { answerOf, type Call, readCall, refused } from './call.ts'
import { documentAt } from './description.ts'
import { faultEnvelope, SoapFault } from './faults.ts'
import type { Haendelse } from './records/absence.ts'
import { readCodeLists } from './records/codeLists.ts'
import type { Loendel } from './records/payElements.ts'
import { Register } from './records/register.ts'
import type { Occurrence } from './records/registered.ts'
import { ContractSchema } from './schema.ts'
import { allServices } from './services/all.ts'
import {
  type Elsewhere,
  type OtherChannel,
  reportAbsence,
  reportOccurrences,
  reportPayElements,
} from './updates/elsewhere.ts'
import { type Inddata, type LoggedEvent, Memory } from './updates/memory.ts'
import { envelope } from './xml.ts'

export interface SlsSimulatorOptions {
  readonly town: Town
  readonly pki: SandboxPki
  /** Where the WSDL, XSD and code lists are; the repository's `contracts/sls` by default. */
  readonly contractsFolder?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Whether user code and password may come as HTTP Basic instead of a UsernameToken; default no. */
  readonly acceptBasicAuthentication?: boolean
}

/** The simulator with what only SLS has. */
export interface SlsSimulator extends Simulator {
  readonly payroll: PayrollControl
}

/** The payroll's own switches; `control.reset()` puts them back, too, and all records with them. */
export interface PayrollControl {
  /**
   * `closed`: the doors close, updates are refused (OT9001), reads go on. `open`: the run is done, what was reported is history, the next
   * run's input begins. SLS dossier section 9.
   */
  payrollRun(doors: 'open' | 'closed'): void
  /** The next follow-on of this transaction fails with the code: it is not carried out, what set it off is. */
  failFollowOn(transaction: string, code: string): void
  /** What was reported of an object, without what was there before: `Kontering`, `Timebank`, and `Iap`, which no service reads. */
  registered(payrollNumber: string, object: string): readonly Readonly<Record<string, string>>[]
  /** Input records of one lønnummer, oldest first, by transaction. */
  inddata(payrollNumber: string): readonly Inddata[]
  /**
   * What somebody reports by another channel than the web services: the absence of a lønnummer becomes this. The event log and the input
   * records tell of it. SLS dossier sections 7.14 (three channels) and 13.
   */
  absenceElsewhere(
    payrollNumber: string,
    channel: OtherChannel,
    become: (absence: readonly Haendelse[]) => readonly Haendelse[],
  ): void
  /** The same of the pay elements, all of them, under a transaction: `LOBA`. */
  payElementsElsewhere(
    payrollNumber: string,
    channel: OtherChannel,
    report: { readonly transaction: string; readonly payElements: readonly Loendel[] },
  ): void
  /** The same of an object that is kept as occurrences, under a transaction: `Kontering`, `KONA`. */
  occurrencesElsewhere(
    payrollNumber: string,
    channel: OtherChannel,
    report: { readonly object: string; readonly transaction: string; readonly occurrences: readonly Occurrence[] },
  ): void
  /** The event log, oldest first. */
  events(): readonly LoggedEvent[]
}

const CONTRACTS = fileURLToPath(new URL('../../contracts/sls', import.meta.url))

/**
 * SLS's services for the town's SLS institutions, at `https://127.0.0.1:<port>/sls/ws/<Service>`. A client
 * certificate of the sandbox's authority is required, and must be of the organisation whose user code calls.
 */
export async function startSlsSimulator(options: SlsSimulatorOptions): Promise<SlsSimulator> {
  const { town, pki } = options
  const folder = options.contractsFolder ?? CONTRACTS
  const codes = readCodeLists(folder)
  const register = new Register(town, codes)
  const schema = new ContractSchema(folder)
  const services = allServices(codes)
  const memory = new Memory()
  const controller = createController({
    today: town.today,
    seed: town.seed,
    onReset: () => {
      register.reset()
      memory.clear()
    },
  })
  const rules = { register, schema, services, acceptBasicAuthentication: options.acceptBasicAuthentication ?? false }
  const calls = new WeakMap<HttpRequest, Call>()

  const callOf = (http: HttpRequest): Call => {
    const known = calls.get(http)
    if (known !== undefined) return known
    const call = readCall(http, rules)
    calls.set(http, call)
    return call
  }

  const honestAnswer = (http: HttpRequest): { call: Call; answer: Answer } | SoapFault => {
    const call = callOf(http)
    const { service, request, customer, fault } = call
    if (fault !== null) return fault
    if (service === null || request === null || customer === null) return new SoapFault('Server', 'Intern fejl')
    const situation = { register, memory, today: controller.today, foreignRows: controller.foreign }
    return { call, answer: answerOf(service, request, customer, situation) }
  }

  const reply = ({ service, request }: Call, answer: Answer): HttpReply =>
    xml(200, envelope(responseElement(service?.name ?? '', request?.uuid ?? null, answer, codes)))

  const refuseWithCode = (http: HttpRequest, code: string, text: string | undefined): HttpReply => {
    const call = callOf(http)
    const { service, request, fault } = call
    if (fault !== null) return faultReply(fault)
    if (service === null || request === null) return faultReply(new SoapFault('Server', 'Intern fejl'))
    // Neither a refusal nor a break-off changes anything, so the request is not carried out for them.
    if (code === '12') return reply(call, refused(request, [], '12'))
    const listed = messageOf(codes, code, service.transaction)
    const messages = [text === undefined ? listed : { ...listed, text }]
    if (codes.errors.get(code)?.severity !== 'warning') return reply(call, refused(request, messages))
    const honest = honestAnswer(http)
    if (honest instanceof SoapFault) return faultReply(honest)
    return reply(call, { ...honest.answer, returnCode: '4', messages })
  }

  const simulator = await startHttpSimulator({
    system: 'SLS',
    pki,
    controller,
    clientCertificate: 'required',
    ...(options.port === undefined ? {} : { port: options.port }),
    behaviour: {
      describe: (http) => (http.method === 'POST' ? describe(http, callOf(http)) : describeOther(http)),
      answer: (http) => {
        if (http.method === 'GET') return documentAt(http, folder, services)
        if (http.method !== 'POST') return { status: 405, headers: { allow: 'GET, POST' }, body: '' }
        const honest = honestAnswer(http)
        return honest instanceof SoapFault ? faultReply(honest) : reply(honest.call, honest.answer)
      },
      refuse: (refusal: Refusal, http) => {
        if (refusal === 'unavailable') return faultReply(new SoapFault('Server', 'Servicen er ikke tilgængelig'))
        if (refusal === 'closed') return faultReply(new SoapFault('Server', 'SLS er lukket'))
        return refuseWithCode(http, refusal.code, refusal.text)
      },
    },
  })
  const found = (payrollNumber: string) =>
    register.customers
      .map(({ institution }) => register.find(institution.key, payrollNumber.slice(0, 10), payrollNumber.slice(10)))
      .find((subject) => subject !== undefined)
  const elsewhere = (payrollNumber: string, channel: OtherChannel): Elsewhere => {
    const subject = found(payrollNumber)
    if (subject === undefined) throw new RangeError('the town has no such lønnummer')
    return { records: register.recordsOf(subject), memory, today: controller.today, channel }
  }
  return {
    ...simulator,
    payroll: {
      payrollRun: (doors) => {
        if (doors === 'open' && !memory.isOpen) {
          register.runDone()
          memory.runDone()
        }
        memory.isOpen = doors === 'open'
      },
      failFollowOn: (transaction, code) => memory.failFollowOn(transaction, code),
      registered: (payrollNumber, object) => {
        const subject = found(payrollNumber)
        return subject === undefined ? [] : register.recordsOf(subject).reportedOccurrences(object)
      },
      absenceElsewhere: (payrollNumber, channel, become) => reportAbsence(elsewhere(payrollNumber, channel), become),
      payElementsElsewhere: (payrollNumber, channel, report) =>
        reportPayElements(elsewhere(payrollNumber, channel), report),
      occurrencesElsewhere: (payrollNumber, channel, report) =>
        reportOccurrences(elsewhere(payrollNumber, channel), report),
      inddata: (payrollNumber) =>
        memory.inddata.filter(({ CPRnummer, Loebenummer }) => CPRnummer + Loebenummer === payrollNumber),
      events: () => [...memory.events],
    },
    close: async () => {
      await simulator.close()
      schema.dispose()
    },
  }
}

function describe(http: HttpRequest, { service, request, customer }: Call): Omit<JournalEntry, 'at'> {
  const detail: Record<string, string> = {}
  const { criteria } = request ?? {}
  for (const name of [
    'Gruppe',
    'Delregnskab',
    'KunAktive',
    'Skaeringsdato',
    'Fradato',
    'Tildato',
    'Loendelstype',
    'FraTidspunkt',
    'TilTidspunkt',
    'AendretFra',
    'AendretTil',
    'MaxAntal',
    'FortsaetNoegle',
  ]) {
    const value = criteria?.one(name) ?? null
    if (value !== null) detail[name] = value
  }
  const causes = criteria?.all('FastAarsagskode') ?? []
  if (causes.length > 0) detail['FastAarsagskode'] = causes.join(',')
  const cprNumber = criteria?.one('CPRnummer') ?? null
  return {
    operation: service?.name ?? http.path,
    institution: customer?.institution.key ?? null,
    subjects: cprNumber === null ? [] : [cprNumber + (criteria?.one('Loebenummer') ?? '')],
    detail,
  }
}

function describeOther(http: HttpRequest): Omit<JournalEntry, 'at'> {
  return { operation: `${http.method} ${http.path}`, institution: null, subjects: [], detail: {} }
}

function faultReply(fault: SoapFault): HttpReply {
  return xml(500, faultEnvelope(fault))
}

function xml(status: number, body: string): HttpReply {
  return { status, headers: { 'content-type': 'text/xml; charset=utf-8' }, body }
}
