import { today } from '#foundation/server/employeeFields.ts'
import type { CompanyFindingResolvers, InputMaybe } from '#schema/generated/cvr.ts'
import { type CvrNumber, parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import { judgeAddress, judgeCompany, judgeUnit } from '../adapter/judge.ts'
import type { CvrContext } from '../context.ts'
import type { CompanyValidation } from '../model/companyValidation.ts'
import type { ComparableAddress } from '../model/comparableAddress.ts'
import { FINDINGS, worstFirst } from '../model/finding.ts'
import { demandPNumber } from './pNumber.ts'

/** What is compared with CVR besides what the institution is registered with. */
export interface ValidationArguments {
  readonly pNumber?: InputMaybe<string> | undefined
  readonly address?:
    | InputMaybe<{ readonly [Part in keyof ComparableAddress]?: InputMaybe<string> | undefined }>
    | undefined
}

/** @throws GraphQLError BAD_USER_INPUT for a P-number that is none; UpstreamFault. */
export async function validateCompany(
  institution: { readonly cvrNumber: string; readonly name: string },
  args: ValidationArguments,
  { loaders }: CvrContext,
): Promise<CompanyValidation> {
  const pNumber = args.pNumber == null ? null : demandPNumber(args.pNumber)
  const cvrNumber: CvrNumber | null = parseCvrNumber(institution.cvrNumber)
  const [company, unit] = await Promise.all([
    cvrNumber === null ? null : loaders.companies.load(cvrNumber),
    pNumber === null ? null : loaders.units.load(pNumber),
  ])
  const on = today()
  const at = pNumber === null ? company : unit
  // Where something no longer exists, that it has no address says nothing more.
  const place =
    at?.active === true ? judgeAddress(comparable(args.address), at) : { findings: [], addressComparedBy: null }
  return {
    findings: worstFirst([
      ...judgeCompany(institution, company, on),
      ...(pNumber === null ? [] : judgeUnit({ pNumber, cvrNumber: institution.cvrNumber }, unit, on)),
      ...place.findings,
    ]),
    company,
    productionUnit: unit,
    addressComparedBy: place.addressComparedBy,
    checkedOn: on,
  }
}

function comparable(address: ValidationArguments['address']): ComparableAddress | null {
  if (address == null) return null
  const part = (name: keyof ComparableAddress) => address[name]?.trim() || null
  return {
    street: part('street'),
    houseNumber: part('houseNumber'),
    floor: part('floor'),
    door: part('door'),
    postalCode: part('postalCode'),
    municipalityCode: part('municipalityCode'),
    roadCode: part('roadCode'),
    addressId: part('addressId'),
  }
}

export const CompanyFinding: CompanyFindingResolvers<CvrContext> = {
  severity: ({ code }) => FINDINGS[code].severity,
  text: ({ code }, _args, { caller }) => FINDINGS[code][caller.language],
  given: ({ given }) => (given === null ? null : { value: given, withheld: false, source: null }),
  registered: ({ registered, source }) => ({ value: registered, withheld: false, source }),
}
