import type { Message } from '../answers.ts'
import type { Haendelse } from '../records/absence.ts'
import { firstOfMonth } from '../records/days.ts'
import type { Subject } from '../records/subject.ts'

/** One input record. SLS dossier section 8.4. */
export interface Inddata {
  readonly UUID: string | null
  readonly Loengeneration: string
  readonly Loenkoersel: '1' | '2'
  readonly CPRnummer: string
  readonly Loebenummer: string
  readonly Gruppe: string
  readonly institution: string
  readonly Transaktionskode: string
  readonly Kanal: 'WS' | 'SLS' | 'HRL' | 'ODUP'
  readonly Brugerkode: string
  readonly Tidspunkt: string
  readonly Foelgetransaktion: boolean
  readonly UdloestAf: string | null
  readonly messages: readonly Message[]
}

/** One line of the event log. SLS dossier section 8.3. */
export interface LoggedEvent {
  readonly CPRnummer: string
  readonly Loebenummer: string
  readonly Gruppe: string
  readonly institution: string
  readonly FastAarsagskode: string
  readonly Fradato: string
  readonly Tildato: string
  readonly Timer: number | null
  readonly Minutter: number | null
  /** O created, A changed, S deleted. */
  readonly Haendelsestype: 'O' | 'A' | 'S'
  readonly Aendringstidspunkt: string
  readonly Brugerkode: string
}

/** Payroll generation as `2026-12`, with the run that input now goes to. */
export interface PayrollRun {
  readonly generation: string
  readonly number: '1' | '2'
}

const NOON = Date.UTC(2000, 0, 1, 12)

/**
 * What the simulator remembers beside the records: input, events, where the payroll stands, which channels are stopped, and which
 * follow-ons shall fail.
 */
export class Memory {
  readonly inddata: Inddata[] = []
  readonly events: LoggedEvent[] = []
  readonly stops = new Map<string, { readonly StopOnline: boolean; readonly StopOedup: boolean }>()
  isOpen = true
  #runsDone = 0
  #ticks = 0
  readonly #failing: { readonly transaction: string; readonly code: string }[] = []

  /** LG n pays arrears for month n-1 (section 9.2, inferred): so a month's input goes to the generation after it. */
  run(today: string): PayrollRun {
    return {
      generation: firstOfMonth(today, 1 + Math.floor(this.#runsDone / 2)).slice(0, 7),
      number: this.#runsDone % 2 === 0 ? '1' : '2',
    }
  }

  /** A moment of the simulator's day, each later than the one before: from noon on, a thousandth of a second apart. */
  moment(today: string): string {
    this.#ticks += 1
    return `${today}T${new Date(NOON + this.#ticks).toISOString().slice(11, 23)}`
  }

  /** Writes a line of the event log. */
  log(
    { employment, payroll, institution }: Subject,
    event: Haendelse,
    Haendelsestype: LoggedEvent['Haendelsestype'],
    Aendringstidspunkt: string,
    Brugerkode: string,
  ): void {
    const { cprNumber: CPRnummer, number: Loebenummer } = employment
    this.events.push({
      ...event,
      CPRnummer,
      Loebenummer,
      Gruppe: payroll.group,
      institution: institution.key,
      Haendelsestype,
      Aendringstidspunkt,
      Brugerkode,
    })
  }

  runDone(): void {
    this.#runsDone += 1
  }

  failFollowOn(transaction: string, code: string): void {
    this.#failing.push({ transaction, code })
  }

  /** The code with which this follow-on fails, used up; null where it goes well. */
  takeFailure(transaction: string): string | null {
    const index = this.#failing.findIndex((one) => one.transaction === transaction)
    return index < 0 ? null : (this.#failing.splice(index, 1)[0]?.code ?? null)
  }

  /** Input of a lønnummer that no run has taken in yet. */
  forgetPending(cprNumber: string, number: string, today: string): void {
    const { generation, number: run } = this.run(today)
    const kept = this.inddata.filter(
      (one) =>
        one.CPRnummer !== cprNumber ||
        one.Loebenummer !== number ||
        one.Loengeneration !== generation ||
        one.Loenkoersel !== run,
    )
    this.inddata.splice(0, this.inddata.length, ...kept)
  }

  clear(): void {
    this.inddata.length = 0
    this.events.length = 0
    this.stops.clear()
    this.isOpen = true
    this.#runsDone = 0
    this.#ticks = 0
    this.#failing.length = 0
  }
}
