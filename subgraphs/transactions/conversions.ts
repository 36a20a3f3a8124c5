import type { Desk } from '#foundation/doorway/doorway.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { AccountConversion, AccountRow, WageCodeConversion, WageCodeRow } from './model/conversion.ts'
import type { Conversions } from './store/conversions.ts'

/** The conversions of the caller's institution, for those who administer it. */
export interface OwnConversions {
  wageCodes(): Promise<WageCodeConversion | null>
  accounts(): Promise<AccountConversion | null>
  /** @throws GraphQLError BAD_USER_INPUT */
  setWageCodes(rows: readonly WageCodeRow[]): Promise<WageCodeConversion | null>
  /** @throws GraphQLError BAD_USER_INPUT */
  setAccounts(rows: readonly AccountRow[]): Promise<AccountConversion | null>
}

/** Each code of a list. */
const LONGEST = 40
const MOST_ROWS = 5_000

export function openOwnConversions({ caller, institution }: Desk, conversions: Conversions): OwnConversions {
  const by = { subject: caller.subject, name: caller.name }
  const wageCodes = () => conversions.wageCodes(institution.id)
  const accounts = () => conversions.accounts(institution.id)
  return {
    wageCodes,
    accounts,
    setWageCodes: async (given) => {
      const rows = given.map(({ from, to, sequenceNumber }) => ({
        from: code(from, 'from'),
        to: code(to, 'to'),
        sequenceNumber,
      }))
      oneEach(rows)
      await conversions.setWageCodes(institution.id, rows, by, new Date())
      return wageCodes()
    },
    setAccounts: async (given) => {
      const rows = given.map(({ from, costCentre, wbsElement }) => {
        if ((costCentre === null) === (wbsElement === null))
          throw refusal('BAD_USER_INPUT', 'A row has either costCentre or wbsElement.', { argument: 'costCentre' })
        return {
          from: code(from, 'from'),
          costCentre: costCentre === null ? null : code(costCentre, 'costCentre'),
          wbsElement: wbsElement === null ? null : code(wbsElement, 'wbsElement'),
        }
      })
      oneEach(rows)
      await conversions.setAccounts(institution.id, rows, by, new Date())
      return accounts()
    },
  }
}

function code(text: string, argument: string): string {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST || /[\p{Cc}]/u.test(trimmed))
    throw refusal('BAD_USER_INPUT', `A code has 1 to ${LONGEST} characters.`, { argument })
  return trimmed
}

function oneEach(rows: readonly { readonly from: string }[]): void {
  if (rows.length > MOST_ROWS)
    throw refusal('BAD_USER_INPUT', `A list has at most ${MOST_ROWS} rows.`, { argument: 'rows', limit: MOST_ROWS })
  if (new Set(rows.map(({ from }) => from)).size < rows.length)
    throw refusal('BAD_USER_INPUT', 'An old code stands twice.', { argument: 'from' })
}
