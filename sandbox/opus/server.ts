import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Simulator } from '../kit/control.ts'
import { createController } from '../kit/controller.ts'
import { type HttpRequest, startHttpSimulator } from '../kit/https.ts'
import type { SandboxPki } from '../kit/pki.ts'
import type { Town } from '../town/model.ts'
import { type CodeLists, readCodeLists } from './codes.ts'
import { customersOf } from './customers.ts'
import { type Call, type Desk, institutionOf } from './families/call.ts'
import { SERVLET_PATH, servletCall } from './families/messageServlet.ts'
import { createPaymentsDesk, PAYMENTS_PATH } from './families/onetimePayments.ts'
import { page } from './families/replies.ts'
import { createRequestReader } from './families/requestDocument.ts'
import { createUpdateDesk, type Receipts } from './families/updates.ts'
import { UPDATE_ONETIME_PAYMENTS } from './operations/updateOnetimePayments.ts'
import { UPDATE_RECURRING_PAYMENTS } from './operations/updateRecurringPayments.ts'
import { UPLOAD_DOCUMENT } from './operations/uploadDocument.ts'
import { type Archives, createArchives } from './records/archive.ts'

export interface OpusSimulatorOptions {
  readonly town: Town
  readonly pki: SandboxPki
  /** The folder `contracts`; its `opus` is read. By default the one beside the sandbox. */
  readonly contractsFolder?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** The limit that status 103 names; 60 by default. What cuts a list off is the next setting. */
  readonly secondsPerList?: number
  /** As many employees one `List` handles before it answers status 103; 400 by default. */
  readonly maxEmployeesPerList?: number
  /**
   * Fields and categories of the extra package by client number, e.g. `{ '997': ['Loenklassenummer'] }`. A customer not named has all of
   * them if it bought the absence category, else none. FVNV itself follows the town.
   */
  readonly extraFields?: Readonly<Record<string, readonly string[]>>
}

/**
 * KMD Opus Personale on one HTTPS host with mutual TLS: families M and V below `/XISOAPAdapter/MessageServlet`, family L below
 * `/api/lpe`. A client certificate opens the customer whose CVR number it carries. Records are drawn when first asked for.
 */
export async function startOpusSimulator(options: OpusSimulatorOptions): Promise<Simulator> {
  const { town, pki } = options
  const contractsFolder = join(
    options.contractsFolder ?? fileURLToPath(new URL('../../contracts', import.meta.url)),
    'opus',
  )
  let archives: Archives | undefined
  const receipts: Receipts = new Map()
  const controller = createController({
    today: town.today,
    seed: town.seed,
    onReset: () => {
      archives?.reset()
      receipts.clear()
    },
  })
  const customers = customersOf(town, options.extraFields ?? {})
  const reader = createRequestReader(contractsFolder)
  let lists: CodeLists | undefined
  const codes = (): CodeLists => {
    lists ??= readCodeLists(contractsFolder)
    return lists
  }
  archives = createArchives({ customers, codes, today: town.today, seed: town.seed })
  const desk: Desk = {
    customers,
    codes,
    controller,
    reader,
    contractsFolder,
    archives,
    secondsPerList: options.secondsPerList ?? 60,
    maxEmployeesPerList: options.maxEmployeesPerList ?? 400,
  }
  const understand = understanding(desk, receipts)
  const simulator = await startHttpSimulator({
    system: 'OPUS',
    pki,
    controller,
    port: options.port ?? 0,
    clientCertificate: 'required',
    behaviour: {
      describe: (request) => understand(request).entry,
      answer: (request) => understand(request).answer(),
      refuse: (refusal, request) => understand(request).refuse(refusal),
    },
  })
  return {
    ...simulator,
    close: async () => {
      await simulator.close()
      reader.close()
    },
  }
}

/** Reads each request once: its description and its answer rest on the same reading. */
function understanding(desk: Desk, receipts: Receipts): (request: HttpRequest) => Call {
  const calls = new WeakMap<HttpRequest, Call>()
  const payments = createPaymentsDesk(desk)
  const updates = new Map([
    [`/api/${UPDATE_ONETIME_PAYMENTS.path}`, createUpdateDesk(desk, UPDATE_ONETIME_PAYMENTS, receipts)],
    [`/api/${UPLOAD_DOCUMENT.path}`, createUpdateDesk(desk, UPLOAD_DOCUMENT, receipts)],
    [`/api/${UPDATE_RECURRING_PAYMENTS.path}`, createUpdateDesk(desk, UPDATE_RECURRING_PAYMENTS, receipts)],
  ])
  const read = (request: HttpRequest): Call => {
    if (request.path === SERVLET_PATH) return servletCall(desk, request)
    if (request.path === PAYMENTS_PATH) return payments(request)
    const update = updates.get(request.path)
    if (update !== undefined) return update(request)
    const missing = page(404, 'Not Found')
    const entry = {
      operation: request.path,
      institution: institutionOf(desk, request.client),
      subjects: [],
      detail: {},
    }
    return { entry, answer: () => missing, refuse: () => page(503, 'Service Unavailable') }
  }
  return (request) => {
    const known = calls.get(request)
    if (known !== undefined) return known
    const made = read(request)
    calls.set(request, made)
    return made
  }
}
