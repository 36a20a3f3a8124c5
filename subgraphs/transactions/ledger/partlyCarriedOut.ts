import type { TransactionCall } from '../model/transaction.ts'
import type { Advice, SystemMessage } from '../payroll.ts'

const CODE = 'PARTLY_CARRIED_OUT'

/** What a person must know and do where a call was refused behind others that were carried out: nothing of these is undone by itself. */
export function partlyCarriedOut(
  carriedOut: readonly TransactionCall[],
  refused: TransactionCall,
  advice: Advice | null,
): SystemMessage {
  const done = carriedOut.map(({ service }) => service).join(', ')
  const [more, moreDanish] = advice === null ? ['', ''] : [` ${advice.text}`, ` ${advice.textDanish}`]
  return {
    severity: 'ERROR',
    code: CODE,
    text: `Carried out and not undone: ${done}. Refused: ${refused.service}; what was to follow has not been sent. Remove the cause and retry the change, which goes on with the refused call; or cancel it, which leaves what was carried out as it is.${more}`,
    textDanish: `Gennemført og ikke taget tilbage: ${done}. Afvist: ${refused.service}; det følgende er ikke sendt. Fjern årsagen, og prøv ændringen igen, så fortsættes med det afviste kald; eller annullér den, så forbliver det gennemførte, som det er.${moreDanish}`,
    field: null,
    transactionCode: null,
    transactionName: null,
    followOn: false,
  }
}

/** Whether the change waits for a person because only a part of it was carried out. */
export function isPartlyCarriedOut(messages: readonly SystemMessage[]): boolean {
  return messages.some(({ code }) => code === CODE)
}
