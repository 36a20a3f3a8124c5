import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import { fault } from './fault.ts'

/** Every field is given and fits, and the file's name has an extension. kmd-opus.md section 7.2 (inferred). */
export function documentIsWhole({ values }: { readonly values: ChangeValues }): readonly ChangeFault[] {
  const wrong = Object.entries(LENGTHS)
    .filter(([name, length]) => {
      const text = values.text(name)
      return text === null || text.length > length
    })
    .map(([name]) => name)
  const isNamed = /^.+\.[A-Za-z0-9]{2,4}$/.test(values.text('fileName') ?? '')
  return [...wrong, ...(values.day('documentDate') === null ? ['documentDate'] : []), ...(isNamed ? [] : ['fileName'])]
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name) =>
      fault(
        'FIELD_MISSING_OR_TOO_LONG',
        name,
        'The field is missing or does not fit.',
        'Feltet mangler eller passer ikke.',
      ),
    )
}

const LENGTHS = { documentTypeKey: 36, title: 120, fileName: 128, mimeType: 100, externalId: 60, file: 1000 } as const
