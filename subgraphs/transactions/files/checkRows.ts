import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { SubmittedChange } from '../approval/whyItWaits.ts'
import { bodyHashOf } from '../ledger/bodyHash.ts'
import { holdsCprNumber } from '../ledger/holdsCprNumber.ts'
import { judgeChange } from '../ledger/judgeChange.ts'
import { turnOf } from '../ledger/submit.ts'
import type { ChangeFile } from '../model/changeFile.ts'
import type { Change, ChangeFault, PayrollUpdates } from '../payroll.ts'
import type { CheckedRow } from '../store/changeFileRows.ts'
import type { Candidate } from './candidates.ts'
import type { Fault } from './fault.ts'
import { findEmployments } from './findEmployments.ts'
import type { Operations } from './inputs.ts'

/** What is known of the rows before these, for the time of one check. */
export interface RowsSoFar {
  /** Changes so far. */
  changes: number
  /** Of each order key. */
  readonly places: Map<string, number>
  readonly keys: Set<string>
  /** Whether any change needs a second person's word. */
  needsApproval: boolean
}

export interface CheckingRows {
  readonly desk: Desk
  readonly payroll: PayrollUpdates
  readonly file: ChangeFile
  readonly operations: Operations
  readonly hashKey: Uint8Array
  readonly usedKeys: (keys: readonly string[]) => Promise<ReadonlySet<string>>
  /** Whether the institution's policy asks for a second person for this change. */
  readonly needsApproval: (change: SubmittedChange) => boolean
}

export interface CheckedRows {
  readonly rows: readonly CheckedRow[]
  readonly faults: readonly Fault[]
}

const LONGEST_KEY = 200
/** Questions to the system at a time. */
const AT_ONCE = 4

/** Checks some rows by all that can be judged before anything is sent, against the rows before them too. @throws UpstreamFault */
export async function checkRows(
  candidates: readonly Candidate[],
  soFar: RowsSoFar,
  parts: CheckingRows,
): Promise<CheckedRows> {
  const { desk, payroll, file, hashKey } = parts
  const faults: Fault[] = []
  const tell = ({ row }: Candidate, found: readonly ChangeFault[]): void => {
    for (const one of found) faults.push({ ...one, row })
  }
  const wellFormed: Candidate[] = []
  for (const candidate of candidates) {
    const found = [...candidate.faults, ...keyFaults(candidate, soFar.keys), ...rightsOf(candidate, parts)]
    tell(candidate, found)
    if (found.length === 0) wellFormed.push(candidate)
  }
  const found = await findEmployments(
    desk,
    wellFormed.map(({ named }) => named),
  )
  const used = await parts.usedKeys(wellFormed.flatMap(({ idempotencyKey: key }) => (key === null ? [] : [key])))
  const known: { readonly candidate: Candidate; readonly employment: Employment }[] = []
  for (const [index, candidate] of wellFormed.entries()) {
    const one = found[index]
    const isUsed = candidate.idempotencyKey !== null && used.has(candidate.idempotencyKey)
    if (isUsed) tell(candidate, [KEY_USED])
    if (one === undefined || 'code' in one) tell(candidate, one === undefined ? [] : [one])
    else if (!isUsed) known.push({ candidate, employment: one })
  }
  const completed = await eachOf(known, async ({ candidate, employment }) => {
    const { operation, values, row } = candidate
    const format = payroll.fileFormats?.get(file.format)
    const draft = { operation: operation ?? '', values }
    const done =
      format === undefined
        ? ({ kind: 'CHANGE', change: draft } as const)
        : await format.complete(desk, employment, draft)
    if (done.kind === 'FAULTS') tell({ ...candidate, row }, done.faults)
    return done.kind === 'FAULTS' ? null : { candidate, employment, change: done.change }
  })
  const whole = completed.filter((one) => one !== null)
  const today = danishDay(new Date())
  const changes = whole.map(({ employment, change }): Change => ({ ...change, employment, today }))
  const judged = await eachOf(changes, (change) => judgeChange(desk, payroll, change))
  const rows: CheckedRow[] = []
  for (const [index, { candidate, employment, change }] of whole.entries()) {
    const { faults: own, existing } = judged[index] ?? { faults: [], existing: null }
    tell(candidate, own)
    if (own.length > 0) continue
    soFar.needsApproval ||= parts.needsApproval({ ...change, existing })
    soFar.changes += 1
    const place = (soFar.places.get(employment.id) ?? 0) + 1
    soFar.places.set(employment.id, place)
    rows.push({
      number: soFar.changes,
      row: candidate.row,
      orderKey: employment.id,
      place,
      ...turnOf(payroll.scopeOf?.({ ...change, employment, today }) ?? { of: 'EMPLOYMENT' }, desk, employment),
      employmentId: employment.id,
      operation: change.operation,
      interfaceCode: payroll.interfaceOf(change.operation, change.values),
      values: change.values,
      // The same as of the mutation, so that the key with the same change is the same change there, too.
      bodyHash: bodyHashOf(hashKey, file.institutionId, {
        operation: change.operation,
        employmentId: employment.id,
        values: change.values,
        validateOnly: false,
      }),
      idempotencyKey: candidate.idempotencyKey ?? `${file.id}.${soFar.changes}`,
    })
  }
  faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return { rows, faults }
}

