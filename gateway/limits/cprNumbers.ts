import type { ASTVisitor, StringValueNode, ValidationContext } from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'

/**
 * A CPR number may not stand in the text of an operation, in whatever place: texts are kept, planned and traced. It goes into a variable. The
 * number is not repeated.
 */
export function noCprNumberInText(context: ValidationContext): ASTVisitor {
  let isReported = false
  const report = (): void => {
    if (isReported) return
    isReported = true
    context.reportError(
      refusal(
        'BAD_USER_INPUT',
        'A CPR number may not stand in the text of an operation. Send it in a variable, by POST.',
      ),
    )
  }
  if (looksLikeCprNumber(context.getDocument().loc?.source.body ?? '')) report()
  return {
    // Digits may be written as escapes, which the text as a whole does not show.
    StringValue: ({ value }: StringValueNode) => {
      if (looksLikeCprNumber(value)) report()
    },
  }
}

/** A CPR number may not stand in a URL, so an operation that carries one comes by POST. @throws GraphQLError BAD_USER_INPUT */
export function refuseCprNumberInUrl(url: string): void {
  if (looksLikeCprNumber(decoded(url))) {
    throw refusal(
      'BAD_USER_INPUT',
      'A CPR number may not stand in a URL. Send the operation by POST, with the number in a variable.',
    )
  }
}

/** Byte by byte, since only digits, hyphens and blanks matter: an escape elsewhere that is none must not hide a number. */
function decoded(url: string): string {
  return url
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
