import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CallOutcome, ChangeFault, LookedUp } from '../../transactions/payroll.ts'
import { updateIdOf } from '../client/updateId.ts'
import { checkOnetimePayments, updateOnetimePayments } from '../client/updates.ts'
import { LOCKED, lineNamedIn, outcomeOfReceipt, systemMessage } from '../mapping/outcomes.ts'
import { correctionRemark, markOf, remarkOf } from '../mapping/remarks.ts'
import { difference, paymentLine, paymentsNamed } from '../mapping/wagePartReports.ts'
import type { WagePart } from '../model/wagePart.ts'
import type { PaymentName, PaymentPlan, PaymentReport } from '../model/wagePartReport.ts'
import { ownerOfNumber, ownerOfReceipt } from '../ownership.ts'
import { fault } from '../rules/fault.ts'
import { outcomeOfFailure, sent } from './sending.ts'
import { INTERFACES, type OpusSystem } from './system.ts'
import { readWageParts } from './wageParts.ts'

const SERVICE = 'update-onetime-payments'
const EVER = { from: null, to: null } as const

/** A payment that stands, with the lines by which we corrected it. */
interface Standing {
  readonly payment: WagePart
  readonly corrections: readonly WagePart[]
}

/** Sends new lines, all or none. A change reads what stands first, and sends what is missing as a new line. */
export async function sendPaymentPlan(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  plan: PaymentPlan,
  reference: string,
): Promise<CallOutcome> {
  const mark = markOf(updateIdOf(reference))
  if (plan.kind === 'NEW') {
    return sendLines(system, desk, employment, marked(plan.payments, mark), reference)
  }
  let standing: Standing | null
  try {
    standing = await readStanding(system, desk, employment, plan.of)
  } catch (cause) {
    // Only a read was under way: the write never left.
    const outcome = outcomeOfFailure(cause, false)
    return outcome.kind === 'UNKNOWN' ? { kind: 'LATER', reason: 'UNREACHABLE' } : outcome
  }
  if (standing === null) return { kind: 'REJECTED', messages: [systemMessage('ERROR', 'RECORD_CHANGED', NOT_ONE.text)] }
  const { payment, corrections } = standing
  const missing = difference(payment, corrections, plan.wanted)
  if (missing === null)
    return { kind: 'COMPLETED', messages: [systemMessage('INFORMATION', 'NOTHING_TO_SEND', NOTHING)] }
  const { code, sequenceNumber, date, wbsElement, naturalKey } = payment
  const report = { code, sequenceNumber, date, wbsElement, costCentre: null, reference: null, ...missing }
  const remark = correctionRemark(naturalKey.at(-1) ?? '', mark)
  const outcome = await sendLines(system, desk, employment, [{ report, remark }], reference)
  return outcome.kind === 'COMPLETED' || outcome.kind === 'COMPLETED_WITH_WARNINGS'
    ? { ...outcome, messages: [systemMessage('INFORMATION', 'SENT_AS_DIFFERENCE', AS_DIFFERENCE), ...outcome.messages] }
    : outcome
}

/** A payment with what its line is found again by. */
interface Remarked {
  readonly report: PaymentReport
  readonly remark: string
}

function marked(payments: readonly PaymentReport[], mark: string): readonly Remarked[] {
  return payments.map((report) => ({ report, remark: remarkOf(report.reference, mark) }))
}

function sendLines(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  payments: readonly Remarked[],
  reference: string,
): Promise<CallOutcome> {
  const head = { Medarbejdernummer: employment.keys.number, OpdateringsID: updateIdOf(reference) }
  return sent(desk, {
    service: SERVICE,
    interfaceCode: INTERFACES.payments,
    employment,
    call: (permit) => updateOnetimePayments(system.line, permit, head, linesOf(system, payments)),
    outcomeOf: outcomeOfReceipt,
  })
}

function linesOf({ sendingSystem }: OpusSystem, payments: readonly Remarked[]) {
  return payments.map(({ report, remark }) => paymentLine(report, sendingSystem, remark))
}

