import { elementReader } from '#foundation/soap/element.ts'
import type { SoapOperation } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { numbered, UNQUALIFIED } from './absenceByPeriod.ts'
import { type RefusedEmployee, readReturnStatus } from './returnStatus.ts'
import { askServlet, type Customer, type ServletInterface } from './servlet.ts'
import { type Texts, textsOf } from './texts.ts'

/** Family V: quotas (kmd-opus.md section 5.2). Everything here is inferred but for what the service is for. */
export const ABSENCE_QUOTAS: ServletInterface = {
  name: 'GetAbsenceQuotas_OS_SI',
  namespace: 'urn:kmd.dk:LPT:QUOTA:external',
  sender: 'KMD_LPT_QUOTA_Service_',
}

export const QUOTA_OPERATION = 'GetAbsenceQuotas'

export interface QuotaQuestion {
  /** Day, `yyyy-MM-dd`: the quotas of its calendar year, what is left on it. */
  readonly KeyDate: string
  /** 1 to 100. */
  readonly PersonnelNumber: readonly string[]
}

const KEY = ['PersonnelNumber', 'QuotaType', 'LockIndicator', 'StartDate', 'EndDate'] as const
const ITEM = [
  'QuotaNumber',
  'QuotaType',
  'QuotaTypeText',
  'TimeUnit',
  'StartDate',
  'EndDate',
  'DeductionStartDate',
  'DeductionEndDate',
  'Entitlement',
  'Deducted',
  'Planned',
  'Remaining',
  'ChildNumber',
] as const

export interface AbsenceQuota {
  readonly Key: Texts<(typeof KEY)[number]>
  readonly Item: Texts<(typeof ITEM)[number]>
}

export interface QuotaCall {
  readonly pools: HttpPools
  readonly host: string
  readonly customer: Customer
  readonly message: SoapOperation
  readonly question: QuotaQuestion
  readonly signal: AbortSignal
}

/** @throws UpstreamFault; an employee whom Opus refuses alone does not stop the others. */
export async function askAbsenceQuotas({
  message,
  question,
  ...call
}: QuotaCall): Promise<{ readonly rows: readonly AbsenceQuota[]; readonly refused: readonly RefusedEmployee[] }> {
  const operation = QUOTA_OPERATION
  const read = elementReader('OPUS', operation)
  const rows: AbsenceQuota[] = []
  const root = await askServlet({
    ...call,
    address: ABSENCE_QUOTAS,
    request: message.write(
      {
        KeyDate: question.KeyDate,
        Employee: { Item: question.PersonnelNumber.map((PersonnelNumber) => ({ PersonnelNumber })) },
      },
      null,
    ),
    decode: {
      operation,
      rootNamespace: ABSENCE_QUOTAS.namespace,
      rootName: `${operation}Response_MT`,
      childNamespaces: UNQUALIFIED,
      rowPath: ['AbsenceQuota', 'item'],
      onRow: (row) =>
        rows.push({
          Key: numbered(textsOf(read, read.findChild(row, 'Key'), KEY)),
          Item: textsOf(read, read.findChild(row, 'Item'), ITEM),
        }),
    },
  })
  return { rows, refused: readReturnStatus(read, operation, root) }
}
