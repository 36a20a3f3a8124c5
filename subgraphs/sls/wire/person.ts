import { LOENNUMMER, type Service } from './service.ts'

/** What is registered of the person on one employment, now. SLS dossier section 7.2: fields documented, service inferred (8.2). */
export interface Person {
  readonly Kaldenavn: string | null
  readonly StillingTekst: string | null
}

/** Bank account and address are not read: nothing in the API shows them. */
export const person: Service<Person> = {
  name: 'ModstSLSPersonLaes',
  soegning: 'SLSPersonSoegningStruktur',
  kriterier: [...LOENNUMMER, 'Skaeringsdato'],
  struktur: 'SLSPersonStruktur',
  post: null,
  read: (reader, row) => ({
    Kaldenavn: reader.findText(row, 'Kaldenavn'),
    StillingTekst: reader.findText(row, 'StillingTekst'),
  }),
}
