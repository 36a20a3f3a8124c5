import { createHash, generateKeyPairSync } from 'node:crypto'
import ssh2 from 'ssh2'
import type { SandboxPki } from '../../kit/pki.ts'
import { type FileAccount, OUT } from './fileAccounts.ts'
import { startFtpsServer } from './ftpsServer.ts'
import { startSftpServer } from './sftpServer.ts'

/** Where customers fetch their change files: the same files over SFTP and over FTPS, on 127.0.0.1. */
export interface CprFileServers {
  readonly sftpPort: number
  readonly ftpsPort: number
  /** SHA-256 of the SFTP host's key, as `ssh-keygen -lf` prints it. */
  readonly hostKey: string
  /** A key that is as good as every customer's password over SFTP, in PEM. */
  readonly clientKey: string
  readonly folder: string
  /** The next transfer's connection is cut after so many bytes of the file. */
  cutNext(bytes: number): void
  close(): Promise<void>
}

export async function startCprFileServers(options: {
  readonly accounts: () => readonly FileAccount[]
  readonly pki: SandboxPki
  readonly ports?: { readonly sftp: number; readonly ftps: number }
}): Promise<CprFileServers> {
  const { accounts, pki, ports } = options
  const [host, client] = [newKey(), newKey()]
  let cut: number | null = null
  const cutAfter = (): number | null => {
    const now = cut
    cut = null
    return now
  }
  const shared = { accounts, cutAfter }
  const [sftp, ftps] = await Promise.all([
    startSftpServer({ ...shared, hostKey: host.private, clientKey: client.public, port: ports?.sftp ?? 0 }),
    startFtpsServer({ ...shared, pki, port: ports?.ftps ?? 0 }),
  ])
  const key = Buffer.from(host.public.split(' ')[1] ?? '', 'base64')
  return {
    sftpPort: sftp.port,
    ftpsPort: ftps.port,
    hostKey: `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`,
    clientKey: client.private,
    folder: OUT,
    cutNext: (bytes) => {
      cut = bytes
    },
    close: async () => {
      await Promise.all([sftp.close(), ftps.close()])
    },
  }
}

/** Made by Node: those that `ssh2` makes are malformed now and then. */
function newKey(): { readonly private: string; readonly public: string } {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'sec1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const key = ssh2.utils.parseKey(privateKey)
  if (key instanceof Error) throw key
  return { private: privateKey, public: `${key.type} ${key.getPublicSSH().toString('base64')}` }
}
