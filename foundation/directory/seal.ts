import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encryption of the few values in the store that may not lie there in clear (AES-256-GCM). */
export interface Seal {
  close(plain: string): string
  /** @throws Error where the text was changed or sealed with another key. */
  open(sealed: string): string
  closeBytes(plain: Uint8Array): string
  /** @throws Error where the text was changed or sealed with another key. */
  openBytes(sealed: string): Buffer
}

/** @param key 32 bytes, from settings. */
export function sealWith(key: Uint8Array): Seal {
  if (key.byteLength !== 32) throw new RangeError('the sealing key must have 32 bytes')
  const closeBytes = (plain: Uint8Array): string => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
  }
  const openBytes = (sealed: string): Buffer => {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  }
  return {
    closeBytes,
    openBytes,
    close: (plain) => closeBytes(Buffer.from(plain, 'utf8')),
    open: (sealed) => openBytes(sealed).toString('utf8'),
  }
}
