import { randomUUID } from 'node:crypto'
import type { SystemName } from '#schema/errorCodes.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { dateTime } from '#schema/scalars/DateTime.ts'
import type { RegisteredInstitution, Registry } from '../access/registry.ts'
import type { Closed } from '../audit/entry.ts'
import { AccessClosed } from '../audit/openGrants.ts'
import type { Trail } from '../audit/trail.ts'
import type { VisitLog } from '../audit/visits.ts'
import type { Evictions } from '../cache/evictions.ts'
import type { InstitutionCache } from '../cache/institutionCache.ts'
import type { Directory } from '../directory/directory.ts'
import type { Employment } from '../directory/employment.ts'
import type { RecordSuccessors } from '../directory/recordSuccessors.ts'
import type { Log } from '../log/log.ts'
import { withoutCprNumbers } from '../log/redaction.ts'
import type { Caller, Lane } from '../tenancy/caller.ts'
import { shortId } from '../tenancy/keyedHash.ts'
import { Permit } from '../tenancy/permit.ts'
import { refusal } from '../tenancy/refusal.ts'
import { type Asked, belongs } from '../tenancy/screening.ts'
import { UpstreamFault } from '../upstream/fault.ts'
import { type OwnEmployments, ownEmployments } from './ownEmployments.ts'
import { type OwnLog, ownLog } from './ownLog.ts'
import type { About, Answer, UnscreenedReply, Visit } from './visit.ts'

/**
 * The checks that an isolation test switches off, one at a time, to see that it would notice. Production never sets them: they are not
 * part of any settings.
 */
export interface Checks {
  /** What is asked about must be in the caller's own directory. */
  readonly directory: boolean
  /** What comes back must be what was asked about. */
  readonly replies: boolean
}

export const allChecks: Checks = { directory: true, replies: true }

export interface DoorwayParts {
  readonly subgraph: string
  readonly directory: Directory
  readonly registry: Registry
  readonly trail: Trail
  /** What one institution's visits were. */
  readonly visitLog: (institutionId: string) => VisitLog
  readonly cache: InstitutionCache
  readonly evictions: Evictions
  readonly recordSuccessors: RecordSuccessors
  readonly log: Log
  /** Keys the ids of records; the same in every process. */
  readonly idKey: Uint8Array
  readonly checks: Checks
  /** The interface that a caller must be let in to before this subgraph shows anything of the directory; null: none beyond an open grant. */
  readonly directoryInterface: string | null
}

/** The only way from a subgraph to a system or to the directory. */
export interface Doorway {
  /**
   * For one part of one request. Nothing is read, and nothing written, until something is asked of it.
   * @param signal fires when nobody waits any more.
   * @param lane of all its questions that name none; default the caller's, and else interactive.
   */
  desk(caller: Caller, operation: string | null, signal?: AbortSignal, lane?: Lane): Desk
}

/** One caller's place at the doorway, for the time of one operation. */
export interface Desk {
  readonly caller: Caller
  readonly institution: RegisteredInstitution
  /** The caller's own employments, and nobody else's. */
  readonly employments: OwnEmployments
  /** The caller's own part of the trail, and nobody else's. */
  readonly log: OwnLog
  /**
   * Lets a question through to an upstream: checks the grant and whom it is about, opens the trail, calls (or takes the kept answer),
   * screens what came back.
   * @throws GraphQLError FORBIDDEN or NOT_FOUND before any call; UpstreamFault behind it.
   */
  pass<Row, Head>(
    visit: Visit<Row, Head>,
    call: (permit: Permit) => Promise<UnscreenedReply<Row, Head>>,
  ): Promise<Answer<Row, Head>>
  /** A record's id: the employment's, a dot, and a keyed hash of the record's natural key, so that it changes with that key. */
  recordId(employment: Employment, kind: string, ...naturalKey: readonly string[]): string
  /** The id that a record has now, where a change of ours has given it another; null where none has. */
  newestRecordId(id: string): Promise<string | null>
  /** A person's id at this institution: the same person has another id at another. */
  personId(cprNumber: CprNumber): string
  /** Tells the trail which fields were answered. */
  noteFields(fields: Iterable<string>): void
  /** Writes the closing entry and waits until it is on disk; nothing where nothing was read. @throws where it cannot be written. */
  close(result: Closed['result']): Promise<void>
}

