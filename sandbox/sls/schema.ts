import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, type XmlElement, XmlValidateError, XsdValidator } from 'libxml2-wasm'

/**
 * The contracts' schemas as one validator. They share a namespace and include one another, so their declarations are put
 * together in memory: libxml2's file access is global to the process and must not be switched on for one simulator.
 * Compiled when first needed. Must be disposed.
 */
export class ContractSchema {
  readonly #folder: string
  #validator: XsdValidator | undefined

  constructor(contractsFolder: string) {
    this.#folder = join(contractsFolder, 'xsd')
  }

  /**
   * Names of the elements at which the subtree departs from the schema; empty when it is valid. Names only: libxml2's own
   * messages repeat values, and those may be CPR numbers.
   */
  faultsIn(element: XmlElement): readonly string[] {
    this.#validator ??= compile(this.#folder)
    try {
      this.#validator.validate(element)
      return []
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      const names = error.details.map(
        ({ message }) => /^Element '(?:\{[^}]*\})?([^']+)'/.exec(message)?.[1] ?? 'ukendt',
      )
      return [...new Set(names)]
    }
  }

  dispose(): void {
    this.#validator?.dispose()
    this.#validator = undefined
  }
}

function compile(folder: string): XsdValidator {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.xsd'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  const opening = /<xs:schema\b[^>]*>/
  const head = opening.exec(files[0] ?? '')?.[0]
  if (head === undefined) throw new Error(`no schema in ${folder}`)
  const declarations = files.map((text) => {
    const start = opening.exec(text)
    if (start?.[0] !== head) throw new Error(`the schemas in ${folder} do not share one head`)
    return text
      .slice(start.index + head.length, text.lastIndexOf('</xs:schema>'))
      .replaceAll(/<xs:include\b[^>]*\/>/g, '')
  })
  const document = XmlDocument.fromString(`${head}${declarations.join('')}</xs:schema>`)
  try {
    return XsdValidator.fromDoc(document)
  } finally {
    document.dispose()
  }
}
