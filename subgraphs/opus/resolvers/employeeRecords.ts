import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { today } from '#foundation/server/employeeFields.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { OpusEmployeeResolvers } from '#schema/generated/opus.ts'
import { hasBought } from '../adapter/employeeData.ts'
import type { OpusContext } from '../context.ts'
import type { EmployeeData } from '../model/employeeData.ts'

/** The Datakategori that brings each list (kmd-opus.md section 8.2); manager and duty roster come with the placements (inferred). */
const CATEGORIES: Readonly<Record<keyof EmployeeData, string>> = {
  actions: '0000',
  placements: '0001',
  names: '0002',
  addresses: '0006',
  workingTimes: '0007',
  contractDates: '0016',
  tax: '0765',
  payPlacements: '9001',
  connections: '9013',
  pensionSchemes: '9015',
  functions: '9039',
  dutyRosterPlacements: '0001',
  managers: '0001',
}

function listOf<Name extends keyof EmployeeData>(name: Name) {
  return async (employment: Employment, _args: object, { loaders }: OpusContext): Promise<EmployeeData[Name]> =>
    (await loaders.employeeData(employment, CATEGORIES[name]))[name]
}

/** @throws GraphQLError NOT_SUPPORTED with the reason NOT_BOUGHT. @param name KMD's name of what is sold. */
function demandBought(desk: Desk, name: string): void {
  if (hasBought(desk, name)) return
  throw refusal('NOT_SUPPORTED', 'The institution has not bought this from KMD.', {
    system: 'OPUS',
    reason: 'NOT_BOUGHT',
  })
}

/** What Medarbejderoplysninger and the lists of absence tell of an employee. */
export const employeeRecords = {
  actions: listOf('actions'),
  placements: listOf('placements'),
  names: listOf('names'),
  addresses: async (employment, _args, { loaders }) =>
    (await loaders.employeeData(employment, CATEGORIES.addresses)).addresses.map((address) => ({
      ...address,
      protectedByCpr: employment.protected === true,
    })),
  workingTimes: listOf('workingTimes'),
  contractDates: listOf('contractDates'),
  tax: listOf('tax'),
  payPlacements: listOf('payPlacements'),
  connections: listOf('connections'),
  pensionSchemes: listOf('pensionSchemes'),
  functions: (employment, args, context) => {
    demandBought(context.desk, CATEGORIES.functions)
    return listOf('functions')(employment, args, context)
  },
  dutyRosterPlacements: listOf('dutyRosterPlacements'),
  managers: listOf('managers'),
  manager: async (employment, _args, { loaders }) => {
    const day = today()
    const { managers } = await loaders.employeeData(employment, CATEGORIES.managers)
    // Told for the day of the answer alone, which a kept answer may be a day behind; others are of employments to come.
    const begun = managers.filter(({ validFrom }) => validFrom === null || validFrom <= day)
    return begun.toSorted((one, other) => ((one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1)).at(-1) ?? null
  },
  unitsLed: async (employment, { asOf }, { loaders, desk }) => {
    demandBought(desk, 'LederOrgEnhed')
    const day = asOf ?? today()
    const { placements } = await loaders.employeeData(employment, CATEGORIES.placements)
    return (
      placements.findLast(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
        ?.unitsLed ?? []
    )
  },
  children: (employment, { asOf }, { loaders }) => loaders.children(employment, asOf ?? today()),
  workInjuryCases: (employment, _args, { loaders }) => loaders.workInjuryCases(employment),
  absenceReasons: (employment, { leaveType }, { loaders }) => {
    if (leaveType != null && !/^[A-Z0-9]{1,4}$/.test(leaveType)) {
      throw refusal('BAD_USER_INPUT', 'leaveType must be a code of at most four letters and digits.', {
        argument: 'leaveType',
      })
    }
    return loaders.absenceReasons(employment, leaveType ?? null)
  },
} satisfies OpusEmployeeResolvers<OpusContext>
