import type { ChangeFault, SystemMessage } from '../payroll.ts'

/** What our own checks found, as it is told of a change. */
export function faultMessage({ code, field, text, textDanish }: ChangeFault, language: 'da' | 'en'): SystemMessage {
  return {
    severity: 'ERROR',
    code,
    text: language === 'da' ? textDanish : text,
    field,
    transactionCode: null,
    transactionName: null,
    followOn: false,
  }
}
