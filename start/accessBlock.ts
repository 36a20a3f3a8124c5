import { blockCertificate } from '#foundation/access/blockCertificate.ts'
import { changeRegistry } from '#foundation/access/registryChange.ts'
import { silentLog } from '#foundation/log/log.ts'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import { readSettings } from '#foundation/settings/settings.ts'
import { openStore } from '#foundation/store/store.ts'
import { storeSettingsShape } from './settings.ts'

export interface AccessBlockOptions {
  readonly settings?: string | undefined
  readonly certificate?: string | undefined
  readonly note?: string | undefined
}

/**
 * `access:block`: the operator's word on a certificate whose key is known to others. It lets nobody in at any institution, from the next request
 * on in every copy. Opus dossier, section 11.5, invariant 4.
 * @returns the exit code: 0 where it was blocked somewhere, 1 where no institution has it, or has blocked it already.
 * @throws SettingsRefused; StoreInUse where a running process has the store's file to itself.
 */
export async function blockAccess(options: AccessBlockOptions, print: (text: string) => void): Promise<0 | 1> {
  const fingerprint = options.certificate?.replaceAll(':', '').toLowerCase() ?? ''
  if (options.settings === undefined || !/^[0-9a-f]{64}$/.test(fingerprint))
    throw new Error(
      'access:block needs --settings FILE and --certificate with a SHA-256 fingerprint of 64 hexadecimal digits',
    )
  const { store: place } = readSettings(options.settings, storeSettingsShape)
  const store = await openStore(place, silentLog)
  try {
    const note = options.note === undefined ? null : withoutCprNumbers(options.note).slice(0, 200)
    const count = await changeRegistry(store.database, new Date(), (change) =>
      blockCertificate(change, {
        fingerprint,
        institutionId: null,
        actorAt: () => 'operator',
        noteAt: () => note,
      }),
    )
    print(
      count === 0
        ? 'No institution has this certificate, or it is blocked already.\n'
        : `Blocked at ${count} ${count === 1 ? 'institution' : 'institutions'}: it lets nobody in from the next request on.\n`,
    )
    return count === 0 ? 1 : 0
  } finally {
    await store.close()
  }
}
