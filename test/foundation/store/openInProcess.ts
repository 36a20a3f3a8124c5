import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { StorePlace } from '#foundation/store/place.ts'

const program = fileURLToPath(new URL('openingProcess.ts', import.meta.url))

/** What a process that opened the store said, and how to end it. */
export interface OpeningProcess {
  readonly pid: number
  /** `opened`, or why it could not. */
  readonly said: string
  /** Lets it close the store and end. */
  end(): Promise<void>
  kill(): Promise<void>
}

/** Opens the store in another process. @returns when that has said what came of it. */
export async function openInProcess(place: StorePlace): Promise<OpeningProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(place)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const silence = exited.then(([code]) => {
    throw new Error(`a process that opens a store ended with ${code} and said nothing`)
  })
  silence.catch(() => undefined)
  const [said] = (await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), silence])) as [string]
  return {
    pid: child.pid ?? 0,
    said: said.trim(),
    end: async () => {
      child.stdin.end()
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
