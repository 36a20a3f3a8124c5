/**
 * An employee number as the directory keeps it: without leading zeros. Opus pads it to eight digits in answers and takes either form
 * (kmd-opus.md sections 2.3 and 8.3).
 * @returns null for what is no number.
 */
export function withoutLeadingZeros(text: string): string | null {
  return /^\d{1,20}$/.test(text) ? text.replace(/^0+(?=\d)/, '') : null
}
