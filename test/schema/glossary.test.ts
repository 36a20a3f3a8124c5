import { readFileSync } from 'node:fs'
import { buildSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { allFiles, readText } from '../architecture/sourceTree.ts'

const page = readFileSync(new URL('../../schema/glossary.md', import.meta.url), 'utf8')
const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

/** What the systems' interfaces are written in: contracts and the simulators that read them. */
const wireTexts = allFiles('contracts/')
  .concat(allFiles('subgraphs/').filter((path) => path.includes('/wire/')))
  .map(readText)
  .join('\n')

describe('the glossary', () => {
  it('names only words of the API on our side', () => {
    const unknown = rows
      .flatMap(([ours = '']) => quoted(ours))
      .filter((word) => {
        const [typeName = '', field] = word.split('.')
        const type = api.getType(typeName)
        if (type === undefined) return true
        if (field === undefined) return false
        return !((isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) && field in type.getFields())
      })
    expect(rows.length).toBeGreaterThan(60)
    expect(unknown).toEqual([])
  })

  it('has a Danish word for each', () => {
    expect(rows.filter(([, danish = '']) => danish === '').map(([ours]) => ours)).toEqual([])
  })

  it('spells the systems’ fields as their interfaces do', () => {
    const theirs = rows.flatMap(([, , ...cells]) => cells.flatMap(quoted)).flatMap((name) => name.split('.'))
    expect(theirs.length).toBeGreaterThan(80)
    expect([...new Set(theirs)].filter((name) => !/^[A-Z_]+$/.test(name) && !wireTexts.includes(name))).toEqual([])
  })
})
