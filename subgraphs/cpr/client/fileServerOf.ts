import type { ChangeFileSettings, CprSettings } from '../settings.ts'
import type { FileServer } from '../wire/fileServer/fileServer.ts'
import { ftpsServer } from '../wire/fileServer/ftps.ts'
import { localFolder } from '../wire/fileServer/localFolder.ts'
import { sftpServer } from '../wire/fileServer/sftp.ts'

/** Where the settings say that the change files lie. */
export function fileServerOf(
  place: ChangeFileSettings['place'],
  { connectMs, readMs }: Pick<CprSettings['limits'], 'connectMs' | 'readMs'>,
): FileServer {
  switch (place.by) {
    case 'sftp':
      return sftpServer({ ...place, connectMs })
    case 'ftps':
      return ftpsServer({ ...place, connectMs, readMs })
    case 'folder':
      return localFolder(place.folder)
  }
}
