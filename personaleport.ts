import { parseArgs } from 'node:util'
import { SettingsRefused } from '#foundation/settings/settings.ts'

/** The command. It reads what was asked for and hands over to `start/`; the sandbox is loaded only where it is wanted. */
const USAGE = `personaleport start [--port 4000] [--host 127.0.0.1] [--employees 1000] [--seed 1]
    The gateway, all subgraphs and an invented town of systems, in one process.
personaleport start --settings FILE [--only gateway,sls,...]
    Production: the parts named (default all), with the settings of a file; nothing of the sandbox is loaded.
personaleport sandbox [--port 8440] [--employees 1000] [--seed 1]
    The town's systems alone, for those who write clients; seven ports from the one named on.
personaleport access:block --settings FILE --certificate FINGERPRINT [--note TEXT]
    A client certificate whose key is known to others lets nobody in any more, at any institution. Exit code 1 where none has it.
personaleport cpr:reconcile --settings FILE [--repair]
    Holds our subscriptions at CPR against who is active and names each difference; --repair mends them. Exit code 0: subscribed = active; 1: not; 2: not known.
personaleport audit:verify --settings FILE
personaleport audit:verify --store FILE --key FILE [--key FILE ...]
    Goes through the whole trail and names every row that was changed, removed, inserted or cut off. Exit code 0: none; 1: some; 2: not verified.
`

const commands: ReadonlySet<string> = new Set(['start', 'sandbox', 'audit:verify', 'access:block', 'cpr:reconcile'])

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      employees: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      settings: { type: 'string' },
      only: { type: 'string' },
      store: { type: 'string' },
      key: { type: 'string', multiple: true },
      certificate: { type: 'string' },
      note: { type: 'string' },
      repair: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [command = 'start'] = positionals
  if (values.help) return print(USAGE)
  const [, surplus] = positionals
  if (!commands.has(command) || surplus !== undefined) {
    throw new Error(`There is no command ${[...positionals].join(' ')}.\n\n${USAGE}`)
  }
  if (command === 'sandbox' && (values.settings !== undefined || values.only !== undefined)) {
    throw new Error('--settings and --only are for start: the sandbox runs whole')
  }
  if (command === 'access:block') {
    const { blockAccess } = await import('./start/accessBlock.ts')
    process.exitCode = await blockAccess(values, print)
    return
  }
  if (command === 'cpr:reconcile') {
    const { reconcileCpr } = await import('./start/cprReconcile.ts')
    process.exitCode = await reconcileCpr(values, print)
    return
  }
  if (command === 'audit:verify') {
    const { verifyAudit } = await import('./start/auditVerify.ts')
    process.exitCode = await verifyAudit(values, print)
    return
  }
  const numbers = {
    port: wholeNumber('port', values.port ?? (command === 'sandbox' ? '8440' : '4000'), 0, 65_530),
    employees: wholeNumber('employees', values.employees, 1, 100_000),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
  }

  if (command === 'sandbox') {
    const { runSandbox } = await import('./start/sandboxCommand.ts')
    return endOnSignal(await runSandbox({ ...numbers, print }))
  }
  if (values.settings !== undefined) {
    const [{ startProduction }, { partsNamed }] = await Promise.all([
      import('./start/production.ts'),
      import('./start/settings.ts'),
    ])
    return endOnSignal(await startProduction(values.settings, partsNamed(values.only)))
  }
  if (values.only !== undefined) throw new Error('--only needs --settings: the sandbox runs whole')
  const { runTown } = await import('./start/townCommand.ts')
  return endOnSignal(await runTown({ ...numbers, host: values.host, print }))
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < from || number > to)
    throw new Error(`--${name} must be a whole number from ${from} to ${to}`)
  return number
}

function print(text: string): void {
  process.stdout.write(text)
}

/** Ends what runs on Ctrl-C or a stop from outside; a second one does not wait. */
function endOnSignal(running: { close(): Promise<void> }): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(130)
      ending = true
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** What a person who starts the program needs to read: one line where one says it. */
function told(error: unknown): string {
  if (error instanceof SettingsRefused) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${'port' in error ? String(error.port) : ''} is in use. Choose another with --port, or stop what runs there.`
  }
  return error instanceof Error ? error.message : 'The start failed.'
}

main().catch((error: unknown) => {
  process.stderr.write(`${told(error)}\n`)
  process.exit(1)
})
