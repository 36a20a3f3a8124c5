import { posix } from 'node:path'
import { parseSync } from 'vite'

/** One mention of another module. */
export interface Import {
  /** As it is written. */
  readonly specifier: string
  /** A path from the repository's root, the name of a package, or the name of a Node module with `node:` before it. */
  readonly target: string
  readonly kind: 'file' | 'package' | 'node'
  /** Only types are taken, so that nothing of it is loaded. */
  readonly typeOnly: boolean
  /** Loaded when the line is reached, not when the file is. */
  readonly dynamic: boolean
}

/** A file as its rules see it. */
export interface Program {
  readonly path: string
  readonly imports: readonly Import[]
  readonly defaultExport: boolean
  readonly enums: readonly string[]
  readonly namespaces: readonly string[]
  /** Whether the environment is read, in whatever spelling. */
  readonly readsEnvironment: boolean
  /** Whether `Permit.issue` is mentioned. */
  readonly issuesPermit: boolean
}

/** An import whose target is computed: no fence can judge it. */
export const COMPUTED = '(computed)'

/** Reads a file with the parser that also runs the tests, so that no spelling of an import escapes. @throws Error on a syntax error. */
export function readProgram(path: string, text: string): Program {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message ?? ''}`)
  const imports: Import[] = []
  const found = {
    defaultExport: false,
    enums: [] as string[],
    namespaces: [] as string[],
    readsEnvironment: false,
    issuesPermit: false,
  }
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean): void => {
    imports.push({ specifier, typeOnly, dynamic, ...resolved(path, specifier) })
  }
  walk(program as unknown as Node, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(textOf(node['source']), isTypeOnly(node, 'importKind'), false)
        break
      case 'ExportNamedDeclaration':
        if (isNode(node['source'])) add(textOf(node['source']), isTypeOnly(node, 'exportKind'), false)
        if (listOf(node['specifiers']).some((one) => nameOf(one['exported']) === 'default')) found.defaultExport = true
        break
      case 'ExportAllDeclaration':
        add(textOf(node['source']), node['exportKind'] === 'type', false)
        break
      case 'ExportDefaultDeclaration':
      case 'TSExportAssignment':
        found.defaultExport = true
        break
      case 'ImportExpression':
        add(textOf(node['source']), false, true)
        break
      case 'TSImportType':
        add(textOf(node['source'] ?? node['argument']), true, false)
        break
      case 'TSImportEqualsDeclaration':
        if (isNode(node['moduleReference']))
          add(textOf(node['moduleReference']['expression']), node['importKind'] === 'type', false)
        break
      case 'CallExpression':
        if (['require', 'createRequire'].includes(nameOf(node['callee'])))
          add(textOf(listOf(node['arguments'])[0]), false, true)
        break
      case 'TSEnumDeclaration':
        found.enums.push(nameOf(node['id']))
        break
      case 'TSModuleDeclaration':
        if (node['kind'] === 'namespace') found.namespaces.push(nameOf(node['id']))
        break
      case 'MemberExpression': {
        const holder = nameOf(node['object'])
        const member = nameOf(node['property']) || textOf(node['property'])
        if (member === 'env' && (holder === 'process' || isMember(node['object'], 'process')))
          found.readsEnvironment = true
        if (holder === 'Permit' && member === 'issue') found.issuesPermit = true
        break
      }
      case 'VariableDeclarator':
        if (nameOf(node['init']) === 'process') found.readsEnvironment = true
        break
      default:
    }
  })
  if (imports.some(({ target, typeOnly }) => target === 'node:process' && !typeOnly)) found.readsEnvironment = true
  return { path, imports, ...found }
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    if (isNode(value)) walk(value, visit)
    else for (const inner of listOf(value)) walk(inner, visit)
  }
}

function nameOf(node: unknown): string {
  return isNode(node) && (node.type === 'Identifier' || node.type === 'Literal') ? String(node['name'] ?? '') : ''
}

/** The text of a literal; templates without a hole count as literals. */
function textOf(node: unknown): string {
  if (!isNode(node)) return COMPUTED
  if (node.type === 'TSLiteralType') return textOf(node['literal'])
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  const pieces = listOf(node['quasis']).length
  const piece = (Array.isArray(node['quasis']) ? node['quasis'][0] : undefined) as
    | { readonly value?: { readonly cooked?: string } }
    | undefined
  return node.type === 'TemplateLiteral' && pieces === 1 ? (piece?.value?.cooked ?? COMPUTED) : COMPUTED
}

function isMember(node: unknown, member: string): boolean {
  return isNode(node) && node.type === 'MemberExpression' && nameOf(node['property']) === member
}

/** `import type`, or braces in which every name is a type. A bare import and one of everything load the module. */
function isTypeOnly(node: Node, kind: 'importKind' | 'exportKind'): boolean {
  const names = listOf(node['specifiers'])
  return node[kind] === 'type' || (names.length > 0 && names.every((one) => one[kind] === 'type'))
}

/** The aliases of package.json: `#schema/x` is `schema/x`. */
function resolved(from: string, specifier: string): { readonly target: string; readonly kind: Import['kind'] } {
  if (specifier.startsWith('node:')) return { target: specifier, kind: 'node' }
  if (specifier.startsWith('#')) return { target: specifier.slice(1), kind: 'file' }
  if (specifier.startsWith('.'))
    return { target: posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')), kind: 'file' }
  const name = specifier.split('/')
  return { target: specifier.startsWith('@') ? name.slice(0, 2).join('/') : (name[0] ?? ''), kind: 'package' }
}
