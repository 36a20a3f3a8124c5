import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Canary } from './canary.ts'

/** Searches a file, or all files below a folder, as they are now. What is not there holds nothing. A find names the file without the folder. */
export function searchFiles(canary: Canary, path: string, shown: string = path.split(sep).at(-1) ?? path): void {
  const about = statSync(path, { throwIfNoEntry: false })
  if (about?.isDirectory() === true)
    for (const name of readdirSync(path)) searchFiles(canary, join(path, name), join(shown, name))
  if (about?.isFile() === true) searchFile(canary, path, shown)
}

function searchFile(canary: Canary, path: string, shown: string): void {
  const bytes = readFileSync(path)
  const isText = !bytes.includes(0)
  const text = bytes.toString('latin1')
  if (isText ? canary.sees(text) : canary.seesKnown(text)) canary.note(`file ${shown.replaceAll(/\d+/g, '#')}`)
  if (text.startsWith('SQLite format 3\0')) searchTables(canary, path)
}

/** A store that another process has left: what lies beside the file in its log of writes is read with it. */
function searchTables(canary: Canary, path: string): void {
  try {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
    const database = new DatabaseSync(path, { readOnly: true, readBigInts: true })
    try {
      const tables = database.prepare("select name from sqlite_schema where type = 'table'").all()
      for (const { name } of tables)
        for (const row of database.prepare(`select * from "${String(name)}"`).all()) canary.searchRow(String(name), row)
    } finally {
      database.close()
    }
  } catch (error) {
    // Damaged, as some tests want it: its bytes have been searched.
    if ((error as { readonly code?: unknown }).code !== 'ERR_SQLITE_ERROR') throw error
  }
}
