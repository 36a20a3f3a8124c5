import type { CodeLists } from '../records/codeLists.ts'
import type { Occurrence } from '../records/registered.ts'
import { branch, leaf } from '../xml.ts'
import { employmentRecordService } from './employmentRecord.ts'
import type { Service } from './service.ts'

/** SLS dossier section 7.7: the advancement last reported, while it is to come. */
const oprykningLaes = employmentRecordService({
  object: 'Oprykning',
  write(records, day) {
    const next = records.occurrences('Oprykning').at(-1)
    if (next === undefined || (next['Oprykningsdato'] ?? '') < day) return null
    return leaves(next, [
      'Oprykningsdato',
      'Personalekategori',
      'Klasse',
      'Trin',
      'Stillingsbetegnelse',
      'Loenform',
      'Oprykningssluttrin',
      'Oprykningsindikator',
    ])
  },
})

/** SLS dossier section 7.20: of what began by the day the latest, of those that began together the one reported last. */
const pensabLaes = employmentRecordService({
  object: 'Pensab',
  write(records, day) {
    const begun = records.occurrences('Pensab').filter(({ Fradato = '' }) => Fradato <= day)
    const held = begun.toSorted((a, b) => (a['Fradato'] ?? '').localeCompare(b['Fradato'] ?? '')).at(-1)
    if (held === undefined) return null
    const [numerator, denominator] = [held['Ansaettelsesbroek.Taeller'], held['Ansaettelsesbroek.Naevner']]
    return (
      leaves(held, ['Fradato', 'Pensionsskalatrin', 'Personalekategori', 'Klasse', 'Trin', 'Oprykningsdato']) +
      (numerator === undefined || denominator === undefined
        ? ''
        : branch('Ansaettelsesbroek', leaf('Taeller', numerator), leaf('Naevner', denominator)))
    )
  },
})

/** SLS dossier section 7.9: what was fetched, and what was reported beside it. */
const skatLaes = employmentRecordService({
  object: 'Skat',
  write(records, day) {
    const inUse = records
      .occurrences('Skatteloendel')
      .filter(({ Fradato = '', Tildato }) => Fradato <= day && (Tildato === undefined || day <= Tildato))
    if (inUse.length === 0) return null
    return inUse
      .map((one) =>
        branch(
          'Skatteloendel',
          leaves(one, [
            'Loendelskode',
            'Fradato',
            'Tildato',
            'Beskatningstype',
            'Traekprocent',
            'MaanedligtFradrag',
            'Skattefritagelse',
          ]),
          leaf('Automatisk', one['Automatisk'] ?? 'false'),
        ),
      )
      .join('')
  },
})

/** SLS dossier section 7.18, in hours with two decimals. */
const timebankLaes = employmentRecordService({
  object: 'Timebank',
  write(records, day) {
    const balances = [...records.timeBanks(day)]
    if (balances.length === 0) return null
    return balances
      .map(([type, { minutes, last }]) =>
        branch(
          'Timebank',
          leaf('Timebanktype', type),
          leaf('Timer', (minutes / 60).toFixed(2)),
          leaf('SenesteRegistreringsdato', last),
        ),
      )
      .join('')
  },
})

/** SLS dossier section 7.12. Not dated. */
const fasteFelterLaes = (fixedFields: CodeLists['fixedFields']) =>
  employmentRecordService({
    object: 'FasteFelter',
    write(records) {
      const fields = records.occurrences('FasteFelter')
      if (fields.length === 0) return null
      return fields
        .map((field) => {
          const listed = fixedFields.get(field['FastFeltNummer'] ?? '')
          return branch(
            'FastFelt',
            leaf('FastFeltNummer', field['FastFeltNummer'] ?? null),
            leaf('FastFeltNavn', listed?.name ?? null),
            leaf('FastFeltGruppe', listed?.group ?? null),
            leaves(field, ['VaerdiDetteAar', 'VaerdiSidsteAar']),
          )
        })
        .join('')
    },
  })

/** Read services of what the update services keep. SLS dossier section 8.2. */
export function dayReads(codes: CodeLists): readonly Service[] {
  return [fasteFelterLaes(codes.fixedFields), oprykningLaes, pensabLaes, skatLaes, timebankLaes]
}

function leaves(one: Occurrence, names: readonly string[]): string {
  return names.map((name) => leaf(name, one[name] ?? null)).join('')
}
