import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encryption of what may not lie in the store in clear (AES-256-GCM). */
export interface Seal {
  close(plain: string): string
  /** @throws Error where the text was changed or sealed with another key. */
  open(sealed: string): string
  /** @param place what the bytes are sealed for: they open at no other. */
  closeBytes(plain: Uint8Array, place: string): string
  /** @throws Error where the text was changed, or sealed with another key or for another place. */
  openBytes(sealed: string, place: string): Uint8Array
}

/** @param key 32 bytes, from settings. */
export function sealWith(key: Uint8Array): Seal {
  if (key.byteLength !== 32) throw new RangeError('the sealing key must have 32 bytes')
  const close = (plain: Uint8Array, place: string): string => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(Buffer.from(place, 'utf8'))
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
  }
  const open = (sealed: string, place: string): Buffer => {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(place, 'utf8'))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  }
  return {
    close: (plain) => close(Buffer.from(plain, 'utf8'), ''),
    open: (sealed) => open(sealed, '').toString('utf8'),
    closeBytes: close,
    openBytes: open,
  }
}