/** Looks for lines with our mark, of which there are all or none, among all that Opus has of the employee. @throws UpstreamFault */
export async function lookUpPayment(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  reference: string,
): Promise<LookedUp> {
  const found = await paymentsLeft(system, desk, employment, reference)
  return found.length > 0 ? { kind: 'COMPLETED', messages: [] } : { kind: 'NOT_ARRIVED' }
}

/** Ids of the lines with our mark; a correction is a line of its own. @throws UpstreamFault */
export async function paymentsLeft(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  reference: string,
): Promise<readonly string[]> {
  const mark = markOf(updateIdOf(reference))
  const payments = await readWageParts(system, desk, employment, EVER, 'FRESH')
  return payments.filter((payment) => payment.mark === mark).map(({ id }) => id)
}

async function readStanding(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  name: PaymentName,
): Promise<Standing | null> {
  const payments = await readWageParts(system, desk, employment, EVER, 'FRESH')
  const [payment, another] = paymentsNamed(payments, name)
  if (payment === undefined || another !== undefined) return null
  const objectId = payment.naturalKey.at(-1) ?? ''
  return { payment, corrections: payments.filter(({ corrects }) => corrects !== null && corrects === objectId) }
}

/** Whether the name points at one payment that can be corrected. @throws UpstreamFault */
export async function validatePaymentName(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  name: PaymentName,
): Promise<readonly ChangeFault[]> {
  const standing = await readStanding(system, desk, employment, name)
  if (standing === null) return [NOT_ONE]
  return standing.payment.corrects === null && standing.payment.naturalKey.at(-1) !== '' ? [] : [IS_CORRECTION]
}

/**
 * Has Opus itself check payments, storing nothing (kmd-opus.md section 9.5, rule E5). A locked employee is no fault.
 * @param path of the fields of the nth payment in the input. @throws UpstreamFault
 */
export async function checkPayments(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  reports: readonly PaymentReport[],
  path: (index: number) => string = () => '',
): Promise<readonly ChangeFault[]> {
  const OpdateringsID = updateIdOf(crypto.randomUUID())
  const lines = linesOf(system, marked(reports, markOf(OpdateringsID)))
  const { head } = await desk.pass(
    {
      service: SERVICE,
      interfaceCode: INTERFACES.payments,
      about: { employments: [employment] },
      ownerOf: ownerOfNumber,
      headOwnerOf: ownerOfReceipt,
    },
    (permit) =>
      checkOnetimePayments(system.line, permit, { Medarbejdernummer: employment.keys.number, OpdateringsID }, lines),
  )
  return head.Meddelelse.filter(({ Kode, Type }) => Type === 'E' && Kode !== LOCKED).map(({ Kode, Tekst }) => {
    const code = Kode ?? 'UNKNOWN'
    const field = FIELDS[code]
    const at = field === undefined ? null : `${path(lineNamedIn(Tekst) ?? 0)}${field}`
    return fault(`OPUS_${code}`, at, system.updateTexts.get(code) ?? Tekst, Tekst)
  })
}

/** The input's field that a message is about (section 9.4). */
const FIELDS: Readonly<Record<string, string>> = {
  '102': 'date',
  '110': 'code',
  '111': 'sequenceNumber',
  '112': 'units',
  '113': 'code',
  '114': 'date',
  '119': 'posting.costCentre',
  '151': 'posting.wbsElement',
  '167': 'posting.wbsElement',
}

const NOT_ONE = fault(
  'RECORD_CHANGED',
  'wagePartId',
  'The payment is not there as named, or several fit the key.',
  'Ydelsen findes ikke som angivet, eller flere passer på nøglen.',
)

const IS_CORRECTION = fault(
  'PAYMENT_IS_CORRECTION',
  'wagePartId',
  'The line corrects another: change that one.',
  'Linjen retter en anden: ret den i stedet.',
)

const AS_DIFFERENCE = 'KMD Opus knows no change of a one-off payment: the difference was registered as a new line.'
const NOTHING = 'The payment with its corrections is as wanted already: nothing was sent.'
