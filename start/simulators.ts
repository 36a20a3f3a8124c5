import { type CprSimulator, startCprSimulator } from '../sandbox/cpr/server.ts'
import { startCvrSimulator } from '../sandbox/cvr/server.ts'
import type { Simulator } from '../sandbox/kit/control.ts'
import { type Credential, createPki, type SandboxPki } from '../sandbox/kit/pki.ts'
import { startOpusSimulator } from '../sandbox/opus/server.ts'
import { type SlsSimulator, startSlsSimulator } from '../sandbox/sls/server.ts'
import { buildTown } from '../sandbox/town/build.ts'
import type { Town, TownInstitution } from '../sandbox/town/model.ts'

/** What a client must know of the town's systems: where they listen, whom to trust, and each institution's logins and certificate. */
export interface SimulatorFacts {
  readonly institutions: readonly TownInstitution[]
  /** How many employments the town has. */
  readonly employments: number
  readonly ports: Readonly<Record<'sls' | 'opus' | 'cpr' | 'cvr', number>>
  /** Certificates of the authority that the systems' certificates come from, PEM. */
  readonly trust: string
  /** Client certificates by the institution's key. */
  readonly certificates: ReadonlyMap<string, Credential>
  readonly cvrLogin: { readonly user: string; readonly password: string }
}

/** The town's systems, running in this thread, each with its control surface. */
export interface Simulators {
  readonly town: Town
  readonly facts: SimulatorFacts
  readonly pki: SandboxPki
  readonly sls: SlsSimulator
  readonly opus: Simulator
  readonly cpr: CprSimulator
  readonly cvr: Simulator
  close(): Promise<void>
}

export interface SimulatorOptions {
  readonly seed: number
  readonly employees: number
  readonly today: string
  /** Ports, for a sandbox that runs alone; by default any that is free. */
  readonly ports?: { readonly sls: number; readonly opus: number; readonly cpr: number; readonly cvr: number }
}

const CVR_LOGIN = { user: 'personaleport-sandbox', password: 'cvr-in-the-sandbox' }

export async function startSimulators({ seed, employees, today, ports }: SimulatorOptions): Promise<Simulators> {
  const pki = await createPki()
  const town = buildTown({ seed, employees, today })
  const port = (name: 'sls' | 'opus' | 'cpr' | 'cvr'): { readonly port?: number } =>
    ports === undefined ? {} : { port: ports[name] }
  const [sls, opus, cpr, cvr, ...credentials] = await Promise.all([
    startSlsSimulator({ town, pki, ...port('sls') }),
    startOpusSimulator({ town, pki, ...port('opus') }),
    startCprSimulator({ town, pki, ...port('cpr') }),
    startCvrSimulator({ town, pki, ...CVR_LOGIN, ...port('cvr') }),
    ...town.institutions.map(async ({ key, name, cvrNumber }) => {
      const credential = await pki.clientCertificate({ cvrNumber, organisation: name, systemName: 'Personaleport' })
      return [key, credential] as const
    }),
  ])
  return {
    town,
    pki,
    facts: {
      institutions: town.institutions,
      employments: town.employments.length,
      ports: { sls: sls.port, opus: opus.port, cpr: cpr.port, cvr: cvr.port },
      trust: pki.trust,
      certificates: new Map(credentials),
      cvrLogin: CVR_LOGIN,
    },
    sls,
    opus,
    cpr,
    cvr,
    close: async () => {
      await Promise.all([sls, opus, cpr, cvr].map((simulator) => simulator.close()))
    },
  }
}
