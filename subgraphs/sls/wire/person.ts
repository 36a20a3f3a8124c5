import { laesRaekke, type Raekke } from './raekke.ts'
import { LOENNUMMER, type Service } from './service.ts'

/** What is registered of the person on one employment, now. SLS dossier section 7.2: fields documented, service inferred (8.2). */
export interface Person {
  readonly Kaldenavn: string | null
  readonly StillingTekst: string | null
  /** Only of persons without a NemKonto. */
  readonly Bankkonto: { readonly Registreringsnummer: string; readonly Kontonummer: string } | null
  /** As SLS has it from CPR; its parts are inferred. */
  readonly CPRadresse: Raekke<typeof ADRESSE> | null
}

const ADRESSE = {
  CoNavn: 'valgfri',
  Gadeadresse: 'kraevet',
  Lokalitet: 'valgfri',
  Postnummer: 'kraevet',
  Postdistrikt: 'kraevet',
  Kommunekode: 'kraevet',
} as const
const KONTO = { Registreringsnummer: 'kraevet', Kontonummer: 'kraevet' } as const

/** The name is not read: the employment list tells it. */
export const person: Service<Person> = {
  name: 'ModstSLSPersonLaes',
  soegning: 'SLSPersonSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Skaeringsdato'],
  struktur: 'SLSPersonStruktur',
  post: null,
  read: (reader, row) => {
    const konto = reader.findChild(row, 'Bankkonto')
    const adresse = reader.findChild(row, 'CPRadresse')
    return {
      Kaldenavn: reader.findText(row, 'Kaldenavn'),
      StillingTekst: reader.findText(row, 'StillingTekst'),
      Bankkonto: konto === null ? null : laesRaekke(reader, konto, KONTO),
      CPRadresse: adresse === null ? null : laesRaekke(reader, adresse, ADRESSE),
    }
  },
}
