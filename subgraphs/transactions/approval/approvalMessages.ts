import type { SystemMessage } from '../payroll.ts'

type Language = 'da' | 'en'

function message(code: string, severity: SystemMessage['severity'], text: string): SystemMessage {
  return { severity, code, text, field: null, transactionCode: null, transactionName: null, followOn: false }
}

/** Told of a change that waits, or that would. */
export function approvalNeededMessage(language: Language): SystemMessage {
  return message(
    'APPROVAL_NEEDED',
    'INFORMATION',
    language === 'da'
      ? 'En anden person skal godkende ændringen, før den sendes.'
      : 'Another person must approve the change before it is sent.',
  )
}

/** @param reason as the second person gave it, without personal numbers. */
export function notApprovedMessage(language: Language, reason: string): SystemMessage {
  return message('NOT_APPROVED', 'ERROR', language === 'da' ? `Ikke godkendt: ${reason}` : `Not approved: ${reason}`)
}

export function expiredMessage(language: Language): SystemMessage {
  return message(
    'APPROVAL_EXPIRED',
    'INFORMATION',
    language === 'da'
      ? 'Ændringen blev ikke godkendt i tide og er taget tilbage.'
      : 'The change was not approved in time and has been taken back.',
  )
}
