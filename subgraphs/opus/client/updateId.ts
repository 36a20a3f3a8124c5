import { createHash } from 'node:crypto'

/**
 * `OpdateringsID`: 32 hexadecimal digits in upper case (kmd-opus.md section 9.3). The same reference always gives the same, so that a resend
 * is known again.
 */
export function updateIdOf(reference: string): string {
  const digits = reference.replaceAll('-', '').toUpperCase()
  if (/^[0-9A-F]{32}$/.test(digits)) return digits
  return createHash('sha256').update(reference).digest('hex').slice(0, 32).toUpperCase()
}
