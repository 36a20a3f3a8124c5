import { randomInt } from 'node:crypto'
import { shift } from '../town/calendar.ts'
import type { TownInstitution } from '../town/model.ts'
import type { LogonRequest, LookupRequest } from './envelope.ts'

const WRONG_BEFORE_LOCK = 5
const PASSWORD_LIFE_DAYS = 90
const BETWEEN_CHANGES_MS = 24 * 60 * 60 * 1000
const TOKEN_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'

/** Eight characters, one of each class, and no others. Source: CPR dossier section 2. */
const PASSWORD_RULES = [/^[A-Za-z0-9~`!@#$%^*()_\-+=,./\\{}[\];:]{8}$/, /[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]

interface Account {
  readonly institution: TownInstitution
  readonly passwords: string[]
  setOn: string
  changedAt: number | null
  wrong: number
}

interface Session {
  readonly institution: TownInstitution
  lastUsed: number
}

/** FEJLNR with the token given on success. */
export interface LogonOutcome {
  readonly errorCode: '00' | '01' | '02' | '03' | '06'
  readonly token: string
}

/** The customers' users, their passwords and the tokens in use. */
export interface Accounts {
  logon(request: LogonRequest, today: string): LogonOutcome
  /** FEJLNR 00, 06 (customer unknown) or 07 (token unknown, of another user, or unused for too long). */
  admit(request: LookupRequest): '00' | '06' | '07'
  institutionOf(customerNumber: string): TownInstitution | undefined
}

/** @param tokenLifeMs life of a token since its last use; 0 makes each token void at once. */
export function createAccounts(institutions: readonly TownInstitution[], today: string, tokenLifeMs: number): Accounts {
  const accounts = new Map<string, Account>(
    institutions.map((institution) => [
      institution.cpr.customerNumber,
      { institution, passwords: [institution.cpr.password], setOn: today, changedAt: null, wrong: 0 },
    ]),
  )
  const sessions = new Map<string, Session>()

  const openSession = (institution: TownInstitution): string => {
    const token = Array.from({ length: 8 }, () => TOKEN_CHARACTERS[randomInt(TOKEN_CHARACTERS.length)]).join('')
    sessions.set(token, { institution, lastUsed: Date.now() })
    return token
  }

  return {
    institutionOf: (customerNumber) => accounts.get(customerNumber)?.institution,
    logon: (request, day) => {
      const refused = (errorCode: LogonOutcome['errorCode']): LogonOutcome => ({ errorCode, token: '' })
      const account = accounts.get(request.customerNumber)
      if (account === undefined) return refused('06')
      if (request.userId !== account.institution.cpr.userId || account.wrong >= WRONG_BEFORE_LOCK) return refused('01')
      if (request.password !== account.passwords.at(-1)) {
        account.wrong += 1
        return refused('01')
      }
      account.wrong = 0
      if (request.newPassword !== '') {
        if (!mayChange(account, request.newPassword)) return refused('03')
        account.passwords.push(request.newPassword)
        account.setOn = day
        account.changedAt = Date.now()
      } else if (day > shift(account.setOn, PASSWORD_LIFE_DAYS)) return refused('02')
      return { errorCode: '00', token: openSession(account.institution) }
    },
    admit: (request) => {
      if (!accounts.has(request.customerNumber)) return '06'
      const session = sessions.get(request.token)
      if (session === undefined) return '07'
      const { cpr } = session.institution
      const own = cpr.customerNumber === request.customerNumber && cpr.userId === request.userId
      if (!own || Date.now() - session.lastUsed >= tokenLifeMs) return '07'
      session.lastUsed = Date.now()
      return '00'
    },
  }
}

function mayChange(account: Account, wanted: string): boolean {
  if (account.changedAt !== null && Date.now() - account.changedAt < BETWEEN_CHANGES_MS) return false
  return !account.passwords.includes(wanted) && PASSWORD_RULES.every((rule) => rule.test(wanted))
}
