import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer, TLSSocket, type Server as TlsServer } from 'node:tls'
import type { SandboxPki } from '../../kit/pki.ts'
import { type FileAccount, type FileServerOptions, OUT, type RunningFileServer } from './fileAccounts.ts'

export interface FtpsServerOptions extends FileServerOptions {
  readonly pki: SandboxPki
}

/** What one client has said so far. */
interface Session {
  user: string
  account: FileAccount | null
  isSecure: boolean
  isDataSecure: boolean
  folder: string
  passive: TlsServer | null
}

/**
 * The change files over FTP with explicit TLS (RFC 959, 2228, 4217), to be read and not written: no word but AUTH is taken before TLS, and no file
 * leaves but over a data connection that has it too. Source: CPR dossier section 13.5.
 */
export async function startFtpsServer(options: FtpsServerOptions): Promise<RunningFileServer> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    control(socket, options)
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the file server has no port')
  return {
    port: address.port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

function control(plain: Socket, options: FtpsServerOptions): void {
  const session: Session = { user: '', account: null, isSecure: false, isDataSecure: false, folder: '/', passive: null }
  let socket: Socket = plain
  const say = (line: string): void => {
    if (!socket.destroyed) socket.write(`${line}\r\n`)
  }
  const hear = (from: Socket): void => {
    let held = ''
    from.on('error', () => undefined)
    from.on('close', () => session.passive?.close())
    from.on('data', (bytes: Buffer) => {
      held += bytes.toString('latin1')
      for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
        const line = held.slice(0, end)
        held = held.slice(end + 2)
        obey(line).catch(() => socket.destroy())
      }
    })
  }
  const obey = async (line: string): Promise<void> => {
    const [word = '', ...rest] = line.split(' ')
    const name = word.toUpperCase()
    const argument = rest.join(' ')
    if (name === 'AUTH') {
      say('234 TLS')
      plain.removeAllListeners('data')
      const { chain, key } = options.pki.server
      socket = new TLSSocket(plain, {
        isServer: true,
        secureContext: createSecureContext({ cert: chain, key, minVersion: 'TLSv1.2' }),
      })
      session.isSecure = true
      hear(socket)
      return
    }
    if (name === 'QUIT') {
      say('221 Farvel')
      socket.end()
      return
    }
    if (!session.isSecure) return say('530 AUTH TLS first')
    if (name === 'USER') {
      session.user = argument
      return say('331 Password')
    }
    if (name === 'PASS') {
      session.account =
        options.accounts().find(({ user, password }) => user === session.user && password === argument) ?? null
      return say(session.account === null ? '530 Login incorrect' : '230 Logged in')
    }
    if (session.account === null) return say('530 Log in first')
    await obeyUser(name, argument, session, session.account, say, options)
  }
  hear(plain)
  say('220 CPR')
}

async function obeyUser(
  name: string,
  argument: string,
  session: Session,
  account: FileAccount,
  say: (line: string) => void,
  options: FtpsServerOptions,
): Promise<void> {
  switch (name) {
    case 'FEAT':
      say('211-Features\r\n EPSV\r\n PBSZ\r\n PROT\r\n SIZE\r\n MLST type*;size*;modify*;\r\n211 End')
      return
    case 'PBSZ':
    case 'TYPE':
    case 'STRU':
    case 'OPTS':
    case 'NOOP':
      return say('200 OK')
    case 'PROT':
      session.isDataSecure = argument.toUpperCase() === 'P'
      return say('200 OK')
    case 'PWD':
      return say(`257 "${session.folder}"`)
    case 'CWD': {
      const folder = argument.replace(/(?<=.)\/$/, '')
      if (folder !== OUT && folder !== '/') return say('550 No such folder')
      session.folder = folder
      return say('250 OK')
    }
    case 'SIZE': {
      const bytes = fileAt(argument, session, account)
      return say(bytes === undefined ? '550 No such file' : `213 ${bytes.length}`)
    }
    case 'EPSV': {
      session.passive?.close()
      session.passive = await passiveServer(options)
      const address = session.passive.address()
      const port = address === null || typeof address === 'string' ? 0 : address.port
      return say(`229 Entering extended passive mode (|||${port}|)`)
    }
    case 'MLSD':
    case 'LIST': {
      const files = session.folder === OUT ? [...account.files] : []
      const lines = files.map(([file, bytes]) =>
        name === 'MLSD'
          ? `type=file;size=${bytes.length};modify=20250304200000; ${file}`
          : `-r--r----- 1 cpr cpr ${bytes.length} Mar  4 20:00 ${file}`,
      )
      return transfer(session, say, Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'), null)
    }
    case 'RETR': {
      const bytes = fileAt(argument, session, account)
      if (bytes === undefined) return say('550 No such file')
      return transfer(session, say, bytes, options.cutAfter())
    }
    default:
      say('502 Not here')
  }
}

function fileAt(path: string, { folder }: Session, account: FileAccount): Buffer | undefined {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`
  return whole.startsWith(`${OUT}/`) ? account.files.get(whole.slice(OUT.length + 1)) : undefined
}

async function passiveServer({ pki }: FtpsServerOptions): Promise<TlsServer> {
  const server = createTlsServer({ cert: pki.server.chain, key: pki.server.key, minVersion: 'TLSv1.2' })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function transfer(
  session: Session,
  say: (line: string) => void,
  bytes: Buffer,
  cutAfter: number | null,
): Promise<void> {
  const { passive } = session
  session.passive = null
  if (passive === null || !session.isDataSecure) return say('522 PROT P and EPSV first')
  const connected = once(passive, 'secureConnection') as Promise<[TLSSocket]>
  say('150 Coming')
  const [data] = await connected
  data.on('error', () => undefined)
  passive.close()
  if (cutAfter !== null && cutAfter < bytes.length) {
    data.write(bytes.subarray(0, cutAfter), () => {
      data.destroy()
      say('426 Cut')
    })
    return
  }
  data.end(bytes)
  await once(data, 'close')
  say('226 Done')
}
