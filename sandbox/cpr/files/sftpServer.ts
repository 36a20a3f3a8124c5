import { once } from 'node:events'
import ssh2 from 'ssh2'
import { type FileAccount, type FileServerOptions, OUT, type RunningFileServer } from './fileAccounts.ts'

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp
/** A plain file and a folder, as POSIX writes the kind and the rights. */
const FILE = 0o100_440
const FOLDER = 0o040_550

export interface SftpServerOptions extends FileServerOptions {
  /** The host's key, in OpenSSH's form. */
  readonly hostKey: string
  /** A client's public key in OpenSSH's form, which is as good as a password; null: none is. */
  readonly clientKey: string | null
}

interface Handle {
  readonly bytes: Buffer | null
  readonly cutAfter: number | null
  isListed: boolean
}

/** The change files over SFTP (version 3), to be read and not written. Source: CPR dossier section 13.5. */
export async function startSftpServer(options: SftpServerOptions): Promise<RunningFileServer> {
  const clients = new Set<ssh2.Connection>()
  const server = new ssh2.Server({ hostKeys: [options.hostKey] }, (client) => {
    clients.add(client)
    if ('setNoDelay' in client && typeof client.setNoDelay === 'function') client.setNoDelay(true)
    let account: FileAccount | null = null
    client.on('error', () => undefined)
    client.on('close', () => clients.delete(client))
    client.on('authentication', (context) => {
      const known = options.accounts().find(({ user }) => user === context.username) ?? null
      account = known !== null && isProved(context, known, options.clientKey) ? known : null
      if (account === null) context.reject(['password', 'publickey'])
      else context.accept()
    })
    client.on('session', (accept) => {
      accept().on('sftp', (acceptSftp) => {
        if (account !== null) serve(acceptSftp(), account, options, client)
      })
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the file server has no port')
  return {
    port: address.port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const client of clients) client.end()
      await closed
    },
  }
}

function isProved(context: ssh2.AuthContext, { password }: FileAccount, clientKey: string | null): boolean {
  if (context.method === 'password') return context.password === password
  if (context.method !== 'publickey' || clientKey === null) return false
  const key = ssh2.utils.parseKey(clientKey)
  if (key instanceof Error || !key.getPublicSSH().equals(context.key.data)) return false
  // Asked first whether the key would do, without a signature.
  if (context.signature === undefined || context.blob === undefined) return true
  return key.verify(context.blob, context.signature, context.hashAlgo) === true
}

function serve(
  sftp: ssh2.SFTPWrapper,
  account: FileAccount,
  options: FileServerOptions,
  client: ssh2.Connection,
): void {
  const handles = new Map<number, Handle>()
  let next = 0
  const opened = (handle: Handle): Buffer => {
    next += 1
    handles.set(next, handle)
    const id = Buffer.alloc(4)
    id.writeUInt32BE(next)
    return id
  }
  const handleOf = (id: Buffer): Handle | undefined => handles.get(id.readUInt32BE())
  const fileAt = (path: string): Buffer | undefined =>
    path.startsWith(`${OUT}/`) ? account.files.get(path.slice(OUT.length + 1)) : undefined
  const attributes = (bytes: Buffer | null) => ({
    mode: bytes === null ? FOLDER : FILE,
    uid: 0,
    gid: 0,
    size: bytes?.length ?? 0,
    atime: 0,
    mtime: 0,
  })
  const stat = (request: number, path: string): void => {
    const bytes = path === OUT || path === '/' ? null : fileAt(path)
    if (bytes === undefined) sftp.status(request, STATUS_CODE.NO_SUCH_FILE)
    else sftp.attrs(request, attributes(bytes))
  }

  sftp.on('REALPATH', (request, path) => {
    const real = path === '.' ? '/' : path
    sftp.name(request, [{ filename: real, longname: real, attrs: attributes(null) }])
  })
  sftp.on('STAT', stat)
  sftp.on('LSTAT', stat)
  sftp.on('FSTAT', (request, id) => {
    const handle = handleOf(id)
    if (handle === undefined) sftp.status(request, STATUS_CODE.FAILURE)
    else sftp.attrs(request, attributes(handle.bytes))
  })
  sftp.on('OPENDIR', (request, path) => {
    if (path.replace(/\/$/, '') !== OUT) sftp.status(request, STATUS_CODE.NO_SUCH_FILE)
    else sftp.handle(request, opened({ bytes: null, cutAfter: null, isListed: false }))
  })
  sftp.on('READDIR', (request, id) => {
    const handle = handleOf(id)
    if (handle === undefined) return sftp.status(request, STATUS_CODE.FAILURE)
    if (handle.isListed) return sftp.status(request, STATUS_CODE.EOF)
    handle.isListed = true
    sftp.name(
      request,
      [...account.files].map(([filename, bytes]) => ({
        filename,
        longname: `-r--r-----    1 cpr      cpr      ${bytes.length} Jan  1 20:00 ${filename}`,
        attrs: attributes(bytes),
      })),
    )
  })
  sftp.on('OPEN', (request, path, flags) => {
    const bytes = fileAt(path)
    if (bytes === undefined) sftp.status(request, STATUS_CODE.NO_SUCH_FILE)
    else if ((flags & OPEN_MODE.WRITE) !== 0) sftp.status(request, STATUS_CODE.PERMISSION_DENIED)
    else sftp.handle(request, opened({ bytes, cutAfter: options.cutAfter(), isListed: false }))
  })
  sftp.on('READ', (request, id, offset, length) => {
    const handle = handleOf(id)
    if (handle === undefined || handle.bytes === null) return sftp.status(request, STATUS_CODE.FAILURE)
    const { bytes, cutAfter } = handle
    if (cutAfter !== null && offset + length > cutAfter) {
      if (offset < cutAfter) sftp.data(request, bytes.subarray(offset, cutAfter))
      client.end()
      return
    }
    if (offset >= bytes.length) sftp.status(request, STATUS_CODE.EOF)
    else sftp.data(request, bytes.subarray(offset, offset + length))
  })
  sftp.on('CLOSE', (request, id) => {
    handles.delete(id.readUInt32BE())
    sftp.status(request, STATUS_CODE.OK)
  })
}
