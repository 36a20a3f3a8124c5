import { type Answer, type CodeItem, type Message, messageOf, Refusal } from '../answers.ts'
import type { EmploymentRecords } from '../records/register.ts'
import { employmentAsked } from '../services/scope.ts'
import type { Service, ServiceRequest } from '../services/service.ts'
import type { Content } from './content.ts'

/** What an update would do, worked out before anything is changed. */
export interface Outcome {
  /** All that is wrong; anything here and nothing is committed. */
  readonly errors: readonly CodeItem[]
  readonly warnings?: readonly CodeItem[]
  /** Warnings that can be seen only when the change is there. */
  readonly warningsAfter?: () => readonly CodeItem[]
  readonly commit: () => void
  /** In order; each may fail by itself. SLS dossier section 10.1. */
  readonly followOns?: readonly FollowOn[]
}

export interface FollowOn {
  readonly transaction: string
  readonly commit: () => void
  readonly warnings?: readonly CodeItem[]
}

export interface UpdateRequest extends ServiceRequest {
  readonly records: EmploymentRecords
  /** The structure of the object: `SLSHaendelseStruktur`. */
  readonly structure: Content
}

export interface Update {
  /** E.g. `ModstSLSHaendelseOpret`. */
  readonly name: string
  readonly object: string
  readonly transaction: string
  /** Whether an employment that has ended takes it (OT9105 otherwise). */
  readonly afterEnd?: boolean
  plan(request: UpdateRequest): Outcome
}

/** The order of SLS dossier section 13: open, group, key, then all rules at once, commit, follow-ons. */
export function updateService(update: Update): Service {
  const { name, object, transaction } = update
  return {
    name,
    object,
    transaction,
    answer(request) {
      requireOpen(request)
      const records = employmentAsked(request)
      const structure = structureOf(request)
      const { to } = records.subject.employment
      if (update.afterEnd !== true && to !== null && to < request.today) throw new Refusal({ code: 'OT9105' })
      return carriedOut(update, request, records, update.plan({ ...request, records, structure }))
    },
  }
}

/** SLS dossier section 9.1 (inferred): from close to open, update services answer OT9001. */
export function requireOpen({ memory }: ServiceRequest): void {
  if (!memory.isOpen) throw new Refusal({ code: 'OT9001' })
}

export function structureOf({ content }: ServiceRequest): Content {
  const structure = content.children.find(({ name }) => name.startsWith('SLS'))
  if (structure === undefined) throw new RangeError('the schema lets no request without its structure through')
  return structure
}

/** Commits, carries out the follow-ons, keeps the input records. @throws Refusal where there are errors. */
export function carriedOut(
  { transaction }: Pick<Update, 'transaction'>,
  request: ServiceRequest,
  records: EmploymentRecords,
  outcome: Outcome,
): Answer {
  if (outcome.errors.length > 0) throw new Refusal(...outcome.errors)
  const { register, memory, today, customer, uuid } = request
  const { employment, payroll, institution } = records.subject
  const said = (items: readonly CodeItem[], by: string): readonly Message[] =>
    items.map(({ code, values }) => messageOf(register.codes, code, by, values))
  outcome.commit()
  const own = said([...(outcome.warnings ?? []), ...(outcome.warningsAfter?.() ?? [])], transaction)
  const followed: { readonly transaction: string; readonly done: boolean; readonly messages: readonly Message[] }[] = []
  for (const { transaction: by, commit, warnings } of outcome.followOns ?? []) {
    const failure = memory.takeFailure(by)
    if (failure === null) commit()
    followed.push({
      transaction: by,
      done: failure === null,
      messages: failure === null ? said(warnings ?? [], by) : said([{ code: failure }], by),
    })
  }
  const messages = [...own, ...followed.flatMap((one) => one.messages)]
  const { generation, number } = memory.run(today)
  const kept = {
    Loengeneration: generation,
    Loenkoersel: number,
    CPRnummer: employment.cprNumber,
    Loebenummer: employment.number,
    Gruppe: payroll.group,
    institution: institution.key,
    Kanal: 'WS',
    Brugerkode: customer.payroll.userCode,
    Tidspunkt: memory.moment(today),
  } as const
  memory.inddata.push({
    ...kept,
    UUID: uuid,
    Transaktionskode: transaction,
    Foelgetransaktion: false,
    UdloestAf: null,
    messages,
  })
  for (const one of followed) {
    if (!one.done) continue
    memory.inddata.push({
      ...kept,
      UUID: null,
      Transaktionskode: one.transaction,
      Foelgetransaktion: true,
      UdloestAf: uuid,
      messages: one.messages,
    })
  }
  return {
    returnCode: messages.length === 0 ? '0' : '4',
    head: { cprNumber: employment.cprNumber, number: employment.number },
    messages,
    body: '',
  }
}

/** As texts of messages write days: dd/mm-yyyy. */
export function written(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}-${day.slice(0, 4)}`
}
