import { describe, expect, it } from 'vitest'
import { statusOn } from '#foundation/directory/employment.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { employmentEntry } from '../../../../subgraphs/sls/mapping/employmentEntry.ts'
import { personTexts } from '../../../../subgraphs/sls/mapping/personTexts.ts'
import type { Ansaettelsesforhold } from '../../../../subgraphs/sls/wire/ansaettelsesforhold.ts'

const TODAY = localDate('2026-11-22')
const row = (changes: Partial<Ansaettelsesforhold> = {}): Ansaettelsesforhold => ({
  CPRnummer: '6101850011',
  Loebenummer: '001',
  Gruppe: '901',
  Fornavn: 'Åse Marie',
  Efternavn: 'Prøvesen',
  Fradato: '2019-08-01',
  Tildato: null,
  Delregnskab: '99010010',
  Akko: null,
  ...changes,
})

describe('an employment of the list', () => {
  it('becomes an entry of the directory', () => {
    expect(employmentEntry(row(), TODAY)).toEqual({
      number: '6101850011001',
      cprNumber: '6101850011',
      givenName: 'Åse Marie',
      familyName: 'Prøvesen',
      unit: '99010010',
      statusCode: null,
      statuses: [{ from: '2019-08-01', to: '9999-12-31', status: 'ACTIVE', code: null }],
      employedFrom: '2019-08-01',
      employedTo: null,
    })
  })

  it.each<[string, Partial<Ansaettelsesforhold>, string]>([
    ['runs', {}, '2018-01-01 FUTURE, 2020-01-01 ACTIVE, 2026-11-22 ACTIVE, 2030-01-01 ACTIVE'],
    ['will end', { Tildato: '2026-12-31' }, '2026-11-22 ACTIVE, 2026-12-31 ACTIVE, 2027-01-01 LEFT'],
    ['ended', { Tildato: '2025-06-30', Akko: '14' }, '2025-06-30 ACTIVE, 2025-07-01 LEFT, 2026-11-22 LEFT'],
    ['ended with age', { Tildato: '2025-06-30', Akko: '13' }, '2025-06-30 ACTIVE, 2026-11-22 LEFT'],
    ['begins later', { Fradato: '2027-01-01' }, '2026-11-22 FUTURE, 2027-01-01 ACTIVE'],
    ['is suspended', { Akko: '11' }, '2026-11-21 ACTIVE, 2026-11-22 SUSPENDED, 2026-12-24 SUSPENDED'],
    ['is on leave', { Akko: '14' }, '2026-11-21 ACTIVE, 2026-11-22 ON_LEAVE'],
    [
      'is on leave to its end',
      { Akko: '14', Tildato: '2027-01-31' },
      '2026-11-22 ON_LEAVE, 2027-01-31 ON_LEAVE, 2027-02-01 LEFT',
    ],
    ['has left by age without an end', { Akko: '13' }, '2026-11-21 ACTIVE, 2026-11-22 LEFT'],
    ['has a code that nobody has listed', { Akko: '77' }, '2026-11-21 ACTIVE, 2026-11-22 UNKNOWN'],
    ['begins today suspended', { Fradato: '2026-11-22', Akko: '11' }, '2026-11-21 FUTURE, 2026-11-22 SUSPENDED'],
    ['begins later on leave', { Fradato: '2027-01-01', Akko: '14' }, '2026-11-22 FUTURE, 2027-01-01 ON_LEAVE'],
    ['ends before it begins', { Tildato: '2019-07-31' }, '2026-11-22 UNKNOWN'],
  ])('that %s has the status of each day', (_, changes, expected) => {
    const entry = employmentEntry(row(changes), TODAY)
    for (const pair of expected.split(', ')) {
      const [day = '', status] = pair.split(' ')
      expect([day, statusOn({ statuses: entry?.statuses ?? [] }, localDate(day)).status]).toEqual([day, status])
    }
    expect(entry?.statusCode).toBe(changes.Akko ?? null)
  })

  it.each([
    ['CPRnummer', '0000000000'],
    ['CPRnummer', '610185001'],
    ['Loebenummer', '1'],
    ['Loebenummer', '0001'],
  ])('with the %s %s is left out', (field, value) => {
    expect(employmentEntry(row({ [field]: value }), TODAY)).toBeNull()
  })

  it.each(['Fradato', 'Tildato'])('with a %s that cannot be read is a fault', (field) => {
    expect(() => employmentEntry(row({ [field]: 'snart' }), TODAY)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: `${field} cannot be read` }),
    )
  })
})

describe('the texts of a person', () => {
  it('are what is registered, and nothing where nothing is', () => {
    const account = { Registreringsnummer: '9901', Kontonummer: '0001234567' }
    const address = {
      CoNavn: null,
      Gadeadresse: 'Prøvevej 1',
      Lokalitet: null,
      Postnummer: '9999',
      Postdistrikt: 'Prøveby',
      Kommunekode: '0999',
    }
    expect(
      personTexts({ Kaldenavn: 'Åse', StillingTekst: 'Souschef', Bankkonto: account, CPRadresse: address }),
    ).toEqual({
      preferredName: 'Åse',
      positionText: 'Souschef',
      bankAccount: { registrationNumber: '9901', accountNumber: '0001234567' },
      address: {
        coName: null,
        street: 'Prøvevej 1',
        locality: null,
        postalCode: '9999',
        city: 'Prøveby',
        municipalityCode: '0999',
      },
    })
    expect(personTexts(undefined)).toEqual({
      preferredName: null,
      positionText: null,
      bankAccount: null,
      address: null,
    })
  })
})
