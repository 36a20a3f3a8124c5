import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { startCprFileServers } from '../sandbox/cpr/files/fileServers.ts'
import { controlServer } from '../sandbox/kit/controlServer.ts'
import { startSimulators } from './simulators.ts'

const FOLDER = join('.personaleport', 'sandbox')

/** `npm run sandbox`: the town's systems alone. Certificates and logins go to files; the control surface listens beside them. */
export async function runSandbox(options: {
  /** The first of seven ports: control, SLS, Opus, CPR, CVR, and CPR's change files by SFTP and FTPS. */
  readonly port: number
  readonly employees: number
  readonly seed: number
  readonly print: (text: string) => void
}): Promise<{ close(): Promise<void> }> {
  const { port } = options
  const ports = { sls: port + 1, opus: port + 2, cpr: port + 3, cvr: port + 4 }
  const simulators = await startSimulators({
    ...options,
    today: danishDay(new Date()),
    ...(port === 0 ? {} : { ports }),
  })
  const { sls, opus, cpr, cvr, town, facts } = simulators
  const control = await controlServer([sls, opus, cpr, cvr], port)
  const files = await startCprFileServers({
    accounts: () => cpr.fileAccounts(),
    pki: simulators.pki,
    ...(port === 0 ? {} : { ports: { sftp: port + 5, ftps: port + 6 } }),
  })
  mkdirSync(FOLDER, { recursive: true })
  const file = (name: string, content: string): string => {
    const path = join(FOLDER, name)
    writeFileSync(path, content, { mode: 0o600 })
    return path
  }
  const clientKey = file('cpr-files.key', files.clientKey)
  const trust = file('trusted-ca.pem', facts.trust)
  const rows = town.institutions.map(({ key, name, cvrNumber, payroll, cpr: customer }) => {
    const credential = facts.certificates.get(key)
    const chain = file(`${key}.pem`, credential?.chain ?? '')
    file(`${key}.key.pem`, credential?.key ?? '')
    const login =
      payroll.system === 'SLS'
        ? `SLS group ${payroll.group}, user ${payroll.userCode} / ${payroll.password}`
        : `Opus client ${payroll.clientNumber}`
    return `  ${name} (CVR ${cvrNumber})\n    certificate ${chain}; ${login}\n    CPR customer ${customer.customerNumber}, user ${customer.userId} / ${customer.password}\n`
  })
  options.print(`
The town's systems are ready (certificates of an invented authority: ${trust}).

  SLS   https://127.0.0.1:${sls.port}/sls/ws/<Service>            SOAP, client certificate and UsernameToken
  Opus  https://127.0.0.1:${opus.port}/XISOAPAdapter/MessageServlet   SOAP, client certificate; /api/lpe/... JSON
  CPR   127.0.0.1:${cpr.port}                                     CPR Direkte over TLS
  CPR's change files, in ${files.folder}: SFTP 127.0.0.1:${files.sftpPort} (host key ${files.hostKey}; by the customer's password, or ${clientKey}), FTPS 127.0.0.1:${files.ftpsPort}
  CVR   https://127.0.0.1:${cvr.port}/cvr-permanent/...           Elasticsearch, ${facts.cvrLogin.user} / ${facts.cvrLogin.password}
  Control: http://127.0.0.1:${control.port}/_control              latency, faults, journals: see sandbox/kit/README.md

${rows.join('')}
Ctrl-C ends it.
`)
  return {
    close: async () => {
      await files.close()
      await control.close()
      await simulators.close()
    },
  }
}
