import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFiles, exists, readText } from '../architecture/sourceTree.ts'

const pages = allFiles().filter((path) => path.endsWith('.md'))

/** Text without code, in which brackets mean something else. */
function prose(path: string): string {
  return readText(path)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '')
}

/** Where a page's headings can be linked to, as code hosts make the names. */
function anchors(path: string): ReadonlySet<string> {
  const headings = readText(path)
    .replace(/^```[\s\S]*?^```/gm, '')
    .matchAll(/^#{1,6} (.+)$/gm)
  return new Set(
    [...headings].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- _]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function links(path: string): string[] {
  return [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
}

/** What is wrong with a link, or null. */
function fault(page: string, link: string): string | null {
  if (/^(https?|mailto):/.test(link)) return null
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? page : posix.join(posix.dirname(page), file)
  if (!exists(target)) return `${page} links to ${link}, which does not exist`
  if (anchor !== undefined && !anchors(target).has(anchor))
    return `${page} links to ${link}, but ${target} has no such heading`
  return null
}

describe('links between pages', () => {
  it('lead to something', () => {
    expect(pages.flatMap((page) => links(page).map((link) => fault(page, link))).filter((one) => one !== null)).toEqual(
      [],
    )
    expect(pages.flatMap(links).length).toBeGreaterThan(30)
  })

  it('are missed where they lead to nothing', () => {
    expect(fault('README.md', 'nowhere.md')).not.toBeNull()
    expect(fault('README.md', '#nowhere')).not.toBeNull()
    expect(fault('README.md', '#på-dansk')).toBeNull()
  })

  it('reach every decision from the list of decisions', () => {
    const listed = new Set(links('docs/decisions/README.md'))
    const missing = allFiles('docs/decisions/').filter(
      (path) => !path.endsWith('README.md') && !listed.has(posix.basename(path)),
    )
    expect(missing).toEqual([])
  })
})

describe('decisions', () => {
  it.each(allFiles('docs/decisions/').filter((path) => !path.endsWith('README.md')))(
    '%s is dated and has context, decision and consequences',
    (path) => {
      const text = readText(path)
      expect(posix.basename(path).slice(0, 10)).toBe(/^\d{4}-\d{2}-\d{2}$/m.exec(text)?.[0])
      for (const part of ['**Context.**', '**Decision.**', '**Consequences.**']) expect(text).toContain(part)
      expect(text.split('\n').length).toBeLessThan(40)
    },
  )
})

describe('diagrams', () => {
  const blocks = pages.flatMap((path) =>
    [...readText(path).matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map((match) => ({
      path,
      lines: (match[1] ?? '').trimEnd().split('\n'),
    })),
  )

  // A small part of Mermaid's flowcharts, in which little can go wrong: a node, or nodes joined by arrows with or without a label.
  const node = String.raw`[A-Za-z]\w*(\["[^"]*"\]|\(\["[^"]*"\]\)|\(\[[^\]]*\]\)|\[\("[^"]*"\)\])?`
  const line = new RegExp(`^ {2}${node}( (-->|---|-- "[^"]*" -->) ${node})*$`)

  it('keep to simple flowcharts, so that every viewer draws them', () => {
    expect(blocks.length).toBeGreaterThan(2)
    for (const { path, lines } of blocks) {
      expect(lines[0], path).toMatch(/^flowchart (TB|LR)$/)
      for (const text of lines.slice(1)) expect(text, path).toMatch(line)
    }
  })
})
