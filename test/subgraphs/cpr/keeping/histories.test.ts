import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'
import type { FileForm } from '../../../../sandbox/cpr/extracts.ts'
import type { CprKeeping } from '../../../../subgraphs/cpr/keeping/keeping.ts'
import { casesPlayed } from '../../../caseNumbers.ts'
import { ALONE, type InstitutionKey, type KeepingHouse, openKeepingHouse, SHARED, type Told } from './keepingHouse.ts'

/** The law: after each step, whom CPR has by its own memory is who is active and may be subscribed to. */

const PEOPLE = 5
const INSTITUTIONS: readonly InstitutionKey[] = [...SHARED, ALONE]
/** So many days go by with each step: more than it takes to look again, fewer than a disappearance takes to count. */
const STEP_DAYS = 8
const GRACE_DAYS = 30

type Step =
  | { readonly kind: 'hire' | 'leave'; readonly person: number; readonly institution: number }
  | { readonly kind: 'dies' | 'disappears' | 'comes back' | 'is renumbered' | 'is adopted'; readonly person: number }
  | { readonly kind: 'answers are lost' | 'CPR is closed' | 'the process is killed' }

const person = fc.nat(PEOPLE - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('hire' as const), person, institution: fc.nat(INSTITUTIONS.length - 1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('leave' as const), person, institution: fc.nat(INSTITUTIONS.length - 1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('dies', 'disappears', 'comes back', 'is renumbered', 'is adopted'),
      person,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('answers are lost', 'CPR is closed', 'the process is killed') }),
  },
)

interface Somebody {
  /** All numbers so far, the valid one last. */
  numbers: string[]
  /** The one that the payroll systems have. */
  toldBy: string
  status: '01' | '70' | '90'
  since: LocalDate
}

interface Job {
  readonly person: number
  readonly institution: InstitutionKey
  readonly serial: string
  readonly from: LocalDate
  to: LocalDate | null
}

it('subscribed = active after each step of any history, with replaced numbers, deaths and disappearances', async () => {
  await fc.assert(
    fc.asyncProperty(
      // Within ninety days: then the customers' passwords expire, and whoever logs on anew is refused.
      fc.array(step, { minLength: 4, maxLength: 11 }),
      fc.constantFrom<FileForm>('lines', 'crlf', 'stream'),
      async (steps, form) => {
        const house = await openKeepingHouse({ limits: { readMs: 300, connectMs: 300 } })
        try {
          await play(house, steps, form)
        } finally {
          await house.close()
        }
      },
    ),
    { numRuns: casesPlayed(3, 12), seed: 7 },
  )
}, 600_000)

/** A process of the program, which fetches the files of both customers. */
async function process(house: KeepingHouse): Promise<CprKeeping> {
  const { ftpsPort: port, folder } = house.files
  const { keeping } = await house.again({
    changeFiles: [SHARED[0], ALONE].map((key) => {
      const institution = house.town.institutions.find((one) => one.key === key)
      if (institution === undefined) throw new Error('the town lacks the institution')
      const { customerNumber, userId: user, password } = institution.cpr
      const place = { by: 'ftps', host: '127.0.0.1', port, user, password, ca: house.pki.trust, folder } as const
      return { customerNumber, task: `${customerNumber}01`, place, lateDays: 5 }
    }),
  })
  return keeping
}

