import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { FixedField } from '../model/registered.ts'
import type { Source } from '../model/source.ts'

/**
 * The P-number among the fixed fields of an employment; null where none is registered, and where this year's value is zero, by which a field is
 * emptied. Fixed fields are decimals: the ten digits stand before the point. SLS dossier sections 2 and 7.12.
 * @param field number of the fixed field that holds it.
 * @throws UpstreamFault garbled for a value that is no P-number.
 */
export function productionUnitNumber(
  fields: readonly (FixedField & { readonly source: Source })[],
  field: string,
): { readonly pNumber: string | null; readonly source: Source | null } {
  const held = fields.find(({ number }) => number === field)
  const source = held?.source ?? fields[0]?.source ?? null
  const [, digits] = /^(\d+)(?:[.,]0*)?$/.exec(held?.value ?? '0') ?? []
  if (digits === undefined || (Number(digits) !== 0 && digits.replace(/^0+/, '').length > 10)) {
    throw new UpstreamFault({
      kind: 'garbled',
      system: 'SLS',
      operation: 'ModstSLSFasteFelterLaes',
      mayHaveArrived: true,
      detail: 'the fixed field of the P-number holds none',
    })
  }
  return { pNumber: Number(digits) === 0 ? null : digits.replace(/^0+/, '').padStart(10, '0'), source }
}
