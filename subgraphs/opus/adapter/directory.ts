import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { listEmployees } from '../client/employees.ts'
import { employmentRecord } from '../mapping/employments.ts'
import { EVERY_NUMBER, written } from '../mapping/numberIntervals.ts'
import type { EmploymentRecord } from '../model/employmentRecord.ts'
import type { NumberInterval } from '../model/numberInterval.ts'
import { ownerOfEmployee } from '../ownership.ts'
import { ALL_TIME, leftAfter, SCREENING_CATEGORY } from './employeeList.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

/** Aktiviteter, Organisation, Persondata. */
const CATEGORIES = ['0000', '0001', '0002', SCREENING_CATEGORY]

export interface DirectoryReading {
  /** Ascending by employee number. */
  readonly entries: readonly EmploymentRecord[]
  /** Employments without a CPR number: the directory cannot hold them. */
  readonly withoutCprNumber: number
}

/** Reads all employments of the desk's institution. @throws UpstreamFault */
export type DirectoryReader = (desk: Desk, today: LocalDate) => Promise<DirectoryReading>

/**
 * Opus can neither count nor page: it is asked for every number, and stops after some seconds (status 103). Where it stopped is remembered,
 * so that the next reading asks for those stretches side by side, as many as the bulk lane lets through.
 */
export function createDirectoryReader(system: OpusSystem): DirectoryReader {
  const stretches = new Map<string, readonly NumberInterval[]>()
  return async (desk, today) => {
    const known = stretches.get(desk.institution.id) ?? [EVERY_NUMBER]
    const readings = await Promise.all(known.map((stretch) => readStretch(system, desk, stretch, today)))
    stretches.set(
      desk.institution.id,
      readings.flatMap(({ handled }) => handled),
    )
    const received = readings.reduce((sum, reading) => sum + reading.received, 0)
    const told = new Map(readings.flatMap(({ entries }) => entries).map((entry) => [entry.number, entry]))
    const withoutCprNumber = readings.reduce((sum, reading) => sum + reading.withoutCprNumber, 0)
    if (received > 0 && told.size + withoutCprNumber === 0) {
      throw new UpstreamFault({
        kind: 'foreign',
        system: 'OPUS',
        operation: 'List',
        mayHaveArrived: true,
        detail: 'every row is about another institution',
      })
    }
    return {
      entries: [...told.values()].sort((one, other) => Number(one.number) - Number(other.number)),
      withoutCprNumber,
    }
  }
}

interface Stretch extends DirectoryReading {
  /** The stretches that one call each has handled. */
  readonly handled: readonly NumberInterval[]
  readonly received: number
}

async function readStretch(
  system: OpusSystem,
  desk: Desk,
  stretch: NumberInterval,
  today: LocalDate,
): Promise<Stretch> {
  const entries: EmploymentRecord[] = []
  const handled: NumberInterval[] = []
  let received = 0
  let withoutCprNumber = 0
  let left: readonly NumberInterval[] = [stretch]
  while (left.length > 0) {
    const references = left.map(written)
    const { rows, head } = await desk.pass(
      {
        service: 'List',
        interfaceCode: INTERFACES.employees,
        about: { institution: true },
        ownerOf: ownerOfEmployee,
        lane: 'bulk',
      },
      (permit) =>
        listEmployees(system.line, permit, {
          MedarbejderRef: references,
          VirkningFra: ALL_TIME.from,
          VirkningTil: ALL_TIME.to,
          Datakategori: CATEGORIES,
          overAllRegistrations: false,
        }),
    )
    for (const row of rows) {
      const entry = employmentRecord(row, today)
      if (entry === null) withoutCprNumber += 1
      else entries.push(entry)
    }
    received += head.received
    const rest = leftAfter(left, head)
    const from = left[0]?.from ?? stretch.from
    handled.push({ from, to: rest[0] === undefined ? stretch.to : rest[0].from - 1 })
    left = rest
  }
  return { entries, withoutCprNumber, handled, received }
}
