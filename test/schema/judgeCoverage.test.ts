import { describe, expect, it } from 'vitest'
import { readCoverage } from '#schema/coverage.ts'
import { contractServices } from './contractFields.ts'
import { judgeCoverage } from './judgeCoverage.ts'

const postings = (contractServices['SLS']?.() ?? []).filter(({ service }) => service === 'ModstSLSKonteringList')

const sample = `
system: SLS
everyService:
  - { field: FortsaetNoegle, leftOut: duplicate, of: PageInfo.endCursor }
  - { field: FlerePoster, leftOut: duplicate, of: PageInfo.hasNextPage }
  - { field: SLSRetursvarStruktur, leftOut: noPurpose, because: says whether the call was understood }
services:
  - service: ModstSLSKonteringList
    fields:
      - { field: UUID, leftOut: noPurpose, because: names the call }
      - { field: CPRnummer, leftOut: duplicate, of: SlsEmployee.employeeNumber }
      - { field: Loebenummer, leftOut: duplicate, of: SlsEmployee.employeeNumber }
      - { field: Gruppe, leftOut: duplicate, of: SlsInstitution.group }
      - { field: Fradato, shownBy: Posting.validFrom }
      - { field: Tildato, shownBy: Posting.validTo }
      - { field: Delregnskab, shownBy: Posting.subAccountUnit }
      - { field: Artskonto, shownBy: Posting.natureAccount }
      - { field: Segment1, shownBy: Posting.segments }
      - { field: Segment2, shownBy: Posting.segments }
      - { field: Segment3, shownBy: Posting.segments }
      - { field: Segment4, shownBy: Posting.segments }
      - { field: Segment5, shownBy: Posting.segments }
      - { field: Segment6, shownBy: Posting.segments }
      - { field: AdministrativtTjenestested, shownBy: SlsPosting.administrativeWorkplace }
      - { field: Arbejdssted, shownBy: SlsPosting.workplace }
`

const judge = (text: string): readonly string[] => judgeCoverage(readCoverage(text), postings)

describe('a table held against its contract', () => {
  it('is whole where each field has a row', () => {
    expect(judge(sample)).toEqual([])
  })

  it('tells which field has none', () => {
    expect(judge(sample.replace(/.*Arbejdssted.*\n/, ''))).toEqual([
      'ModstSLSKonteringList: no row for SLSKonteringSamling.Kontering.Arbejdssted',
    ])
  })

  it('tells which service is missing, and its fields', () => {
    const [offence, ...others] = judge('system: SLS\nservices: []\n')
    expect(others).toEqual([])
    expect(offence).toMatch(/^ModstSLSKonteringList: is missing, with UUID, .*Kontering\.Delregnskab/)
  })

  it.each([
    [
      'a field by another name',
      'field: Delregnskab,',
      'field: Delregnskaber,',
      /no row for SLSKonteringSamling\.Kontering\.Delregnskab/,
    ],
    ['a field twice', 'field: Segment2,', 'field: Segment1,', /Segment1: has two rows/],
    [
      'a name that two fields have, as if it were one',
      'field: CPRnummer, leftOut: duplicate, of: SlsEmployee.employeeNumber',
      'field: CPRnummer, shownBy: SlsEmployee.employeeNumber',
      /CPRnummer: may be any of/,
    ],
    ['a service by another name', 'service: ModstSLS', 'service: SLS', /^ModstSLSKonteringList: is missing/],
    [
      'a row for every service that fits none',
      'field: FlerePoster',
      'field: Poster',
      /everyService, Poster: no service has such a field/,
    ],
  ])('refuses %s', (_what, right, wrong, offence) => {
    expect(judge(sample.replace(right, wrong)).join('\n')).toMatch(offence)
  })
})

describe('what a contract says', () => {
  const fieldsOf = (system: string, service: string): readonly string[] =>
    contractServices[system]?.().find((one) => one.service === service)?.fields ?? []

  it.each([
    ['SLS', 'ModstSLSKonteringList', 'SLSKonteringSamling.Kontering.Delregnskab'],
    ['SLS', 'ModstSLSOprykningLaes', 'SLSRetursvarStruktur.Returkode'],
    ['OPUS', 'GetChildren', 'Child.Item.ChildCPRNumber'],
    ['OPUS', 'List', 'LaesResultat.Registrering.AttributListe.Egenskaber.Skattedata.Traekprocent'],
    ['OPUS', 'Laes', 'LaesResultat.MedarbejderRef.URNIdentifikator'],
    ['OPUS', 'read-onetime-payments', 'Engangsydelser.Beloeb'],
    ['CPR', '002A', 'KOMKOD'],
    ['CVR', 'virksomhed/_search', 'navne.navn'],
  ])('of %s has the service %s with %s', (system, service, field) => {
    expect(fieldsOf(system, service)).toContain(field)
  })
})
