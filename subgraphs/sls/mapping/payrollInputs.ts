import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import type { SlsInputChannel } from '#schema/generated/sls.ts'
import type { PayrollInput } from '../model/registered.ts'
import type { Inddata } from '../wire/inddata.ts'
import { findText, text, textOfCode } from './columns.ts'
import { momentOf } from './moment.ts'
import type { RecordTable } from './recordTable.ts'

/** Kanal, SLS dossier section 8.4 (inferred). */
const CHANNELS: ReadonlyMap<string, SlsInputChannel> = new Map([
  ['WS', 'WEB_SERVICE'],
  ['SLS', 'SLS'],
  ['HRL', 'HR_LOEN'],
  ['ODUP', 'OEDUP'],
])

/** SLS dossier section 8.4. Who reported it is left out: a user code belongs to a named person (3.3). */
export const payrollInput: RecordTable<Inddata, PayrollInput> = {
  columns: {
    reference: findText('UUID'),
    transactionCode: text('Transaktionskode'),
    transactionName: ({ Transaktionskode, Transaktionsnavn }, _, texts) =>
      textOfCode(Transaktionskode, Transaktionsnavn, texts.transactions, texts.language) ?? Transaktionsnavn,
    payrollGeneration: text('Loengeneration'),
    payrollRun: ({ Loenkoersel }, read) => {
      if (!/^\d$/.test(Loenkoersel)) throw read.unreadable('Loenkoersel')
      return Number(Loenkoersel)
    },
    channel: ({ Kanal }) => CHANNELS.get(Kanal) ?? 'OTHER',
    channelCode: text('Kanal'),
    registeredAt: ({ Tidspunkt }, read) => momentOf(Tidspunkt, 'Tidspunkt', read),
    approved: ({ Godkendt }, read) => (Godkendt === null ? null : read.flag(Godkendt, 'Godkendt')),
    followOn: ({ Foelgetransaktion }, read) => read.flag(Foelgetransaktion, 'Foelgetransaktion'),
    setOffBy: findText('UdloestAf'),
    messages: ({ FejlAdvis }) =>
      FejlAdvis.map(({ FejlAdvisArt, FejlAdvisKode, FejlAdvisTekst, Transaktionskode }) => ({
        code: FejlAdvisArt + FejlAdvisKode,
        // SLS's texts may name a person, and the message is read by people who may not know the number.
        text: withoutCprNumbers(FejlAdvisTekst),
        transactionCode: Transaktionskode === '' ? null : Transaktionskode,
      })),
  },
}
