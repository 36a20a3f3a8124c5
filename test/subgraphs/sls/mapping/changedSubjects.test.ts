import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changedSubjects, touchesDirectory } from '../../../../subgraphs/sls/mapping/changedSubjects.ts'

const { codes } = JSON.parse(
  readFileSync(new URL('../../../../contracts/sls/codes/transactions.json', import.meta.url), 'utf8'),
) as { readonly codes: readonly { readonly code: string }[] }

describe('what an input alters', () => {
  it.each([
    ['NYAN', ['EMPLOYMENT', 'CONTRACT', 'PERSON']],
    ['LOBA', ['WAGE_PART']],
    ['OVEO', ['CONTRACT']],
    ['AFGO', ['EMPLOYMENT', 'CONTRACT']],
    ['FRET', ['QUOTA']],
    // Absence itself is the event log's to tell.
    ['HAEO', ['QUOTA']],
    ['ERIO', ['OTHER']],
    ['????', ['OTHER']],
  ])('%s: %j', (code, subjects) => {
    expect(changedSubjects(code)).toEqual(subjects)
  })

  it('is something for every code of the contract', () => {
    for (const { code } of codes) expect(changedSubjects(code).length).toBeGreaterThan(0)
  })

  it('is in the directory, too, where it is about the employment, its unit or the person', () => {
    expect(['NYAN', 'AFGS', 'PERS', 'KONA', 'SLET'].every((code) => touchesDirectory(changedSubjects(code)))).toBe(true)
    expect(['LOBA', 'HAEO', 'ERIO', 'OVEO'].some((code) => touchesDirectory(changedSubjects(code)))).toBe(false)
  })
})
