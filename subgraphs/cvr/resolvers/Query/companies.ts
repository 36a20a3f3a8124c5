import { connection, notACursor, pageSize } from '#foundation/server/connection.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { QueryResolvers } from '#schema/generated/cvr.ts'
import { type CvrNumber, parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { CvrContext } from '../../context.ts'

/** Longest name or place that is searched for. */
const LONGEST = 100

export const companies: NonNullable<QueryResolvers<CvrContext>['companies']> = async (_parent, args, { loaders }) => {
  const first = pageSize(args)
  const behind = cursorNumber(args.after)
  const search = {
    name: words(args.name, 'name'),
    city: words(args.city, 'city'),
    postalCode: fourDigits(args.postalCode, 'postalCode'),
    municipalityCode: fourDigits(args.municipalityCode, 'municipalityCode'),
  }
  if (Object.values(search).every((part) => part === null)) {
    throw refusal('BAD_USER_INPUT', 'A name or a place is needed: name, postalCode, city or municipalityCode.')
  }
  const page = await loaders.search({ ...search, first, behind })
  return {
    ...connection(
      page.companies.map((company) => ({ node: company, cursor: cursorOf(company.cvrNumber) })),
      { hasNextPage: page.hasNextPage, hasPreviousPage: behind !== null },
    ),
    remainingCount: page.remaining,
  }
}

/** A text with something in it to search for: the engine takes words of letters and digits alone (CVR dossier section 4.2). */
function words(text: string | null | undefined, argument: string): string | null {
  if (text === null || text === undefined) return null
  if (text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) {
    throw refusal('BAD_USER_INPUT', `${argument} must have letters or digits, and at most ${LONGEST} characters.`, {
      argument,
      limit: LONGEST,
    })
  }
  return text
}

function fourDigits(code: string | null | undefined, argument: string): string | null {
  if (code === null || code === undefined) return null
  if (!/^\d{4}$/.test(code)) throw refusal('BAD_USER_INPUT', `${argument} must be four digits.`, { argument })
  return code
}

/** A place in the order of CVR numbers. */
function cursorOf(cvrNumber: CvrNumber): string {
  return Buffer.from(`c${cvrNumber}`).toString('base64url')
}

function cursorNumber(after: string | null | undefined): CvrNumber | null {
  if (after === null || after === undefined) return null
  const text = /^c(\d{8})$/.exec(Buffer.from(after, 'base64url').toString('latin1'))?.[1]
  const number = text === undefined ? null : parseCvrNumber(text)
  if (number === null) throw notACursor()
  return number
}
