import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import { type FileEnd, type FileReader, readChangeFile } from '../wire/changeFile/read.ts'
import type { FileServer, FoundFile } from '../wire/fileServer/fileServer.ts'

/** The change files of one customer, as they lie at its server. Source: CPR dossier section 13. */
export interface ChangeFiles {
  /** @throws UpstreamFault */
  list(permit: Permit): Promise<UnscreenedReply<FoundFile>>
  /** Hands the records over while they arrive; they count from when this resolves. @throws UpstreamFault; what the reader throws. */
  read(permit: Permit, name: string, reader: FileReader): Promise<UnscreenedReply<never, FileEnd>>
}

/** What a reader throws goes through as it is: it is no failure of the system's. */
class ReaderStopped extends Error {}

export function createChangeFiles({
  upstream,
  server,
}: {
  readonly upstream: Upstream
  readonly server: FileServer
}): ChangeFiles {
  return {
    list: (permit) =>
      upstream.run(permit, { operation: 'changeFiles', kind: 'read' }, async (signal) => ({
        unscreenedRows: await server.list(signal),
        head: null,
      })),
    read: async (permit, name, reader) => {
      let stopped: unknown
      const passing = async (work: () => Promise<void> | void): Promise<void> => {
        try {
          await work()
        } catch (error) {
          stopped = error
          throw new ReaderStopped('the reader has stopped')
        }
      }
      try {
        // Not repeated by itself: part of it has been handed over.
        return await upstream.run(permit, { operation: 'changeFile', kind: 'write' }, async (signal) => ({
          unscreenedRows: [],
          head: await server.read(name, signal, (bytes) =>
            readChangeFile(bytes, {
              start: (record) => passing(() => reader.start(record)),
              record: (record) => passing(() => reader.record(record)),
            }),
          ),
        }))
      } catch (error) {
        throw stopped ?? error
      }
    },
  }
}
