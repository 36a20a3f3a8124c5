import type { Validity } from './enterpriseUnit.ts'

export type ContactKind = 'PHONE' | 'FAX' | 'EMAIL' | 'WEBSITE' | 'OFFICIAL_EMAIL'

export interface Contact extends Validity {
  readonly kind: ContactKind
  readonly value: string
}
