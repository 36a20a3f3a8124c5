import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'

/** Settings that cannot be used, with all faults at once. */
export class SettingsRefused extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(
      `The settings have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    this.name = 'SettingsRefused'
    this.faults = faults
  }
}

/** Reads a YAML file against a shape. @throws SettingsRefused naming every fault by its path; values are not repeated. */
export function readSettings<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new SettingsRefused([
      `${path}: ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : 'not readable as YAML'}`,
    ])
  }
  const result = shape.safeParse(content)
  if (result.success) return result.data
  throw new SettingsRefused(
    result.error.issues.map(({ path: place, message }) => `${place.join('.') || '(top)'}: ${message}`),
  )
}
