import { keyedHash } from '#foundation/tenancy/keyedHash.ts'
import { canonical } from './canonical.ts'

/** What makes two submissions of an institution the same: the same for the same content, in whichever order the fields came. */
export function bodyHashOf(hashKey: Uint8Array, institutionId: string, content: unknown): string {
  return keyedHash(hashKey, institutionId, 'change', canonical(content)).toString('base64url')
}