export function createDoorway(parts: DoorwayParts): Doorway {
  return { desk: (caller, operation, signal, lane) => openDesk(parts, caller, operation, signal, lane) }
}

function openDesk(
  parts: DoorwayParts,
  caller: Caller,
  operation: string | null,
  gone?: AbortSignal,
  lane: Lane = caller.lane ?? 'interactive',
): Desk {
  const { registry, trail, log, checks, subgraph } = parts
  const institution = registry.institution(caller.institution.id)
  if (institution === null) throw refusal('FORBIDDEN', 'The institution is not registered here.')

  const common = {
    requestId: caller.requestId,
    visitId: randomUUID(),
    institutionId: institution.id,
    subject: caller.subject,
    subgraph,
  }
  const persons = new Set<string>()
  const employmentIds = new Set<string>()
  const services = new Map<string, number>()
  const fields = new Set<string>()
  let discarded = 0
  // One entry for the request's own purpose, and one more for each that was stated for a question of its own.
  const opened = new Map<string | null, Promise<void>>()

  const open = (purpose: string | null = caller.purpose): Promise<void> => {
    let opening = opened.get(purpose)
    if (opening === undefined) {
      // A purpose is free text: what a caller wrote into it must not bring a CPR number into the trail.
      const kept = purpose === null ? null : withoutCprNumbers(purpose)
      opening = trail
        .append({
          ...common,
          kind: 'OPENED',
          at: dateTime(new Date()),
          operation,
          purpose: kept,
          grants: caller.grants,
          certificate: caller.certificate,
        })
        .catch((error: unknown) => {
          throw error instanceof AccessClosed ? refusal('FORBIDDEN', 'The access has been closed.') : error
        })
      opened.set(purpose, opening)
    }
    return opening
  }
  // Upstreams are given up somewhat before the request is, so that what the others told can still be answered.
  const left = Math.max(1, Math.min(caller.deadline - Date.now(), 2 ** 31 - 1))
  const callDeadline = Math.floor(caller.deadline - Math.min(left * RESERVED_SHARE, RESERVED_MS))
  const timeUp = AbortSignal.timeout(Math.max(1, callDeadline - Date.now()))
  const callSignal = gone === undefined ? timeUp : AbortSignal.any([timeUp, gone])

  // A change that was carried out before this operation began is in every answer of it, whichever copy gives it.
  let followed: Promise<void> | undefined
  const follow = (): Promise<void> => {
    followed ??= parts.evictions.follow(institution.id)
    return followed
  }

  const note = (about: About): void => {
    if ('employments' in about) {
      for (const { id, personHash } of about.employments) {
        employmentIds.add(id)
        persons.add(personHash)
      }
    }
    const named =
      'persons' in about ? about.persons : 'person' in about && about.person !== undefined ? [about.person] : []
    for (const person of named) persons.add(parts.directory.personHash(institution.id, person))
  }

  const check = (visit: { readonly interfaceCode: string | null; readonly about: About }): void => {
    demandInterface(caller, visit.interfaceCode)
    if ('employments' in visit.about && checks.directory) {
      for (const employment of visit.about.employments) {
        if (employment.institutionId !== institution.id)
          throw refusal('NOT_FOUND', 'The employee is not known at this institution.')
      }
    }
  }

  const screen = <Row, Head>(visit: Visit<Row, Head>, reply: UnscreenedReply<Row, Head>): readonly Row[] => {
    if (!checks.replies) return reply.unscreenedRows
    const asked = askedBy(visit.about, institution)
    const foreign = (detail: string): UpstreamFault =>
      new UpstreamFault({
        kind: 'foreign',
        system: systemOf(visit, institution),
        operation: visit.service,
        mayHaveArrived: true,
        detail,
      })
    if (visit.headOwnerOf !== undefined && !belongs(visit.headOwnerOf(reply.head), asked)) {
      discarded += reply.unscreenedRows.length
      log.alarm('foreign_reply', {
        subgraph,
        service: visit.service,
        institutionId: institution.id,
        requestId: caller.requestId,
        rows: reply.unscreenedRows.length,
      })
      throw foreign('the answer is about another')
    }
    const own = reply.unscreenedRows.filter((row) => belongs(visit.ownerOf(row), asked))
    const dropped = reply.unscreenedRows.length - own.length
    if (dropped > 0) {
      discarded += dropped
      log.alarm('foreign_rows', {
        subgraph,
        service: visit.service,
        institutionId: institution.id,
        requestId: caller.requestId,
        rows: dropped,
      })
      if (own.length === 0 && asked.subjects !== null) throw foreign('every record is about another')
    }
    return own
  }

  return {
    caller,
    institution,
    employments: ownEmployments({
      directory: parts.directory,
      institution,
      open: async () => {
        demandInterface(caller, parts.directoryInterface)
        await open()
      },
      note,
      checks,
    }),
    log: ownLog({
      log: parts.visitLog(institution.id),
      institution,
      directory: parts.directory,
      registry,
      open,
      note,
      signal: callSignal,
    }),
    pass: async <Row, Head>(
      visit: Visit<Row, Head>,
      call: (permit: Permit) => Promise<UnscreenedReply<Row, Head>>,
    ): Promise<Answer<Row, Head>> => {
      check(visit)
      note(visit.about)
      await Promise.all([open(visit.purpose), visit.cache === undefined ? undefined : follow()])
      services.set(visit.service, (services.get(visit.service) ?? 0) + 1)
      const permit = Permit.issue({ ...caller, deadline: callDeadline }, visit.lane ?? lane, callSignal)
      let rows: readonly Row[] | undefined
      // Screened where it is read, so that an answer which is wholly another's is never kept.
      const load = async (): Promise<UnscreenedReply<Row, Head>> => {
        const reply = await call(permit)
        rows = screen(visit, reply)
        return reply
      }
      const dated =
        visit.cache === undefined
          ? { value: await load(), readAt: dateTime(new Date()), fromCache: false }
          : await parts.cache.read(permit, { service: visit.service, ...visit.cache }, load)
      return {
        rows: rows ?? screen(visit, dated.value),
        head: dated.value.head,
        readAt: dated.readAt,
        fromCache: dated.fromCache,
      }
    },
    recordId: ({ id }, kind, ...naturalKey) => `${id}.${shortId(parts.idKey, institution.id, id, kind, ...naturalKey)}`,
    newestRecordId: (id) => parts.recordSuccessors.find(institution.id, id),
    personId: (cprNumber) => shortId(parts.idKey, institution.id, 'person', cprNumber),
    noteFields: (answered) => {
      for (const field of answered) fields.add(field)
    },
    close: async (result) => {
      if (opened.size === 0) return
      await Promise.all(opened.values())
      await trail.append({
        ...common,
        kind: 'CLOSED',
        at: dateTime(new Date()),
        persons: [...persons],
        employments: [...employmentIds],
        services: Object.fromEntries(services),
        fields: [...fields],
        discarded,
        result,
      })
    },
  }
}

/** Of the time that is left when an operation begins, kept back from its upstreams: a tenth, at most two seconds. */
const RESERVED_SHARE = 0.1
const RESERVED_MS = 2_000

/** @throws GraphQLError FORBIDDEN where no open grant names the interface. */
function demandInterface(caller: Caller, interfaceCode: string | null): void {
  if (interfaceCode === null || caller.interfaces.includes(interfaceCode)) return
  throw refusal('FORBIDDEN', `No open access to the interface ${interfaceCode}.`, { interfaceCode })
}

function askedBy(about: About, institution: RegisteredInstitution): Asked {
  const subjects =
    'employments' in about
      ? new Set(about.employments.map(({ keys }) => keys.number))
      : 'persons' in about
        ? new Set<string>(about.persons)
        : 'publicRegister' in about && about.subjects !== undefined
          ? new Set(about.subjects)
          : null
  return { subjects, institutionKeys: institution.institutionKeys }
}

function systemOf(visit: { readonly about: About }, institution: RegisteredInstitution): SystemName {
  if ('persons' in visit.about) return 'CPR'
  if ('publicRegister' in visit.about) return 'CVR'
  return institution.payroll.system
}
