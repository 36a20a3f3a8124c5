import type { ChangeFault } from '../payroll.ts'

/** The record that a change is about is not what it was when the change was made. */
export const RECORD_CHANGED: ChangeFault = {
  code: 'RECORD_CHANGED',
  field: null,
  text: 'The record is not there, or has been changed since it was read. Read it again.',
  textDanish: 'Posten findes ikke eller er ændret, siden den blev læst. Læs den igen.',
}
