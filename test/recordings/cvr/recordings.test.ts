import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { companyOf } from '../../../subgraphs/cvr/mapping/company.ts'
import { contactsOf } from '../../../subgraphs/cvr/mapping/contacts.ts'
import { unitOf } from '../../../subgraphs/cvr/mapping/productionUnit.ts'
import { readEnterpriseContacts, readEnterprises, readUnits } from '../../../subgraphs/cvr/wire/hits.ts'

interface Expected {
  readonly source: string
  readonly total: number
  readonly company?: unknown
  readonly unit?: unknown
  readonly contacts?: unknown
}

const ON = localDate('2025-01-20')
const folder = new URL('.', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe('the recordings of CVR', () => {
  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(6)
  })

  it.each(names)('%s: the reply is read as expected', (name) => {
    const reply = readFileSync(new URL(`${name}/reply.txt`, folder), 'utf8')
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected
    if (name.startsWith('kontakt')) {
      const { total, documents } = readEnterpriseContacts(reply, 'virksomhed/_search')
      expect(total).toBe(expected.total)
      expect(documents.map(contactsOf)).toEqual([expected.contacts])
      // Secret ones have lost their values before anything above the wire sees them.
      expect(JSON.stringify(documents)).not.toMatch(/99999998|hemmelig/)
    } else if (name.startsWith('virksomhed')) {
      const { total, documents } = readEnterprises(reply, 'virksomhed/_search')
      expect(total).toBe(expected.total)
      expect(documents.map((document) => companyOf(document, ON))).toEqual(
        expected.company === undefined ? [] : [expected.company],
      )
    } else {
      const { total, documents } = readUnits(reply, 'produktionsenhed/_search')
      expect(total).toBe(expected.total)
      expect(documents.map((document) => unitOf(document, '99000015', ON))).toEqual([expected.unit])
    }
  })
})
