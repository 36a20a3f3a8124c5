import { type ASTNode, Kind, parse, type StringValueNode, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import { subgraphNames, subgraphSdl } from '#schema/subgraphSchemas.ts'

const DESCRIBED: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
])

/** Elements without a description, each by its place: `Type.field(argument)`. */
function undescribed(sdl: string): string[] {
  const found: string[] = []
  const place: string[] = []
  visit(parse(sdl), {
    enter(node: ASTNode) {
      if (!DESCRIBED.has(node.kind) || !('name' in node) || node.name === undefined) return
      place.push(node.name.value)
      const description = 'description' in node ? (node.description as StringValueNode | undefined) : undefined
      // What a directive's arguments mean, its own description says; and there is but one way to be the root of queries.
      const explained =
        insideDirective(place) || (node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query')
      if ((description?.value.trim() ?? '') === '' && !explained) found.push(place.join('.'))
    },
    leave(node: ASTNode) {
      if (DESCRIBED.has(node.kind) && 'name' in node && node.name !== undefined) place.pop()
    },
  })
  return found
}

/** Our directives' names begin with a small letter, types' do not. */
function insideDirective(place: readonly string[]): boolean {
  return place.length > 1 && /^[a-z]/.test(place[0] ?? '')
}

describe('descriptions', () => {
  it.each(subgraphNames)('say of every element of %s what it means', (name) => {
    expect(undescribed(subgraphSdl(name)).map((place) => `${name}: ${place} has no description`)).toEqual([])
  })

  it('are missed where there is none', () => {
    const sdl = '"A." type A { "B." b(c: Int): Int  d: E } enum E { "F." F G } input I { j: Int }'
    expect(undescribed(sdl)).toEqual(['A.b.c', 'A.d', 'E', 'E.G', 'I', 'I.j'])
  })
})
