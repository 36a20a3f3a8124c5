import { overlaps } from '../records/days.ts'
import { branch, leaf } from '../xml.ts'
import { employmentRowsService } from './employmentRows.ts'
import { periodAsked } from './scope.ts'

/** SLS dossier sections 7.8 and 8.3. */
export const overenskomstList = employmentRowsService({
  object: 'Overenskomst',
  select(records, request) {
    const { from, to } = periodAsked(request)
    return records.agreements.filter((agreement) =>
      overlaps(from, to, agreement.OverenskomstFradato, agreement.OverenskomstTildato),
    )
  },
  write: (agreement) =>
    [
      leaf('OverenskomstFradato', agreement.OverenskomstFradato),
      leaf('OverenskomstTildato', agreement.OverenskomstTildato),
      leaf('Personalekategori', agreement.Personalekategori),
      leaf('Klasse', agreement.Klasse),
      leaf('Trin', agreement.Trin),
      leaf('Oprykningsdato', agreement.Oprykningsdato),
      leaf('Loenanciennitetsdato', agreement.Loenanciennitetsdato),
      leaf('Stillingsbetegnelse', agreement.Stillingsbetegnelse),
      leaf('StillingsbetegnelseTekst', agreement.StillingsbetegnelseTekst),
      leaf('Loenform', agreement.Loenform),
      branch('Ansaettelsesbroek', leaf('Taeller', agreement.Taeller), leaf('Naevner', agreement.Naevner)),
      leaf('Loenpulje', agreement.Loenpulje),
      leaf('ForhandlingsberettigetOrganisation', agreement.ForhandlingsberettigetOrganisation),
      leaf('Forsoegsordning', agreement.Forsoegsordning),
      leaf('Loensystemsmarkering', agreement.Loensystemsmarkering),
    ].join(''),
})
