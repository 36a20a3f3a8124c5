/** What a code says, in both languages: which of them is shown is decided for each caller. */
export interface Worded {
  readonly da: string
  readonly en: string
}
