import type { SystemMessage } from '../payroll.ts'

function message(
  code: string,
  severity: SystemMessage['severity'],
  words: { readonly text: string; readonly textDanish: string },
): SystemMessage {
  return { severity, code, ...words, field: null, transactionCode: null, transactionName: null, followOn: false }
}

/** Told of a change that waits, or that would. */
export const APPROVAL_NEEDED: SystemMessage = message('APPROVAL_NEEDED', 'INFORMATION', {
  text: 'Another person must approve the change before it is sent.',
  textDanish: 'En anden person skal godkende ændringen, før den sendes.',
})

export const APPROVAL_EXPIRED: SystemMessage = message('APPROVAL_EXPIRED', 'INFORMATION', {
  text: 'The change was not approved in time and has been taken back.',
  textDanish: 'Ændringen blev ikke godkendt i tide og er taget tilbage.',
})

/** @param reason as the second person gave it, without personal numbers. */
export function notApproved(reason: string): SystemMessage {
  return message('NOT_APPROVED', 'ERROR', { text: `Not approved: ${reason}`, textDanish: `Ikke godkendt: ${reason}` })
}
