import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import type { CallOutcome, LookedUp, SystemMessage } from '../../transactions/payroll.ts'
import type { Inddata } from '../wire/inddata.ts'
import type { MessageCatalogue } from '../wire/messageCatalogue.ts'
import type { FejlAdvis, Opdateringssvar } from '../wire/opdateringssvar.ts'
import type { ReturnCodes } from '../wire/returnCode.ts'

/** What is known of the answers of one service. */
export interface AnswerWords {
  readonly service: string
  readonly returnCodes: ReturnCodes
  readonly catalogue: MessageCatalogue
}

/**
 * What an answer says became of the call. SLS dossier section 4.2: a warning may hide a follow-on that failed, so every item is told. Broken
 * off (12) and a Returkode that nobody has listed leave it open.
 */
export function updateOutcome(answer: Opdateringssvar, words: AnswerWords): CallOutcome {
  const { Returkode, FejlAdvis } = answer
  const { returnCodes, catalogue } = words
  const messages = (fallback: SystemMessage['severity']): readonly SystemMessage[] =>
    FejlAdvis.map((item) => systemMessage(item, fallback, words))
  switch (Object.hasOwn(returnCodes, Returkode) ? returnCodes[Returkode] : undefined) {
    case 'carriedOut':
      return completed(messages('INFORMATION'))
    case 'carriedOutWithWarning':
      return { kind: 'COMPLETED_WITH_WARNINGS', messages: messages('WARNING') }
    case 'refused':
      return FejlAdvis.some((item) => catalogue.closed.has(codeOf(item)))
        ? { kind: 'LATER', reason: 'CLOSED' }
        : { kind: 'REJECTED', messages: messages('ERROR') }
    case 'brokenOff':
    case undefined:
      return { kind: 'UNKNOWN' }
  }
}

/**
 * What the input records of a call's UUID say. A refused call leaves none, so none means that nothing was changed (sections 4.5 and 9.3).
 * Records of another call under the UUID decide nothing.
 */
export function lookedUp(records: readonly Inddata[], uuid: string, words: AnswerWords): LookedUp {
  const own = records.filter(({ UUID }) => UUID !== null && UUID.toLowerCase() === uuid.toLowerCase())
  if (own.length < records.length) return { kind: 'UNDECIDED' }
  const [first] = own
  if (first === undefined) return { kind: 'NOT_ARRIVED' }
  const transaction = words.catalogue.transactions.get(words.service)
  const listed = [...words.catalogue.transactions.values()]
  // Only a transaction that is known to be another service's speaks of another call.
  if (listed.includes(first.Transaktionskode) && first.Transaktionskode !== transaction) return { kind: 'UNDECIDED' }
  return completed(own.flatMap(({ FejlAdvis }) => FejlAdvis.map((item) => systemMessage(item, 'WARNING', words))))
}

function completed(messages: readonly SystemMessage[]): CallOutcome {
  const isWarned = messages.some(({ severity }) => severity !== 'INFORMATION')
  return { kind: isWarned ? 'COMPLETED_WITH_WARNINGS' : 'COMPLETED', messages }
}

/** Severity by the catalogue, else by the Returkode (section 4.3); a follow-on is what bears another transaction than the one sent. */
function systemMessage(item: FejlAdvis, fallback: SystemMessage['severity'], words: AnswerWords): SystemMessage {
  const { severities, transactions } = words.catalogue
  const known = severities.get(codeOf(item))
  const { Transaktionskode, Transaktionsnavn } = item
  return {
    severity: known === undefined ? fallback : known === 'error' ? 'ERROR' : 'WARNING',
    code: codeOf(item),
    // SLS's texts may name a person, and the message is read by people who may not know the number.
    text: withoutCprNumbers(item.FejlAdvisTekst),
    field: null,
    transactionCode: Transaktionskode === '' ? null : Transaktionskode,
    transactionName: Transaktionsnavn === '' ? null : Transaktionsnavn,
    followOn: Transaktionskode !== '' && Transaktionskode !== transactions.get(words.service),
  }
}

function codeOf({ FejlAdvisArt, FejlAdvisKode }: FejlAdvis): string {
  return FejlAdvisArt + FejlAdvisKode
}
