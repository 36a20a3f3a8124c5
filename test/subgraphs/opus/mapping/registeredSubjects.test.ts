import { describe, expect, it } from 'vitest'
import { registeredSubjects } from '../../../../subgraphs/opus/mapping/registeredSubjects.ts'

describe('what a registration has changed', () => {
  it.each([
    [['Aktiviteter'], ['EMPLOYMENT']],
    [['Organisation', 'Arbejdstid', 'Loenindplacering'], ['CONTRACT']],
    [
      ['Persondata', 'Adresse', 'Kommunikation'],
      ['PERSON', 'OTHER'],
    ],
    [['Fravaer-Naervaer'], ['ABSENCE']],
    [['Skattedata', 'Tilslutninger', 'Moedetidsplan', 'Nyt'], ['OTHER']],
    [[], []],
  ])('%j: %j', (categories, subjects) => {
    expect(registeredSubjects(categories)).toEqual(subjects)
  })
})
