import type { ChangeFault } from '../payroll.ts'

/** What is wrong with a file or one of its rows, in both languages. */
export interface Fault extends ChangeFault {
  /** Null: the file as a whole. */
  readonly row: number | null
}

/** The file cannot be read on: what is behind it is not known. */
export class UnreadableFile extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`the file cannot be read: ${fault.code}`)
    this.name = 'UnreadableFile'
    this.fault = fault
  }
}

export function fault(row: number | null, field: string | null, code: string, text: string, textDanish: string): Fault {
  return { row, field, code, text, textDanish }
}
