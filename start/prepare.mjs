// Runs after an install: builds the GraphiQL page and compiles the program once, so that the first start is as quick as the next.
import * as module from 'node:module'
import { canRun, keepCompiledCode } from './pinnedNode.mjs'

// On another Node nothing can be prepared, and the install should not fail for it: the start says what is missing.
if (canRun) {
  const { buildGraphiql } = await import('../gateway/graphiql/build.ts')
  await buildGraphiql()
  keepCompiledCode()
  await import('./compileAll.mjs')
  module.flushCompileCache?.()
}
