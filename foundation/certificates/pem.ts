/** One block of a PEM text (RFC 7468). */
export interface PemBlock {
  /** What stands behind BEGIN, e.g. `CERTIFICATE`. */
  readonly label: string
  readonly der: Uint8Array
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]*)-----END \1-----/g

/** The blocks of a text, in its order; text around them is passed over, as OpenSSL does. Empty where there is none. */
export function pemBlocks(text: string): readonly PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([, label = '', body = '']) => ({
    label,
    der: new Uint8Array(Buffer.from(body, 'base64')),
  }))
}

/** The certificates of a PEM text. */
export function certificatesOfPem(text: string): readonly Uint8Array[] {
  return pemBlocks(text).flatMap(({ label, der }) => (label === 'CERTIFICATE' ? [der] : []))
}

export function pemOf(label: 'CERTIFICATE' | 'X509 CRL', der: Uint8Array): string {
  const body = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
}