async function play(house: KeepingHouse, steps: readonly Step[], form: FileForm): Promise<void> {
  const people: Somebody[] = house.people.slice(0, PEOPLE).map(({ cprNumber }) => ({
    numbers: [cprNumber],
    toldBy: cprNumber,
    status: '01',
    since: house.today(),
  }))
  const jobs: Job[] = []
  const ids = new Map<string, readonly string[]>()
  let keeping = await process(house)
  let serial = 0

  for (const taken of steps) {
    house.pass(STEP_DAYS)
    if (taken.kind === 'answers are lost')
      house.simulator.control.loseReply(2, ({ detail }) => detail['DATA_TYPE'] === '0')
    else if (taken.kind === 'CPR is closed') house.simulator.control.failNext('closed', 1)
    else if (taken.kind === 'the process is killed') keeping = await process(house)
    else if ('institution' in taken) {
      const institution = INSTITUTIONS[taken.institution] ?? ALONE
      const held = jobs.find((job) => job.person === taken.person && job.institution === institution && job.to === null)
      if (taken.kind === 'leave' && held !== undefined) held.to = addDays(house.today(), -1)
      if (taken.kind === 'hire' && held === undefined) {
        serial += 1
        const from = house.today()
        jobs.push({ person: taken.person, institution, serial: String(serial).padStart(3, '0'), from, to: null })
      }
    } else if ('person' in taken) happen(house, people[taken.person], taken.kind, people)

    for (const institution of INSTITUTIONS)
      await house.tell(
        institution,
        jobs.filter((job) => job.institution === institution).map((job) => toldOf(job, people)),
      )
    for (const institution of [SHARED[0], ALONE]) house.simulator.produceChangeFile(institution, form)
    await keeping.takeFiles()
    await keeping.keep()
    // What was closed or lost is done by the next run at the latest: two answers at most are lost, perhaps both of one question.
    await keeping.keep()
    await keeping.keep()

    for (const customer of [SHARED, [ALONE]] as const) {
      const institution = customer[0]
      expect(house.subscribed(institution), `${taken.kind} on ${house.today()}`).toEqual(
        wanted(people, jobs, customer, house.today()),
      )
    }
    for (const { differences } of await keeping.compare()) expect(differences).toEqual([])
    await idsStay(house, people, jobs, ids)
  }
  // Nothing is created that is there already, but where an answer was lost.
  if (!steps.some(({ kind }) => kind === 'answers are lost')) {
    const alive = new Set<string>()
    for (const { detail, subjects, institution } of house.simulator.control.journal()) {
      const key = `${institution} ${subjects[0]}`
      if (detail['ABON_TYPE'] === '1') {
        expect(alive.has(key)).toBe(false)
        alive.add(key)
      }
      if (detail['ABON_TYPE'] === '3') alive.delete(key)
    }
  }
}

function happen(house: KeepingHouse, somebody: Somebody | undefined, kind: string, people: readonly Somebody[]): void {
  const valid = somebody?.numbers.at(-1)
  if (somebody === undefined || valid === undefined) return
  const become = (status: Somebody['status'], event: string): void => {
    somebody.status = status
    somebody.since = house.today()
    house.simulator.happen(valid, event, { status, statusFrom: house.today() })
  }
  if (kind === 'dies' && somebody.status !== '90') become('90', 'A21')
  if (kind === 'disappears' && somebody.status === '01') become('70', 'A02')
  if (kind === 'comes back' && somebody.status === '70') become('01', 'A03')
  if (kind === 'is adopted') somebody.toldBy = valid
  // Two replacements in a row are followed where nobody has told of either.
  if (kind === 'is renumbered' && somebody.status === '01' && somebody.numbers.length < 3) {
    const taken = new Set([
      ...house.town.people.map(({ cprNumber }) => cprNumber),
      ...people.flatMap((one) => one.numbers),
    ])
    for (let end = 1; ; end += 1) {
      const number = `${valid.slice(0, 6)}${String(end).padStart(4, '0')}`
      if (taken.has(number)) continue
      somebody.numbers.push(number)
      house.simulator.renumber(valid, number)
      return
    }
  }
}

function toldOf(job: Job, people: readonly Somebody[]): Told {
  const somebody = people[job.person]
  const cprNumber = somebody?.toldBy ?? ''
  // An SLS number begins with the first CPR number that the payroll system had; it is the key and does not follow.
  const number = job.institution === ALONE ? `1${job.serial}` : `${somebody?.numbers[0] ?? ''}${job.serial}`
  return { number, cprNumber, from: job.from, to: job.to }
}

function wanted(
  people: readonly Somebody[],
  jobs: readonly Job[],
  customer: readonly InstitutionKey[],
  today: LocalDate,
): readonly string[] {
  return people
    .flatMap(({ numbers, status, since }, index) => {
      const isActive = jobs.some((job) => job.person === index && customer.includes(job.institution) && job.to === null)
      const may = status === '01' || (status === '70' && today < addDays(since, GRACE_DAYS))
      return isActive && may ? [numbers.at(-1) ?? ''] : []
    })
    .sort()
}

/** Ids outlast all of it. */
async function idsStay(
  house: KeepingHouse,
  people: readonly Somebody[],
  jobs: readonly Job[],
  ids: Map<string, readonly string[]>,
): Promise<void> {
  for (const { person, institution } of jobs) {
    const found = await house.idOf(institution, people[person]?.toldBy ?? '')
    const key = `${institution} ${person}`
    expect(found).toEqual(expect.arrayContaining([...(ids.get(key) ?? [])]))
    ids.set(key, found)
  }
}
