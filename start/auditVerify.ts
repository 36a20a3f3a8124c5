import { existsSync, readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import type { TrailProblem } from '#foundation/audit/problem.ts'
import { type TrailVerifier, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { silentLog } from '#foundation/log/log.ts'
import { readSettings, SettingsRefused } from '#foundation/settings/settings.ts'
import { kindOf } from '#foundation/store/databaseKind.ts'
import type { StorePlace } from '#foundation/store/place.ts'
import { openStoreToRead } from '#foundation/store/store.ts'
import { trailSettingsShape } from './settings.ts'

export interface AuditVerifyOptions {
  readonly settings?: string | undefined
  readonly store?: string | undefined
  readonly key?: readonly string[] | undefined
}

/**
 * `audit:verify`: prints a line for each problem and one that sums up. The store may be in use; nothing in it is changed.
 * @returns the exit code: 0 where all is as it was written, 1 where something is not, 2 where that could not be found out.
 */
export async function verifyAudit(options: AuditVerifyOptions, print: (text: string) => void): Promise<0 | 1 | 2> {
  try {
    const { place, verifier } = asked(options)
    if ('path' in place && !existsSync(place.path)) throw new Error(`There is no store ${place.path}.`)
    const store = await openStoreToRead(place, silentLog)
    try {
      const broken = await kindOf(store.database).faults(store.database)
      for (const line of broken) print(`store damaged: ${line}\n`)
      const { rows, writers, heads, problems, unsigned } = await verifyTrail(store.database, verifier, (problem) =>
        print(`${told(problem)}\n`),
      )
      const all = problems + broken.length
      print(
        `${all === 0 ? 'The trail is whole' : `${all} ${all === 1 ? 'problem' : 'problems'} in the trail`}: ${rows} rows of ${writers} writers, ${heads} signed heads, ${unsigned} rows newer than the newest head of their writer.\n`,
      )
      return all === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  } catch (error) {
    print(`Not verified: ${error instanceof Error ? error.message : 'the store cannot be read'}\n`)
    return 2
  }
}

function asked({ settings, store, key }: AuditVerifyOptions): {
  readonly place: StorePlace
  readonly verifier: TrailVerifier
} {
  if (settings !== undefined) {
    const { store: place, trail } = readSettings(settings, trailSettingsShape)
    return { place, verifier: trailVerifier([trail.signingKey, ...trail.formerKeys]) }
  }
  if (store === undefined || key === undefined || key.length === 0)
    throw new Error('audit:verify needs --settings FILE, or --store FILE and --key FILE')
  return { place: { path: store }, verifier: trailVerifier(key.flatMap(keysIn)) }
}

/** A JSON Web Key, or a set of them. */
function keysIn(path: string): readonly JWK[] {
  let content: JWK | { readonly keys: readonly JWK[] }
  try {
    content = JSON.parse(readFileSync(path, 'utf8')) as typeof content
  } catch {
    throw new SettingsRefused([`${path}: not readable as a JSON Web Key`])
  }
  return 'keys' in content && Array.isArray(content.keys) ? (content.keys as JWK[]) : [content as JWK]
}

const words: Readonly<Record<TrailProblem['kind'], string>> = {
  CHANGED: 'changed',
  REORDERED: 'moved to another place',
  MISSING: 'missing',
  CUT_OFF: 'cut off',
  INSERTED: 'inserted',
  REWRITTEN: 'written anew, in part or whole: does not lead to the signed head behind',
  HEAD_UNVERIFIABLE: 'head not signed by a known key as it stands',
  HEAD_MISSING: 'a head right before this one is missing',
  NOT_INDEXED: 'not found by everybody whom it names',
  INDEX_ALIEN: 'found by somebody whom it does not name',
}

function told({ kind, writer, from, to, sequence }: TrailProblem): string {
  const numbers = from === null ? 'no number' : from === to ? `number ${from}` : `numbers ${from} to ${to}`
  const where = sequence === null ? '' : ` (sequence ${sequence})`
  // A writer that somebody else put there may hold anything.
  const by = writer === null ? 'none' : /^[\w-]{1,64}$/.test(writer) ? writer : JSON.stringify(writer)
  return `${kind.startsWith('HEAD') ? 'head' : 'row'}, writer ${by}, ${numbers}${where}: ${words[kind]}`
}
