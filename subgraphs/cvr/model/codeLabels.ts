/** A code's words in both languages. */
export interface CodeLabel {
  readonly da: string
  readonly en: string
}

export type CompanyStatusKind = 'NORMAL' | 'UNDER_DISSOLUTION' | 'UNDER_RESTRUCTURING' | 'DISSOLVED' | 'OTHER'

/** Labels of CVR's codes. No list is complete: a code that is missing is unknown, not wrong. */
export interface CodeLabels {
  /** By virksomhedsformkode. */
  readonly forms: ReadonlyMap<string, CodeLabel>
  /** By the word in capitals, since its letter case varies. */
  readonly statuses: ReadonlyMap<string, CodeLabel & { readonly kind: CompanyStatusKind }>
}

/** The label of a status; none where the word is not on the list. */
export function statusLabel(
  { statuses }: CodeLabels,
  word: string,
): (CodeLabel & { readonly kind: CompanyStatusKind }) | undefined {
  return statuses.get(word.trim().toUpperCase())
}
