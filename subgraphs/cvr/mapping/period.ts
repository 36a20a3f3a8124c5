import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { Periode } from '../wire/documents.ts'

/** A span of days, both included; null: open. */
export interface Span {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export function spanOf({ gyldigFra, gyldigTil }: Periode): Span {
  return { from: parseLocalDate(gyldigFra ?? ''), to: parseLocalDate(gyldigTil ?? '') }
}

export function holds({ from, to }: Span, on: LocalDate): boolean {
  return (from === null || from <= on) && (to === null || to >= on)
}

/** The days that both have; null where there is none. */
export function overlap(a: Span, b: Span): Span | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to
  return from !== null && to !== null && from > to ? null : { from, to }
}

/** The element of a history that holds on a day; where several do, the one begun last. */
export function onDay<Element extends { readonly periode: Periode }>(
  history: readonly Element[],
  on: LocalDate,
): Element | null {
  const holding = history.filter(({ periode }) => holds(spanOf(periode), on))
  return holding.reduce<Element | null>(
    (latest, element) =>
      latest === null || (element.periode.gyldigFra ?? '') >= (latest.periode.gyldigFra ?? '') ? element : latest,
    null,
  )
}

/** Where something that lives by such periods stands on a day. Decided by the periods, since words for it vary (CVR dossier section 9.2). */
export function lifeOn(
  history: readonly { readonly periode: Periode }[],
  on: LocalDate,
): { readonly active: boolean; readonly ceasedOn: LocalDate | null } {
  const spans = history.map(({ periode }) => spanOf(periode))
  if (spans.some((span) => holds(span, on))) return { active: true, ceasedOn: null }
  const ends = spans.flatMap(({ to }) => (to === null || to >= on ? [] : [to])).sort()
  return { active: false, ceasedOn: ends.at(-1) ?? null }
}
