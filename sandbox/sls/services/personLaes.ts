import { branch, leaf } from '../xml.ts'
import { employmentRecordService } from './employmentRecord.ts'

/** SLS dossier sections 7.2 and 8.2. Not dated: what is registered now. */
export const personLaes = employmentRecordService({
  object: 'Person',
  write({ person }) {
    const { Bankkonto, CPRadresse } = person
    return [
      leaf('Fornavn', person.Fornavn),
      leaf('Efternavn', person.Efternavn),
      leaf('Kaldenavn', person.Kaldenavn),
      leaf('StillingTekst', person.StillingTekst),
      Bankkonto === null
        ? ''
        : branch(
            'Bankkonto',
            leaf('Registreringsnummer', Bankkonto.Registreringsnummer),
            leaf('Kontonummer', Bankkonto.Kontonummer),
          ),
      CPRadresse === null
        ? ''
        : branch(
            'CPRadresse',
            leaf('CoNavn', CPRadresse.CoNavn),
            leaf('Gadeadresse', CPRadresse.Gadeadresse),
            leaf('Lokalitet', CPRadresse.Lokalitet),
            leaf('Postnummer', CPRadresse.Postnummer),
            leaf('Postdistrikt', CPRadresse.Postdistrikt),
            leaf('Kommunekode', CPRadresse.Kommunekode),
          ),
    ].join('')
  },
})
