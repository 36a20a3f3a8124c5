import type { Caller } from '#foundation/tenancy/caller.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'

/** An instruction is signed on behalf of the institution, which a system cannot do. Opus dossier, section 11.3, Instruction: signedBy. */
export function signerIsPerson({ kind }: Pick<Caller, 'kind'>): readonly AccessFault[] {
  if (kind === 'PERSON') return []
  return [
    fault(
      'PERSON_REQUIRED',
      null,
      'Only a person can sign on behalf of the institution.',
      'Kun en person kan underskrive på institutionens vegne.',
    ),
  ]
}
