import type { CodeItem } from '../answers.ts'
import type { Loendel } from '../records/payElements.ts'
import type { Content } from './content.ts'
import type { UpdateRequest } from './update.ts'

/** What a one-off and a recurring element have in common. SLS dossier section 7.3; errors OT9401, OT9404, OT9405. */
export function commonFaults(content: Content, day: string, { register, memory, today }: UpdateRequest): CodeItem[] {
  const errors: CodeItem[] = []
  const code = content.one('Loendelskode') ?? ''
  if (!register.codes.payElements.has(code)) errors.push({ code: 'OT9401', values: { kode: code } })
  if (!['Beloeb', 'Sats', 'Timer', 'Enheder'].some((name) => content.one(name) !== null))
    errors.push({ code: 'OT9405' })
  // Reporting to LG 03-15: earliest 01-03-2010, latest 01-03-2016 (D20).
  const { generation } = memory.run(today)
  const moved = (years: number): string => `${Number(generation.slice(0, 4)) + years}${generation.slice(4)}-01`
  if (day < moved(-5) || day > moved(1)) errors.push({ code: 'OT9404' })
  return errors
}

/** The figures as SLS keeps them: with the decimals of their type. */
export function figures(content: Content): Pick<Loendel, 'Beloeb' | 'Sats' | 'Timer' | 'Enheder' | 'Kreditor'> {
  const fixed = (name: string, decimals: number): string | null => {
    const text = content.one(name)
    return text === null ? null : padded(text, decimals)
  }
  return {
    Beloeb: fixed('Beloeb', 2),
    Sats: fixed('Sats', 4),
    Timer: fixed('Timer', 2),
    Enheder: fixed('Enheder', 2),
    Kreditor: content.one('Kreditor'),
  }
}

function padded(text: string, decimals: number): string {
  const [whole = '0', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(decimals, '0')}`
}

export function sorted(elements: readonly Loendel[]): readonly Loendel[] {
  const key = ({ Loendelstype, Loendelskode, Fradato, Dato }: Loendel): string =>
    `${Loendelstype === 'L' ? 0 : 1}${Loendelskode}${Fradato ?? Dato ?? ''}`
  return [...elements].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
