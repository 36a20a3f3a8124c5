import { describe, expect, it } from 'vitest'
import { dateTime } from '#schema/scalars/DateTime.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { personOf } from '../../../../subgraphs/cpr/mapping/person.ts'
import { withoutDaysOfBirth } from '../../../../subgraphs/cpr/model/firstDays.ts'
import type { ShownPerson } from '../../../../subgraphs/cpr/model/shownPerson.ts'
import { readCodeTexts } from '../../../../subgraphs/cpr/wire/codeTexts.ts'
import { type Fields, records } from '../mapping/records.ts'

const BORN = '1980-01-01'
const AT_BIRTH = '198001010000'

function shown(information: Fields): ShownPerson {
  const {
    replacedBy: _replacedBy,
    formerNumbers: _formerNumbers,
    ...person
  } = personOf(
    records({
      '001': { STATUS: '01', STATUSHAENSTART: AT_BIRTH, ...information },
      '002A': { KOMKOD: '0999', 'ADR1-SUPLADR': 'Baghuset', TILFLYDTO: AT_BIRTH, TILFLYKOMDTO: AT_BIRTH },
      '004': { BESKYTTYPE: '0001', 'START_DT-BESKYTTELSE': '2025-02-01' },
      '008': { FORNVN: 'Anna', NVNHAENSTART: AT_BIRTH },
      '012': { CIVST: 'U', 'HAENSTART-CIVILSTAND': AT_BIRTH },
      '023': { KOMKOD: '0998', TILFLYDTO: AT_BIRTH, FRAFLYDTO: '200001010000' },
      '024': { UDRDTO: AT_BIRTH, INDRDTO: '200001010000' },
      '026': { FORNVN: 'Ane', NVNHAENSTART: AT_BIRTH, NVNHAENSLUT: '200001010000' },
      '029': { CIVST: 'U', 'HAENSTART-CIVILSTAND': AT_BIRTH, 'HAENSLUT-CIVILSTAND': '200001010000' },
    }),
    localDate('2026-11-22'),
    readCodeTexts(),
  )
  const source = { system: 'CPR', service: 'lookup', readAt: dateTime(new Date(0)), fromCache: false } as const
  return { ...person, id: 'a'.repeat(16), everyNumber: [], source }
}

describe('a person without the days of birth', () => {
  it.each([
    ['certain', ''],
    ['uncertain', '*'],
  ])('tells the day in no field but those that are guarded, where it is %s', (_what, FOED_DT_UMRK) => {
    const person = shown({ FOED_DT: BORN, FOED_DT_UMRK })
    // The example is one: there is something to hide, in more than one place.
    expect(JSON.stringify(person).split(BORN).length).toBeGreaterThan(8)
    const { bornOn, registeredBirthday, ...rest } = withoutDaysOfBirth(person)
    expect(JSON.stringify(rest)).not.toContain(BORN)
    expect({ bornOn, registeredBirthday }).toEqual({ bornOn: person.bornOn, registeredBirthday: BORN })
  })

  it('keeps all else as it is', () => {
    const person = shown({ FOED_DT: BORN })
    const hidden = withoutDaysOfBirth(person)
    expect(hidden.formerNames[0]?.validTo).toBe('2000-01-01')
    expect(hidden.protections).toEqual(person.protections)
    expect(hidden.source).toEqual(person.source)
    expect(hidden.address?.supplementaryLines).toEqual(['Baghuset'])
    expect(Object.keys(hidden)).toEqual(Object.keys(person))
  })

  it('is the person where no day of birth is known', () => {
    const person = shown({ FOED_DT: '' })
    expect(withoutDaysOfBirth(person)).toBe(person)
  })
})
