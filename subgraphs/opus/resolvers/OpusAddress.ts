import type { OpusAddressResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'
import type { Address } from '../model/employeeData.ts'

/** An address with what CPR has told of its protection. */
export interface EmployeeAddress extends Address {
  readonly protectedByCpr: boolean
}

const shown =
  (field: 'street' | 'postalCode' | 'city' | 'country') =>
  (address: EmployeeAddress): string | null =>
    address.protected || address.protectedByCpr ? null : address[field]

export const OpusAddress: OpusAddressResolvers<OpusContext> = {
  typeText: ({ type }, _args, { loaders }) => loaders.text('address-types', type),
  protected: (address) => address.protected || address.protectedByCpr,
  street: shown('street'),
  postalCode: shown('postalCode'),
  city: shown('city'),
  country: shown('country'),
}
