import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { ChangeFault } from '../payroll.ts'

/** A mutation that may be asked for row by row. */
export interface Operation {
  readonly input: GraphQLInputObjectType
  /** Scopes of which one set must be held whole, as the schema guards the mutation; none: it is not guarded. */
  readonly scopes: readonly (readonly string[])[]
}

/** What may be asked for row by row, by name: the mutations that answer with a ChangeResult. */
export type Operations = ReadonlyMap<string, Operation>

/** From the schema, so that a new mutation is taken in files without anybody thinking of it. */
export function operationsOf(schema: GraphQLSchema): Operations {
  const found = new Map<string, Operation>()
  const guard = schema.getDirective('federation__requiresScopes') ?? schema.getDirective('requiresScopes')
  for (const { name, type, args, astNode } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const input = args.find((argument) => argument.name === 'input')
    const inputType = input === undefined ? undefined : nullable(input.type)
    if (getNamedType(type).name !== 'ChangeResult' || inputType === undefined || !isInputObjectType(inputType)) continue
    const fields = inputType.getFields()
    // A content that was handed in for a document waits for one change, and not for a row that comes into the queue later.
    if ('file' in fields || !namesAnEmployment(inputType)) continue
    const required = guard == null || astNode == null ? undefined : getDirectiveValues(guard, astNode)
    found.set(name, { input: inputType, scopes: (required?.['scopes'] ?? []) as string[][] })
  }
  return found
}

/** Stand in the file's own submission, not in its rows. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['waitSeconds', 'validateOnly'])

/** In place of `employeeId`: the payroll system's own number. */
export const EMPLOYEE_NUMBER = 'employeeNumber'

/** Beside the input's fields: made up where a row has none. */
export const KEY = 'idempotencyKey'

export interface Read {
  readonly values: Readonly<Record<string, unknown>>
  readonly faults: readonly ChangeFault[]
}

/** The values of an input as GraphQL would read them from JSON; every fault of them is told, with the field's path. */
export function readInput(type: GraphQLInputObjectType, given: unknown): Read {
  const faults: ChangeFault[] = []
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { values: {}, faults: [notAnObject(null)] }
  const { [EMPLOYEE_NUMBER]: number, ...others } = given as Record<string, unknown>
  const isByNumber = number !== undefined && 'employeeId' in type.getFields() && others['employeeId'] === undefined
  if (isByNumber && (typeof number !== 'string' || number === '')) faults.push(badValue(EMPLOYEE_NUMBER, 'ID'))
  const values = readObject(
    type,
    isByNumber ? others : number === undefined ? others : { ...others, [EMPLOYEE_NUMBER]: number },
    '',
    faults,
    (name) => name === KEY || (isByNumber && name === 'employeeId'),
  )
  return { values: isByNumber ? { ...values, [EMPLOYEE_NUMBER]: number } : values, faults }
}

function readObject(
  type: GraphQLInputObjectType,
  given: Readonly<Record<string, unknown>>,
  path: string,
  faults: ChangeFault[],
  isOptional: (name: string) => boolean,
): Record<string, unknown> {
  const fields = type.getFields()
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const at = joined(path, name)
    const field = fields[name]
    if (field === undefined || (path === '' && OF_THE_FILE.has(name))) faults.push(unknownField(at))
    else if (value !== null && value !== undefined) values[name] = readValue(field.type, value, at, faults)
  }
  for (const { name, type: fieldType, defaultValue } of Object.values(fields)) {
    // One that was given and cannot be read is told as that.
    if (values[name] !== undefined || (given[name] !== undefined && given[name] !== null)) continue
    if (defaultValue !== undefined) values[name] = defaultValue
    else if (isNonNullType(fieldType) && !(path === '' && isOptional(name))) faults.push(missing(joined(path, name)))
  }
  return values
}

function readValue(given: GraphQLInputType, value: unknown, path: string, faults: ChangeFault[]): unknown {
  const type = nullable(given)
  if (isListType(type)) {
    if (!Array.isArray(value)) return told(faults, notAList(path))
    return value.map((one, index) =>
      one === null || one === undefined
        ? isNonNullType(type.ofType)
          ? told(faults, missing(joined(path, String(index))))
          : null
        : readValue(type.ofType, one, joined(path, String(index)), faults),
    )
  }
  if (isInputObjectType(type)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return told(faults, notAnObject(path))
    return readObject(type, value as Record<string, unknown>, path, faults, () => false)
  }
  if (!isLeafType(type)) throw new TypeError('an input of no known kind')
  try {
    return type.parseValue(value)
  } catch {
    // What the scalar says of it may repeat it.
    return told(
      faults,
      isEnumType(type)
        ? notOneOf(
            path,
            type.getValues().map(({ name }) => name),
          )
        : badValue(path, type.name),
    )
  }
}

/** A column of a CSV file: `posting.costCentre`, `posting.segments.0`. */
export interface Column {
  readonly path: readonly string[]
  /** The cell's text as JSON would have it; null where the text is no such thing. */
  readonly read: (text: string) => unknown
}