/** Also notes the key, so that a later row with the same one is told. */
function keyFaults({ idempotencyKey }: Candidate, keys: Set<string>): readonly ChangeFault[] {
  if (idempotencyKey === null) return []
  if (idempotencyKey.length === 0 || idempotencyKey.length > LONGEST_KEY) return [KEY_LENGTH]
  if (holdsCprNumber(idempotencyKey)) return [KEY_OF_A_PERSON]
  if (keys.has(idempotencyKey)) return [KEY_TWICE]
  keys.add(idempotencyKey)
  return []
}

function rightsOf(
  { operation, values }: Candidate,
  { payroll, file, operations }: CheckingRows,
): readonly ChangeFault[] {
  if (operation === null) return []
  const scopes = operations.get(operation)?.scopes ?? []
  const isGuarded = scopes.length > 0 && !scopes.some((all) => all.every((scope) => file.scopes.includes(scope)))
  if (isGuarded) return [SCOPE_MISSING]
  // Whose change it is must not depend on which of two names is read.
  if (values['key'] !== undefined && Object.keys(values).some((name) => name.endsWith('Id'))) return [NAMED_TWICE]
  if (!payroll.supports(operation)) return [NOT_SUPPORTED]
  return file.interfaces.includes(payroll.interfaceOf(operation, values)) ? [] : [NOT_OPEN]
}

/** Some at a time, answered in the order asked. */
async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))))
  return results
}

const KEY_LENGTH: ChangeFault = {
  code: 'BAD_VALUE',
  field: 'idempotencyKey',
  text: `The key has 1 to ${LONGEST_KEY} characters.`,
  textDanish: `Nøglen har 1 til ${LONGEST_KEY} tegn.`,
}
const KEY_OF_A_PERSON: ChangeFault = {
  code: 'BAD_VALUE',
  field: 'idempotencyKey',
  text: 'The key holds what looks like a CPR number. A UUID does as a key.',
  textDanish: 'Nøglen indeholder noget, der ligner et CPR-nummer. En UUID kan bruges som nøgle.',
}
const KEY_TWICE: ChangeFault = {
  code: 'IDEMPOTENCY_KEY_TWICE',
  field: 'idempotencyKey',
  text: 'An earlier row of the file has the same key.',
  textDanish: 'En tidligere række i filen har samme nøgle.',
}
const KEY_USED: ChangeFault = {
  code: 'IDEMPOTENCY_KEY_USED',
  field: 'idempotencyKey',
  text: 'The key was used for a change before.',
  textDanish: 'Nøglen er brugt til en ændring før.',
}
const NOT_SUPPORTED: ChangeFault = {
  code: 'NOT_SUPPORTED',
  field: null,
  text: 'The payroll system of this institution has no such change.',
  textDanish: 'Institutionens lønsystem har ingen sådan ændring.',
}
const SCOPE_MISSING: ChangeFault = {
  code: 'SCOPE_MISSING',
  field: null,
  text: 'The change needs a scope that whoever submitted the file does not hold.',
  textDanish: 'Ændringen kræver et scope, som den, der indsendte filen, ikke har.',
}
const NAMED_TWICE: ChangeFault = {
  code: 'NAMED_TWICE',
  field: 'key',
  text: 'The record is named by its id or by its key: exactly one of the two.',
  textDanish: 'Posten angives ved dens id eller ved dens nøgle: netop én af de to.',
}
const NOT_OPEN: ChangeFault = {
  code: 'ACCESS_NOT_OPEN',
  field: null,
  text: 'The access does not open the interface that the change needs.',
  textDanish: 'Adgangen åbner ikke for den snitflade, som ændringen kræver.',
}
