import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { afgang } from '../wire/afgang.ts'
import { erindring } from '../wire/erindring.ts'
import { afvigendeKontering, kontering, loendelskontering } from '../wire/kontering.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { Service } from '../wire/service.ts'
import { statistik } from '../wire/statistik.ts'
import type { SlsLine } from './line.ts'

/** Asks a list service for all occurrences of its object on one employment. */
export type OccurrenceList<Row> = (
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly CPRnummer: string; readonly Loebenummer: string },
) => Promise<UnscreenedReply<Row, Retursvar>>

/** SLS dossier section 8.3 (inferred). */
export const konteringList = listOf(kontering)
export const afvigendeKonteringList = listOf(afvigendeKontering)
export const loendelskonteringList = listOf(loendelskontering)
export const statistikList = listOf(statistik)
export const afgangList = listOf(afgang)
export const erindringList = listOf(erindring)

function listOf<Row>(service: Service<Row>): OccurrenceList<Row> {
  return (permit, line, kriterier) => line.list(permit, service, kriterier)
}
