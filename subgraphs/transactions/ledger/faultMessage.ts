import type { ChangeFault, SystemMessage } from '../payroll.ts'

/** What our own checks found, as it is told of a change. */
export function faultMessage({ code, field, text, textDanish }: ChangeFault): SystemMessage {
  return {
    severity: 'ERROR',
    code,
    text,
    textDanish,
    field,
    transactionCode: null,
    transactionName: null,
    followOn: false,
  }
}
