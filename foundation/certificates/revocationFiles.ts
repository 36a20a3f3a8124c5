import { readFileSync, statSync } from 'node:fs'
import type { Log } from '../log/log.ts'
import { type RevocationList, readRevocationLists } from './revocationList.ts'

/** The revocation lists that are at hand. */
export interface RevocationLists {
  /** Grows whenever others are at hand than before: what was verified by the former must be verified again. */
  readonly version: number
  readonly lists: readonly RevocationList[]
  /** Tells whenever the version has grown. */
  onChange(listener: () => void): void
}

/** Lists in files, which whoever fetches them replaces. */
export interface RevocationFiles extends RevocationLists {
  /** Reads again what has changed. A file that cannot be read or used leaves what it held before, and is logged. */
  refresh(): void
  close(): void
}

interface Held {
  mark: string
  lists: readonly RevocationList[]
}

/**
 * Reads the files now and looks at each again at the interval. A file that cannot be read now counts as empty: whether that lets anybody in is
 * decided where certificates are verified.
 */
export function openRevocationFiles(
  paths: readonly string[],
  { log, everyMs }: { readonly log: Log; readonly everyMs: number },
): RevocationFiles {
  const held = new Map<string, Held>(paths.map((path) => [path, { mark: '', lists: [] }]))
  const listeners: (() => void)[] = []
  let version = 0
  let lists: readonly RevocationList[] = []
  const refresh = (): void => {
    let isChanged = false
    for (const [file, kept] of held) {
      const mark = markOf(file)
      if (mark === kept.mark) continue
      kept.mark = mark
      try {
        kept.lists = readRevocationLists(readFileSync(file))
        isChanged = true
      } catch (error) {
        log.error('revocation_list_unusable', { file, kept: kept.lists.length }, error)
      }
    }
    if (!isChanged) return
    version += 1
    lists = [...held.values()].flatMap((one) => one.lists)
    log.info('revocation_lists', {
      lists: lists.map(({ thisUpdate, nextUpdate, revoked }) => ({
        from: thisUpdate.toISOString(),
        until: nextUpdate.toISOString(),
        revoked: revoked.size,
      })),
    })
    for (const listener of listeners) listener()
  }
  refresh()
  const timer = setInterval(refresh, everyMs)
  timer.unref()
  return {
    get version() {
      return version
    },
    get lists() {
      return lists
    },
    onChange: (listener) => void listeners.push(listener),
    refresh,
    close: () => clearInterval(timer),
  }
}

/** Changes whenever the file is written or replaced. */
function markOf(path: string): string {
  try {
    const { mtimeNs, size, ino } = statSync(path, { bigint: true })
    return `${mtimeNs} ${size} ${ino}`
  } catch {
    return 'none'
  }
}
