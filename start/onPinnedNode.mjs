// Plain JavaScript on purpose: an older Node cannot read the rest, and should say so instead of failing on the first type.
import { canRun, keepCompiledCode, pinned, running } from './pinnedNode.mjs'

if (!canRun) {
  process.stderr.write(
    `Personaleport runs on Node ${pinned}, which npm installs as an optional package; this is Node ${running}. Run "npm ci" without --omit=optional, then "npm start".\n`,
  )
  process.exit(1)
}
if (running !== pinned) {
  process.stderr.write(`Personaleport is tested on Node ${pinned}; this is Node ${running}.\n`)
}

keepCompiledCode()
await import('../personaleport.ts')
