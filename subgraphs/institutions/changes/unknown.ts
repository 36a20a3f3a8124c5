import { type AccessFault, type AccessResult, fault, refused } from '../model/accessResult.ts'

/** Another institution's, forged and never issued all look the same. */
export function unknown(field: string): AccessFault {
  return fault('UNKNOWN', field, 'It is not known at this institution.', 'Den findes ikke hos denne institution.')
}

export function refusedAsUnknown(field: string): AccessResult {
  return refused(unknown(field))
}

/** @param what the state it is in, as the schema names it. */
export function refusedNow(field: string, what: string): AccessResult {
  return refused(
    fault('NOT_NOW', field, `This cannot be done while it is ${what}.`, `Det kan ikke gøres, mens status er ${what}.`),
  )
}
