import { isIP } from 'node:net'
import { PassThrough } from 'node:stream'
import { Client, FTPError } from 'basic-ftp'
import { type FileServer, transferFault, unlessAborted } from './fileServer.ts'

export interface FtpsSettings {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** PEM of the trusted roots; left out: the public ones. */
  readonly ca?: string | undefined
  readonly folder: string
  readonly connectMs: number
  /** Of silence, on either connection. */
  readonly readMs: number
}

const CERTIFICATE_REFUSED = /CERT|TLS|SSL|VERIFY|SELF_SIGNED/
/** Not logged in: user or password refused (RFC 959). */
const NOT_LOGGED_IN = 530

/** Files over FTP with explicit TLS on both connections, as CPR-kontoret's own server has them. Source: CPR dossier section 13.5. */
export function ftpsServer(settings: FtpsSettings): FileServer {
  const session = async <T>(signal: AbortSignal, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client(settings.readMs)
    try {
      return await unlessAborted(
        signal,
        () => client.close(),
        async () => {
          await connect(client, settings)
          return work(client)
        },
      )
    } finally {
      client.close()
    }
  }
  return {
    list: (signal) =>
      session(signal, async (client) => {
        try {
          const found = await client.list()
          return found.flatMap(({ isFile, name, size }) => (isFile ? [{ name, bytes: size }] : []))
        } catch (error) {
          throw transferFault('unavailable', 'the folder cannot be read', error)
        }
      }),
    read: (name, signal, reader) =>
      session(signal, async (client) => {
        const bytes = new PassThrough()
        let cut: unknown = null
        const transfer = client.downloadTo(bytes, name).catch((error: unknown) => {
          cut = error
          bytes.destroy(error instanceof Error ? error : new Error('the transfer was cut'))
        })
        try {
          const read = await reader(bytes)
          await transfer
          // That all bytes are here is known by the server's own word at the end, not by the end of the data.
          if (cut !== null) throw transferFault('unavailable', 'the transfer was cut', cut)
          return read
        } catch (error) {
          if (cut !== null && error === cut) throw transferFault('unavailable', 'the transfer was cut', cut)
          throw error
        } finally {
          bytes.destroy()
        }
      }),
  }
}

async function connect(client: Client, { host, port, user, password, ca, folder }: FtpsSettings): Promise<void> {
  try {
    await client.access({
      host,
      port,
      user,
      password,
      secure: true,
      secureOptions: {
        minVersion: 'TLSv1.2',
        // The name that the certificate must be for; an address cannot be announced, and is checked all the same.
        host,
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(ca === undefined ? {} : { ca }),
      },
    })
    await client.cd(folder)
  } catch (error) {
    if (error instanceof FTPError)
      throw error.code === NOT_LOGGED_IN
        ? transferFault('credentials', 'the logon was refused', error)
        : transferFault('unavailable', `FTP ${error.code}`, error)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw transferFault(CERTIFICATE_REFUSED.test(code) ? 'credentials' : 'unavailable', code || 'no connection', error)
  }
}
