import { lookupOf } from '../town/lookup.ts'
import type { Town, TownInstitution, TownPerson } from '../town/model.ts'
import type { Accounts } from './accounts.ts'
import { type CprRequest, type LookupRequest, writeErrorText, writeReply } from './envelope.ts'
import type { Extracts } from './extracts.ts'
import { deliver } from './records.ts'
import type { CprSwitches } from './switches.ts'

export interface Register {
  /** As it is now: what is registered of people changes it. */
  readonly town: Town
  readonly accounts: Accounts
  /** Subscribed CPR numbers by customer number. */
  readonly subscriptions: Map<string, Set<string>>
  readonly extracts: Extracts
  readonly switches: CprSwitches
}

/** What the control surface says about this answer. */
export interface Conditions {
  readonly today: string
  readonly foreign: boolean
}

const ERROR_TEXTS = new Map([
  ['01', 'BRUGER-ID eller KENDEORD er forkert'],
  ['05', 'Personnummeret findes ikke'],
  ['07', 'Ny LOGON kræves'],
])

/**
 * The honest answer. Checks come in this order: transaction (18), customer (06), token (07), ABON_TYPE (10), DATA_TYPE (11),
 * CPR number (17, 05). Source: CPR dossier sections 5, 7 and 16; the order is inferred.
 */
export function answer(register: Register, request: CprRequest, conditions: Conditions): Buffer {
  if (request.transaction !== 'OFF4') return refuse(register, request, '18')
  if (request.kind === 'logon') {
    const { errorCode, token } = register.accounts.logon(request, conditions.today)
    return errorCode === '00' ? writeReply(request, token, '00') : refuse(register, request, errorCode)
  }
  const admitted = register.accounts.admit(request)
  const customer = register.accounts.institutionOf(request.customerNumber)
  if (admitted !== '00' || customer === undefined) return refuse(register, request, admitted === '07' ? '07' : '06')
  return lookUp(register, request, customer, conditions)
}

/** A reply with an error code and no data; with the switch `errorText`, a reason code and a text. */
export function refuse(register: Register, request: CprRequest, errorCode: string): Buffer {
  const token = request.kind === 'lookup' ? request.token : ''
  if (!register.switches.errorText) return writeReply(request, token, errorCode)
  return writeErrorText(request, token, errorCode, ERROR_TEXTS.get(errorCode) ?? 'Fejl')
}

function lookUp(register: Register, request: LookupRequest, customer: TownInstitution, conditions: Conditions): Buffer {
  const { town, switches } = register
  if (!['0', '1', '3'].includes(request.subscription)) return refuse(register, request, '10')
  if (!['0', '6'].includes(request.dataType)) return refuse(register, request, '11')
  if (/^(?: {10}|0{10})$/.test(request.cprNumber)) return refuse(register, request, '17')
  const person = lookupOf(town).person(request.cprNumber)
  if (person === undefined || !person.knownToCpr) return refuse(register, request, '05')
  if (!subscribe(register, request, stampOf(conditions.today))) return refuse(register, request, '05')
  if (request.dataType === '0') return writeReply(request, request.token, '00')
  const shown = conditions.foreign ? someoneElse(town, person) : person
  return writeReply(
    request,
    request.token,
    '00',
    deliver(town, customer, shown, {
      today: conditions.today,
      alsoDeliver: switches.alsoDeliver,
      deletionDates: switches.deletionDates,
      deliverUnknownRecord: switches.deliverUnknownRecord,
      blankNumbers: switches.blankNumbers,
    }),
  )
}

/** Carries out ABON_TYPE; false only for deleting what is not there, where the switch says so. Both actions may be repeated. */
function subscribe(register: Register, request: LookupRequest, stamp: string): boolean {
  const subscribed = register.subscriptions.get(request.customerNumber) ?? new Set<string>()
  register.subscriptions.set(request.customerNumber, subscribed)
  const { customerNumber, cprNumber } = request
  if (request.subscription === '1') {
    if (!subscribed.has(cprNumber)) register.extracts.subscribed(customerNumber, cprNumber)
    subscribed.add(cprNumber)
  }
  if (request.subscription !== '3') return true
  if (!subscribed.delete(cprNumber)) return !register.switches.strictUnsubscribe
  register.extracts.unsubscribed(customerNumber, cprNumber, stamp)
  return true
}

/** D12 of now, on the simulator's day. */
export function stampOf(today: string): string {
  const time = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })
  return `${today.replaceAll('-', '')}${time.format(new Date()).replace(/\D/g, '')}`
}

function someoneElse(town: Town, person: TownPerson): TownPerson {
  const others = town.people.filter((other) => other.status === '01' && other.knownToCpr && other !== person)
  return others[town.people.indexOf(person) % Math.max(others.length, 1)] ?? person
}
