import { refusal } from '#foundation/tenancy/refusal.ts'

/** Ten digits; there is no check digit that could be trusted (CVR dossier section 2.2). @throws GraphQLError BAD_USER_INPUT */
export function demandPNumber(pNumber: string): string {
  if (!/^\d{10}$/.test(pNumber)) throw refusal('BAD_USER_INPUT', 'pNumber must be ten digits.', { argument: 'pNumber' })
  return pNumber
}
