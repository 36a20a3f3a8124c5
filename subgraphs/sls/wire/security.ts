import { BasicAuthSecurity, type ISecurity, WSSecurity } from 'soap'

/**
 * How a call shows whose it is, beside the TLS client certificate that it always carries. The mechanism is undocumented (SLS dossier
 * section 3.3), so it is a setting, and everything about it stands here: a WS-Security UsernameToken with the password as text
 * (inferred), HTTP Basic, or the certificate alone.
 */
export const securityKinds = ['usernameToken', 'basic', 'certificateOnly'] as const
export type SecurityKind = (typeof securityKinds)[number]

/** User code and password from BSL. */
export interface Login {
  readonly userCode: string
  readonly password: string
}

/** @throws Error where the kind needs a login and there is none; the settings have been checked for it. */
export function securityOf(kind: SecurityKind, login: Login | null): ISecurity | null {
  if (kind === 'certificateOnly') return null
  if (login === null) throw new Error(`the security ${kind} needs a user code and a password`)
  if (kind === 'basic') return new BasicAuthSecurity(login.userCode, login.password)
  return new WSSecurity(login.userCode, login.password, {
    passwordType: 'PasswordText',
    hasTimeStamp: false,
    hasTokenCreated: false,
    hasNonce: false,
  })
}
