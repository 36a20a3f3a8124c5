import { z } from 'zod'
import { fileContent } from '../settings/secret.ts'

/** Whose certificates are trusted, as members of a settings shape. */
export const trustSettingsMembers = {
  /** PEM files with roots, and with issuing authorities that clients may leave out. Certificates below TEST are for the external test environment. */
  authorities: z.array(z.strictObject({ pki: z.enum(['PROD', 'TEST']), roots: fileContent })).min(1),
  /** Files that are read again when they change. */
  revocationLists: z.array(z.string().min(1)).default([]),
  /** Whether a certificate is refused where the list of one of its issuers is missing or outdated. */
  demandRevocationLists: z.boolean().default(true),
  /** How often the files are looked at. */
  rereadSeconds: z.int().min(1).max(3_600).default(10),
} as const

export type TrustSettings = z.output<z.ZodObject<typeof trustSettingsMembers>>
