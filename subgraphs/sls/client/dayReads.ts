import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { fasteFelter } from '../wire/fasteFelter.ts'
import { oprykning } from '../wire/oprykning.ts'
import { pensab } from '../wire/pensab.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { Service } from '../wire/service.ts'
import { skat } from '../wire/skat.ts'
import { timebank } from '../wire/timebank.ts'
import type { SlsLine } from './line.ts'

/** Asks a read service what holds of its object on one employment on a day; no row where nothing does. */
export type DayRead<Row> = (
  permit: Permit,
  line: SlsLine,
  kriterier: {
    readonly CPRnummer: string
    readonly Loebenummer: string
    /** Null: today, or whatever day where the object is not dated. */
    readonly Skaeringsdato: string | null
  },
) => Promise<UnscreenedReply<Row, Retursvar>>

/** SLS dossier section 8.2 (inferred). */
export const fasteFelterLaes = readOf(fasteFelter)
export const oprykningLaes = readOf(oprykning)
export const pensabLaes = readOf(pensab)
export const skatLaes = readOf(skat)
export const timebankLaes = readOf(timebank)

function readOf<Row>(service: Service<Row>): DayRead<Row> {
  return (permit, line, kriterier) => line.read(permit, service, kriterier)
}
