import type { Doorway } from '#foundation/doorway/doorway.ts'
import type { ChangeFeed } from '#foundation/follow/changeFeed.ts'
import type { FollowSettings } from '#foundation/follow/settings.ts'
import { keyedHash } from '#foundation/tenancy/keyedHash.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { followRegistrations } from './adapter/registrations.ts'
import { INTERFACES, type OpusSystem } from './adapter/system.ts'

export interface OpusChangeFeedParts {
  readonly system: OpusSystem
  readonly doorway: Doorway
  readonly settings: FollowSettings
  /** Keys the marks by which rows are known again. */
  readonly hashKey: Uint8Array
  /** Time in which a reading must be done. */
  readonly readMs: number
}

/** What tells that something has changed in Opus, by whichever channel. */
export function opusChangeFeeds({
  system,
  doorway,
  settings,
  hashKey,
  readMs,
}: OpusChangeFeedParts): readonly ChangeFeed[] {
  return [
    {
      name: 'OPUS_REGISTRATIONS',
      everyMs: settings.everySeconds.opusRegistrations * 1_000,
      read: async (institution, position, now) => {
        const scope = { id: institution.id, payrollSystem: institution.payroll.system }
        const caller = systemCaller(scope, 'following changes', [INTERFACES.employees], readMs)
        const desk = doorway.desk(caller, 'followChanges', undefined, 'bulk')
        const markOf = (...parts: readonly string[]): string =>
          keyedHash(hashKey, institution.id, 'followed', ...parts)
            .toString('base64url')
            .slice(0, 16)
        const overlapMs = settings.overlapSeconds * 1_000
        try {
          const reading = await followRegistrations({ system, desk, overlapMs, now, markOf }, position)
          await desk.close('ANSWERED')
          return reading
        } catch (error) {
          await desk.close('FAILED')
          throw error
        }
      },
    },
  ]
}
