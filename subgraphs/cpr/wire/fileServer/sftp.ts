import { createHash, timingSafeEqual } from 'node:crypto'
import SftpClient from 'ssh2-sftp-client'
import { type FileServer, transferFault, unlessAborted } from './fileServer.ts'

export interface SftpSettings {
  readonly host: string
  readonly port: number
  readonly user: string
  /** SHA-256 of the host's key in base64 without padding, as `ssh-keygen -lf` prints it behind `SHA256:`. */
  readonly hostKey: string
  /** PEM or OpenSSH; left out: by password. */
  readonly privateKey?: string | undefined
  readonly passphrase?: string | undefined
  readonly password?: string | undefined
  readonly folder: string
  readonly connectMs: number
}

/** Files over SFTP, as the municipalities' Serviceplatformen hands them on. Source: CPR dossier section 13.5. */
export function sftpServer(settings: SftpSettings): FileServer {
  const session = async <T>(signal: AbortSignal, work: (client: SftpClient) => Promise<T>): Promise<T> => {
    // Its own listeners would print to the console.
    const ignore = (): void => undefined
    const client = new SftpClient('changeFile', { error: ignore, end: ignore, close: ignore })
    try {
      return await unlessAborted(
        signal,
        () => void client.end().catch(() => undefined),
        async () => {
          await connect(client, settings)
          return work(client)
        },
      )
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const { folder } = settings
  return {
    list: (signal) =>
      session(signal, async (client) => {
        const found = await asFault('the folder cannot be read', () => client.list(folder))
        return found.flatMap(({ type, name, size }) => (type === '-' ? [{ name, bytes: size }] : []))
      }),
    read: (name, signal, reader) =>
      session(signal, async (client) => {
        const stream = client.createReadStream(`${folder.replace(/\/$/, '')}/${name}`)
        let broken: Error | null = null
        stream.once('error', (error: Error) => {
          broken = error
        })
        try {
          return await reader(stream as AsyncIterable<Uint8Array>)
        } catch (error) {
          if (broken !== null && error === broken) throw transferFault('unavailable', 'the transfer was cut', error)
          throw error
        } finally {
          stream.destroy()
        }
      }),
  }
}

async function connect(client: SftpClient, settings: SftpSettings): Promise<void> {
  const { host, port, user, hostKey, privateKey, passphrase, password, connectMs } = settings
  let isAnotherHost = false
  try {
    await client.connect({
      host,
      port,
      username: user,
      ...(privateKey === undefined ? {} : { privateKey }),
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(password === undefined ? {} : { password }),
      readyTimeout: connectMs,
      hostVerifier: (key: Buffer) => {
        const isKnown = isKey(key, hostKey)
        isAnotherHost = !isKnown
        return isKnown
      },
    })
  } catch (error) {
    if (isAnotherHost) throw transferFault('credentials', 'the host shows another key than the settings name', error)
    const text = error instanceof Error ? error.message : ''
    throw /authentication|private ?key|passphrase/i.test(text)
      ? transferFault('credentials', 'the logon was refused', error)
      : transferFault('unavailable', 'no connection', error)
  }
}

function isKey(key: Buffer, expected: string): boolean {
  const told = createHash('sha256').update(key).digest()
  const wanted = Buffer.from(expected.replace(/^SHA256:/, ''), 'base64')
  return wanted.byteLength === told.byteLength && timingSafeEqual(wanted, told)
}

async function asFault<T>(detail: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw transferFault('unavailable', detail, error)
  }
}
