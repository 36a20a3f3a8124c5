import { readFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * A secret in a settings file is never written there: it is named by a file or an environment variable. Whoever builds settings in the program
 * (the sandbox) gives the text itself.
 */
export const secret = z
  .union([z.strictObject({ file: z.string().min(1) }), z.strictObject({ env: z.string().min(1) })])
  .transform((place, context) => {
    if ('env' in place) {
      const value = process.env[place.env]
      if (value === undefined || value === '') {
        context.addIssue({ code: 'custom', message: `the environment has no ${place.env}` })
        return z.NEVER
      }
      return value
    }
    try {
      return readFileSync(place.file, 'utf8').replace(/\r?\n$/, '')
    } catch {
      context.addIssue({ code: 'custom', message: `the file ${place.file} cannot be read` })
      return z.NEVER
    }
  })

/** The content of a file that is no secret: a certificate, a list of trusted roots. */
export const fileContent = z.string().transform((path, context) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    context.addIssue({ code: 'custom', message: `the file ${path} cannot be read` })
    return z.NEVER
  }
})
