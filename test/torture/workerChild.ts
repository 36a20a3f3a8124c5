import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { UnreliableSystem } from './unreliableSystem.ts'
import type { FromWorker, ToWorker } from './workerWords.ts'

export interface WorkerChild {
  tell(word: ToWorker): void
  /** SIGKILL. From now on its words are not heard: they were on the line when it died. */
  kill(): Promise<void>
  /** @throws Error where it has ended, and not by our hand. */
  expectAlive(): void
}

const READY_MS = 60_000

/**
 * Starts a worker's process and puts it on the line to the system.
 * @param heard what it tells besides questions to the system.
 * @throws Error where it ends, or says nothing for a minute, before it is ready.
 */
export async function startWorkerChild(
  opening: Extract<ToWorker, { readonly kind: 'OPEN' }>,
  system: Pick<UnreliableSystem, 'answer'>,
  heard: (word: FromWorker) => void,
): Promise<WorkerChild> {
  const child = fork(fileURLToPath(new URL('workerProcess.ts', import.meta.url)))
  let isHeard = true
  const tell = (word: ToWorker): void => {
    if (isHeard && child.connected) child.send(word, () => undefined)
  }
  let death: string | undefined
  const ended = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => {
      if (isHeard) death = `a worker’s process ended by itself with ${signal ?? code}`
      resolve()
    }),
  )
  const kill = (): Promise<void> => {
    isHeard = false
    child.kill('SIGKILL')
    return ended
  }
  await new Promise<void>((resolve, reject) => {
    const patience = setTimeout(() => {
      void kill()
      reject(new Error('a worker’s process is not ready after a minute'))
    }, READY_MS)
    child.once('exit', (code) => {
      clearTimeout(patience)
      reject(new Error(`a worker’s process ended with ${code} before it was ready`))
    })
    child.on('message', (word: FromWorker) => {
      // What it asked of the system before it died has arrived there.
      if (word.kind === 'QUESTION')
        void system.answer(word.question).then((answer) => tell({ kind: 'ANSWER', number: word.number, answer }))
      else if (isHeard) {
        if (word.kind === 'READY') {
          clearTimeout(patience)
          resolve()
        }
        heard(word)
      }
    })
    tell(opening)
  })
  return {
    tell,
    kill,
    expectAlive: () => {
      if (death !== undefined) throw new Error(death)
    },
  }
}
