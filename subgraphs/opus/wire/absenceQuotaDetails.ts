import { elementReader } from '#foundation/soap/element.ts'
import type { SoapOperation } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { numbered, UNQUALIFIED } from './absenceByPeriod.ts'
import { readReturnStatus } from './returnStatus.ts'
import { askServlet, type Customer, type ServletInterface } from './servlet.ts'
import { type Texts, textsOf } from './texts.ts'

/** Family V: earning and use of quotas (kmd-opus.md section 5.2). Everything here is inferred but for what the service is for. */
const ABSENCE_QUOTA_DETAILS: ServletInterface = {
  name: 'GetAbsenceQuotaDetails_OS_SI',
  namespace: 'urn:kmd.dk:LPT:QUOTA:external',
  sender: 'KMD_LPT_QUOTA_Service_',
}

export const QUOTA_DETAILS_OPERATION = 'GetAbsenceQuotaDetails'

export interface QuotaDetailsQuestion {
  readonly PersonnelNumber: string
  /** As `GetAbsenceQuotas` told them. */
  readonly QuotaNumber: readonly string[]
}

const HEAD = ['PersonnelNumber', 'QuotaNumber'] as const
const ACCRUAL = ['AccrualDate', 'PeriodStartDate', 'PeriodEndDate', 'Amount', 'AccrualType', 'Text'] as const
const DEDUCTION = ['AbsenceAttendanceType', 'StartDate', 'EndDate', 'StartTime', 'EndTime', 'Amount'] as const

export type Accrual = Texts<(typeof ACCRUAL)[number]>
export type Deduction = Texts<(typeof DEDUCTION)[number]>

export type AbsenceQuotaDetail = Texts<(typeof HEAD)[number]> & {
  readonly Accrual: readonly Accrual[]
  readonly Deduction: readonly Deduction[]
}

export interface QuotaDetailsCall {
  readonly pools: HttpPools
  readonly host: string
  readonly customer: Customer
  readonly message: SoapOperation
  readonly question: QuotaDetailsQuestion
  readonly signal: AbortSignal
}

/** @throws UpstreamFault */
export async function askAbsenceQuotaDetails({
  message,
  question,
  ...call
}: QuotaDetailsCall): Promise<readonly AbsenceQuotaDetail[]> {
  const operation = QUOTA_DETAILS_OPERATION
  const read = elementReader('OPUS', operation)
  const rows: AbsenceQuotaDetail[] = []
  const root = await askServlet({
    ...call,
    address: ABSENCE_QUOTA_DETAILS,
    request: message.write(
      { PersonnelNumber: question.PersonnelNumber, QuotaNumber: { Item: [...question.QuotaNumber] } },
      null,
    ),
    decode: {
      operation,
      rootNamespace: ABSENCE_QUOTA_DETAILS.namespace,
      rootName: `${operation}Response_MT`,
      childNamespaces: UNQUALIFIED,
      rowPath: ['AbsenceQuotaDetail', 'item'],
      onRow: (row) => {
        const items = <Name extends string>(list: string, names: readonly Name[]): readonly Texts<Name>[] => {
          const parent = read.findChild(row, list)
          return parent === null ? [] : read.all(parent, 'Item').map((item) => textsOf(read, item, names))
        }
        rows.push({
          ...numbered(textsOf(read, row, HEAD)),
          Accrual: items('Accrual', ACCRUAL),
          Deduction: items('Deduction', DEDUCTION),
        })
      },
    },
  })
  readReturnStatus(read, operation, root)
  return rows
}
