import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { readSettings, SettingsRefused } from '#foundation/settings/settings.ts'
import { storePlaceShape } from '#foundation/store/place.ts'
import { freshFile } from '../../storeFile.ts'

const { place, clear } = freshFile()
const folder = join(place.path, '..', '..')
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const read = (store: object) =>
  readSettings(file('settings.yaml', stringify({ store })), z.object({ store: storePlaceShape })).store
const faults = (store: object): readonly string[] => {
  try {
    read(store)
  } catch (error) {
    if (error instanceof SettingsRefused) return error.faults
  }
  return []
}

let password: { readonly file: string }
beforeAll(() => {
  password = { file: file('password', 'hunter2\n') }
})
afterAll(clear)

describe('the place of a store', () => {
  it('is a file, or a database in PostgreSQL, and not both or neither', () => {
    expect(read({ path: 'a.sqlite' })).toEqual({ path: 'a.sqlite' })
    expect(faults({})).toEqual(['store.path: is required, or postgres'])
    expect(faults({ path: 'a', postgres: { url: 'postgres://u@localhost/d' } })).toEqual([
      'store: must hold either path or postgres',
    ])
    expect(faults({ path: '' })[0]).toMatch(/^store\.path: /)
  })

  it('in PostgreSQL is named by a URL or by its parts, with the same outcome', () => {
    const byUrl = read({ postgres: { url: 'postgresql://port%2Ful@db.example.dk:6432/house', password } })
    expect(byUrl).toEqual(
      read({ postgres: { host: 'db.example.dk', port: 6432, database: 'house', user: 'port/ul', password } }),
    )
    expect(byUrl).toEqual({
      postgres: {
        ...{ host: 'db.example.dk', port: 6432, database: 'house', user: 'port/ul', password: 'hunter2' },
        ...{ tls: { ca: null }, schema: 'public', poolSize: 10, connectMs: 5_000, statementMs: 20_000 },
      },
    })
  })

  it.each([
    ['postgres://u@db.example.dk/d', { ca: null }],
    ['postgres://u@localhost/d', null],
    ['postgres://u@127.0.0.1:5433/d', null],
    ['postgres://u@[::1]/d', null],
  ])('is reached in clear on this machine alone: %s', (url, tls) => {
    expect(read({ postgres: { url } })).toMatchObject({ postgres: { tls } })
  })

  it('is reached in clear elsewhere, and by TLS here, where that is said', () => {
    const host = 'db.example.dk'
    const ca = file('ca.pem', 'roots')
    expect(read({ postgres: { url: `postgres://u@${host}/d`, tls: false } })).toMatchObject({ postgres: { tls: null } })
    expect(read({ postgres: { url: 'postgres://u@localhost/d', ca } })).toMatchObject({
      postgres: { tls: { ca: 'roots' } },
    })
    expect(read({ postgres: { host: '/var/run/postgresql', database: 'd', user: 'u' } })).toMatchObject({
      postgres: { tls: null, host: '/var/run/postgresql' },
    })
  })

  it.each([
    ['a password in the URL', { url: 'postgres://u:hunter2@localhost/d' }, 'url: must hold no password'],
    ['options in the URL', { url: 'postgres://u@localhost/d?sslmode=hunter2' }, 'url: must be postgres://'],
    ['another protocol', { url: 'mysql://u@localhost/hunter2' }, 'url: must be postgres://'],
    ['a URL without a database', { url: 'postgres://u@localhost' }, 'url: must name user, host and database'],
    ['both ways of naming it', { url: 'postgres://u@localhost/d', host: 'hunter2' }, 'url: stands instead of'],
    ['half a name', { host: 'localhost' }, 'url: is required, or host'],
    ['a password written out', { url: 'postgres://u@localhost/d', password: 'hunter2' }, 'password: '],
    ['a schema that is no plain name', { url: 'postgres://u@localhost/d', schema: 'hunter2; drop' }, 'schema: must be'],
    ['a pool in which a transaction leaves nothing', { url: 'postgres://u@localhost/d', poolSize: 1 }, 'poolSize: '],
    ['roots without TLS', { url: 'postgres://u@localhost/d', tls: false, ca: 'CA' }, 'ca: is of no use without tls'],
  ])('is refused with %s, and the value is not repeated', (_what, postgres, fault) => {
    const told = faults({ postgres: 'ca' in postgres ? { ...postgres, ca: file('ca.pem', 'roots') } : postgres })
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(`store.postgres.${fault}`)
    expect(told[0]).not.toContain('hunter2')
  })
})
