import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const dist = new URL('./dist/', import.meta.url)

/**
 * Builds the GraphiQL page from `source/` into `dist/`: everything bundled, workers and icon font included, so that the page asks
 * no other host for anything. Run by npm after an install; an install without the development packages has no vite: then
 * nothing is built, and the answer is false.
 */
export async function buildGraphiql(): Promise<boolean> {
  const vite = await findVite()
  if (vite === null) return false
  await vite.build({
    configFile: false,
    root: fileURLToPath(new URL('./source/', import.meta.url)),
    base: '/graphql/',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: fileURLToPath(dist),
      emptyOutDir: true,
      // As files of their own, so that the content security policy allows fonts from this host only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  })
  await compressAssets()
  return true
}

/** Lays a `.gz` beside every script and style sheet, which the server sends to those who take it: a quarter of the bytes. */
async function compressAssets(): Promise<void> {
  const assets = new URL('assets/', dist)
  const compressible = (await readdir(assets)).filter((name) => /\.(?:js|css)$/.test(name))
  await Promise.all(
    compressible.map(async (name) => {
      const bytes = await promisify(gzip)(await readFile(new URL(name, assets)))
      await writeFile(new URL(`${name}.gz`, assets), bytes)
    }),
  )
}

async function findVite(): Promise<typeof import('vite') | null> {
  try {
    return await import('vite')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

if (import.meta.main) await buildGraphiql()
