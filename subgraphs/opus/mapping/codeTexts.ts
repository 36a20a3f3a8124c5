import type { CodeTexts } from '../model/codeTexts.ts'
import type { CodeText } from '../wire/codeLists.ts'

export function codeTextsOf(lists: ReadonlyMap<string, ReadonlyMap<string, CodeText>>): CodeTexts {
  return (list, code, told, language) => {
    const known = code === null ? undefined : lists.get(list)?.get(code)
    return language === 'en' ? (known?.english ?? told) : (told ?? known?.text ?? null)
  }
}
