import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SaxesParser } from 'saxes'

/** A service of a system with the fields of its answer, as paths of names joined by dots. Lists do not show in them. */
export interface ContractService {
  readonly service: string
  readonly fields: readonly string[]
}

const CONTRACTS = resolve(import.meta.dirname, '../../contracts')

/** What the read and list services of each system answer with, read from the interface descriptions as data. */
export const contractServices: Readonly<Record<string, () => readonly ContractService[]>> = {
  SLS: () =>
    namesIn('sls/wsdl', /^(ModstSLS\w+(?:List|Laes))\.wsdl$/).map((service) => {
      const wsdl = readFileSync(join(CONTRACTS, 'sls/wsdl', `${service}.wsdl`), 'utf8')
      const location = /schemaLocation="([^"]+)"/.exec(wsdl)?.[1]
      if (location === undefined) throw new Error(`${service}.wsdl names no schema`)
      return { service, fields: xsdFields(join('sls/wsdl', location), `${service}Response`) }
    }),
  OPUS: () => [
    ...['absence', 'quotas', 'schedules'].flatMap((folder) =>
      namesIn(`opus/${folder}`, /^(Get\w+)\.xsd$/).map((service) => ({
        service,
        fields: xsdFields(`opus/${folder}/${service}.xsd`, `${service}Response_MT`),
      })),
    ),
    ...['Laes', 'List'].map((service) => ({
      service,
      fields: xsdFields('opus/employee/medarbejder.xsd', `${service}Output`),
    })),
    ...namesIn('opus/payments', /^(read-[\w-]+)\.response\.schema\.json$/).map((service) => {
      const schema = readJson(`opus/payments/${service}.response.schema.json`)
      return { service, fields: jsonFields(schema, schema) }
    }),
  ],
  CPR: () =>
    (readJson('cpr/records.json')['records'] as { record: string; fields: { name: string }[] }[]).map(
      ({ record, fields }) => ({ service: record, fields: fields.map(({ name }) => name) }),
    ),
  CVR: () => {
    const schema = readJson('cvr/search-reply.schema.json')
    return jsonFields(schema, schema)
      .map((path) => /^hits\.hits\._source\.(\w+)\.(.+)$/.exec(path) ?? ['', '', path])
      .reduce<{ service: string; fields: string[] }[]>((services, [, document = '', field = '']) => {
        const service = CVR_SERVICES[document] ?? '_search'
        const known = services.find((one) => one.service === service)
        if (known === undefined) services.push({ service, fields: [field] })
        else known.fields.push(field)
        return services
      }, [])
  },
}

/** By whose search a document is found; what stands around the documents is the same for all. */
const CVR_SERVICES: Readonly<Record<string, string>> = {
  Vrvirksomhed: 'virksomhed/_search',
  VrproduktionsEnhed: 'produktionsenhed/_search',
  Vrdeltagerperson: 'deltager/_search',
}

function namesIn(folder: string, pattern: RegExp): readonly string[] {
  const path = join(CONTRACTS, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .sort()
}

type JsonSchema = Readonly<Record<string, unknown>>

function readJson(path: string): JsonSchema {
  return JSON.parse(readFileSync(join(CONTRACTS, path), 'utf8')) as JsonSchema
}

/** The leaves of a JSON schema. */
export function jsonFields(schema: JsonSchema, root: JsonSchema, path = ''): readonly string[] {
  const alternatives = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => (schema[word] as JsonSchema[] | undefined) ?? [])
  const reference = schema['$ref'] as string | undefined
  const inner = [
    ...alternatives,
    ...(reference === undefined ? [] : [definition(root, reference)]),
    ...('items' in schema ? [schema['items'] as JsonSchema] : []),
  ].flatMap((one) => jsonFields(one, root, path))
  const properties = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {}).flatMap(
    ([name, one]) => jsonFields(one, root, path === '' ? name : `${path}.${name}`),
  )
  const all = new Set([...inner, ...properties])
  // `null` or a plain value beside an object is no leaf of its own.
  if (all.size > 1) all.delete(path)
  return all.size > 0 ? [...all] : path === '' ? [] : [path]
}

function definition(root: JsonSchema, reference: string): JsonSchema {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce((at, key) => at[key] as JsonSchema, root)
}

interface Complex {
  readonly elements: { readonly name: string; readonly type: string | Complex | null }[]
}

/** The leaves of an element of an XSD and the files that it includes. */
function xsdFields(file: string, root: string): readonly string[] {
  const types = new Map<string, Complex>()
  const elements = new Map<string, string | Complex | null>()
  readXsd(resolve(CONTRACTS, file), types, elements, new Set())
  if (!elements.has(root)) throw new Error(`${file} has no element ${root}`)
  const below = (type: string | Complex | null, path: readonly string[]): readonly string[] => {
    const complex = typeof type === 'string' ? types.get(type) : type
    if (complex === undefined || complex === null) return [path.join('.')]
    return complex.elements.flatMap(({ name, type: inner }) => below(inner, [...path, name]))
  }
  return below(elements.get(root) ?? null, [])
}

function readXsd(
  path: string,
  types: Map<string, Complex>,
  elements: Map<string, string | Complex | null>,
  read: Set<string>,
): void {
  if (read.has(path)) return
  read.add(path)
  const included: string[] = []
  const open: { complex: Complex; name: string | null }[] = []
  const pending: { name: string; type: string | Complex | null; isGlobal: boolean }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const word = local(name)
    if (word === 'include' || word === 'import') included.push(attributes['schemaLocation'] ?? '')
    if (word === 'complexType') open.push({ complex: { elements: [] }, name: attributes['name'] ?? null })
    if (word === 'element') {
      const named = local(attributes['name'] ?? attributes['ref'] ?? '')
      const type = attributes['ref'] === undefined ? local(attributes['type'] ?? '') : `element ${named}`
      pending.push({ name: named, type: type === '' ? null : type, isGlobal: open.length === 0 })
    }
  })
  parser.on('closetag', ({ name }) => {
    const word = local(name)
    if (word === 'complexType') {
      const closed = open.pop()
      if (closed === undefined) return
      if (closed.name !== null) types.set(closed.name, closed.complex)
      else {
        const owner = pending.at(-1)
        if (owner !== undefined) owner.type = closed.complex
      }
    }
    if (word === 'element') {
      const closed = pending.pop()
      if (closed === undefined) return
      if (closed.isGlobal) elements.set(closed.name, closed.type)
      else open.at(-1)?.complex.elements.push({ name: closed.name, type: closed.type })
    }
  })
  parser.write(readFileSync(path, 'utf8')).close()
  for (const location of included) readXsd(resolve(dirname(path), location), types, elements, read)
  // An element that refers to another has the other's content.
  for (const [name, type] of elements) {
    const complex = typeof type === 'string' ? types.get(type) : type
    if (complex !== undefined && complex !== null) types.set(`element ${name}`, complex)
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
