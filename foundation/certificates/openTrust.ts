import type { Log } from '../log/log.ts'
import { openRevocationFiles } from './revocationFiles.ts'
import type { TrustSettings } from './settings.ts'
import { type CertificateTrust, certificateTrust } from './trust.ts'

/** Trust with its revocation lists in files. */
export interface OpenTrust {
  readonly trust: CertificateTrust
  close(): void
}

/** @throws TypeError where the authorities cannot be used. */
export function openTrust(settings: TrustSettings, log: Log): OpenTrust {
  const { authorities, demandRevocationLists, revocationLists: paths, rereadSeconds } = settings
  const revocationLists = openRevocationFiles(paths, { log, everyMs: rereadSeconds * 1_000 })
  try {
    const trust = certificateTrust({ authorities, revocationLists, demandRevocationLists })
    return { trust, close: () => revocationLists.close() }
  } catch (error) {
    revocationLists.close()
    throw error
  }
}