/** @returns null where the input has no such field. */
export function columnOf(type: GraphQLInputObjectType, name: string): Column | null {
  const path = name.split('.')
  if (name === EMPLOYEE_NUMBER && 'employeeId' in type.getFields()) return { path, read: (text) => text }
  let at: GraphQLInputType = type
  for (const [index, step] of path.entries()) {
    const inner: GraphQLInputType = nullable(at)
    if (isListType(inner) && /^(0|[1-9]\d{0,2})$/.test(step)) at = inner.ofType
    else if (isInputObjectType(inner) && !(index === 0 && OF_THE_FILE.has(step))) {
      const field = inner.getFields()[step]
      if (field === undefined) return null
      at = field.type
    } else return null
  }
  const leaf = nullable(at)
  if (!isLeafType(leaf)) return null
  if (leaf.name === 'Int') return { path, read: (text) => (/^-?\d{1,10}$/.test(text) ? Number(text) : text) }
  if (leaf.name === 'Float') return { path, read: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text) }
  if (leaf.name === 'Boolean') return { path, read: (text) => ({ true: true, false: false })[text] ?? text }
  return { path, read: (text) => text }
}

/** Puts a cell's value where its column says. Lists may have gaps, which are told when the input is read. */
export function place(values: Record<string, unknown>, { path }: Column, value: unknown): void {
  let at: Record<string, unknown> | unknown[] = values
  for (const [index, step] of path.entries()) {
    const key = step as keyof typeof at
    if (index === path.length - 1) {
      at[key] = value as never
      return
    }
    at[key] ??= (/^\d+$/.test(path[index + 1] ?? '') ? [] : {}) as never
    at = at[key] as Record<string, unknown>
  }
}

/** A hire, and what is about a whole payroll group, are no row of a file. */
function namesAnEmployment(type: GraphQLInputObjectType): boolean {
  return Object.values(type.getFields()).some(({ name, type: of }) => {
    const inner = nullable(of)
    if (name === 'key' && isInputObjectType(inner)) return namesAnEmployment(inner)
    return name.endsWith('Id') && getNamedType(inner).name === 'ID'
  })
}

/** The employment that an input names: by its own id, or by that of one of its records, which begins with it. */
export function employmentIdOf(values: Readonly<Record<string, unknown>>): string | null {
  const own = values['employeeId']
  if (typeof own === 'string') return own
  for (const [name, value] of Object.entries(values)) {
    if (name !== KEY && name.endsWith('Id') && typeof value === 'string' && value.includes('.'))
      return value.split('.')[0] ?? null
  }
  const key = values['key']
  return typeof key === 'object' && key !== null ? employmentIdOf(key as Readonly<Record<string, unknown>>) : null
}

function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function told(faults: ChangeFault[], fault: ChangeFault): undefined {
  faults.push(fault)
  return undefined
}

const unknownField = (field: string): ChangeFault => ({
  code: 'UNKNOWN_FIELD',
  field,
  text: 'The input has no such field, or it is none of a row.',
  textDanish: 'Inputtet har intet sådant felt, eller det hører ikke til en række.',
})
const missing = (field: string): ChangeFault => ({
  code: 'REQUIRED',
  field,
  text: 'A value is required.',
  textDanish: 'Der skal angives en værdi.',
})
const notAnObject = (field: string | null): ChangeFault => ({
  code: 'NOT_AN_OBJECT',
  field,
  text: 'An object with fields is expected.',
  textDanish: 'Der forventes et objekt med felter.',
})
const notAList = (field: string): ChangeFault => ({
  code: 'NOT_A_LIST',
  field,
  text: 'A list is expected.',
  textDanish: 'Der forventes en liste.',
})
const notOneOf = (field: string, names: readonly string[]): ChangeFault => ({
  code: 'NOT_ONE_OF',
  field,
  text: `One of these is expected: ${names.join(', ')}.`,
  textDanish: `Der forventes en af disse: ${names.join(', ')}.`,
})

const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  Date: ['A day of the calendar as YYYY-MM-DD is expected.', 'Der forventes en kalenderdag som ÅÅÅÅ-MM-DD.'],
  DateTime: ['A moment with its offset is expected.', 'Der forventes et tidspunkt med forskydning.'],
  LocalTime: ['A time of day as HH:MM is expected.', 'Der forventes et klokkeslæt som TT:MM.'],
  Decimal: [
    'A decimal number with a point is expected, such as 1234.56; in JSON as a string.',
    'Der forventes et decimaltal med punktum, f.eks. 1234.56; i JSON som tekst.',
  ],
  Int: ['A whole number is expected.', 'Der forventes et helt tal.'],
  Boolean: ['true or false is expected.', 'Der forventes true eller false.'],
  CprNumber: ['A CPR number of ten digits is expected.', 'Der forventes et CPR-nummer på ti cifre.'],
}

function badValue(field: string, type: string): ChangeFault {
  const [text, textDanish] = FORMS[type] ?? ['A text is expected.', 'Der forventes en tekst.']
  return { code: 'BAD_VALUE', field, text, textDanish }
}
