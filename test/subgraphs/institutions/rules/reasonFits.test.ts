import { describe, expect, it } from 'vitest'
import {
  closingReasons,
  emergencyReasons,
  openingReasons,
} from '../../../../subgraphs/institutions/model/accessInstruction.ts'
import {
  reasonFitsClosing,
  reasonFitsEmergency,
  reasonFitsOpening,
} from '../../../../subgraphs/institutions/rules/reasonFits.ts'

describe('a reason', () => {
  it('is good for what it was made for, and for nothing else', () => {
    const kinds = [
      [openingReasons, (reason: never) => reasonFitsOpening({ reason })],
      [closingReasons, (reason: never) => reasonFitsClosing(reason)],
      [emergencyReasons, (reason: never) => reasonFitsEmergency(reason)],
    ] as const
    for (const [own, judge] of kinds)
      for (const [reasons] of kinds)
        for (const reason of reasons)
          expect(judge(reason as never).map(({ code }) => code)).toEqual(reasons === own ? [] : ['REASON_DOES_NOT_FIT'])
  })
})
