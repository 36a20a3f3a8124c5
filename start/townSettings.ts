import { cprSettingsShape } from '../subgraphs/cpr/settings.ts'
import { cvrSettingsShape } from '../subgraphs/cvr/settings.ts'
import { opusSettingsShape } from '../subgraphs/opus/settings.ts'
import { type SubgraphSettings, subgraphSettingsShapes } from '../subgraphs/roster.ts'
import { slsSettingsShape } from '../subgraphs/sls/settings.ts'
import type { SimulatorFacts } from './simulators.ts'

/** The subgraphs' settings for the town: where its systems listen, whom to trust, and each institution's own logins and certificate. */
export function townSettings({ institutions, ports, trust, cvrLogin, certificates }: SimulatorFacts): SubgraphSettings {
  const byInstitution = <Login>(
    login: (institution: (typeof institutions)[number]) => Login | null,
  ): Record<string, Login> =>
    Object.fromEntries(
      institutions.flatMap((institution) => {
        const made = login(institution)
        return made === null ? [] : [[institution.key, made]]
      }),
    )
  const certificateOf = (key: string): { readonly certificate: string; readonly key: string } => {
    const credential = certificates.get(key)
    if (credential === undefined) throw new Error(`the town has no certificate for ${key}`)
    return { certificate: credential.chain, key: credential.key }
  }
  return {
    sls: {
      endpoint: `https://127.0.0.1:${ports.sls}/sls/ws`,
      ca: trust,
      security: 'usernameToken',
      credentials: byInstitution(({ key, payroll }) =>
        payroll.system === 'SLS'
          ? { userCode: payroll.userCode, password: payroll.password, ...certificateOf(key) }
          : null,
      ),
      returnCodes: slsSettingsShape.shape.returnCodes.parse(undefined),
      limits: slsSettingsShape.shape.limits.parse(undefined),
      payrollCalendar: [],
      cacheMs: slsSettingsShape.shape.cacheMs.parse(undefined),
    },
    opus: {
      endpoint: `https://127.0.0.1:${ports.opus}`,
      paymentsEndpoint: `https://127.0.0.1:${ports.opus}/api`,
      ca: trust,
      credentials: byInstitution(({ key, payroll }) => (payroll.system === 'OPUS' ? certificateOf(key) : null)),
      limits: opusSettingsShape.shape.limits.parse(undefined),
      cacheMs: opusSettingsShape.shape.cacheMs.parse(undefined),
      wageTypes: {},
      inventedWageTypes: true,
      sendingSystem: 'Personaleport',
      resendWithSameId: true,
    },
    cpr: {
      endpoint: { host: '127.0.0.1', port: ports.cpr, ca: trust },
      transactionCode: cprSettingsShape.shape.transactionCode.parse(undefined),
      credentials: byInstitution(({ cpr: { customerNumber, userId, password, addressVariant } }) => ({
        customerNumber,
        userId,
        password,
        addressVariant,
      })),
      // The town's people have numbers that CPR never issues, and its CPR knows most of them.
      constructedNumbers: 'lookup',
      subscriptions: cprSettingsShape.shape.subscriptions.parse(undefined),
      changeFiles: [],
      limits: cprSettingsShape.shape.limits.parse(undefined),
      cacheMs: cprSettingsShape.shape.cacheMs.parse(undefined),
    },
    cvr: {
      endpoint: { ...cvrSettingsShape.shape.endpoint.parse({}), url: `https://127.0.0.1:${ports.cvr}`, ca: trust },
      ...cvrLogin,
      limits: cvrSettingsShape.shape.limits.parse(undefined),
      cacheMs: cvrSettingsShape.shape.cacheMs.parse(undefined),
    },
    // Whoever tries the town out listens beside it.
    webhooks: { ...subgraphSettingsShapes.webhooks.parse(undefined), allowLoopback: true },
  }
}
