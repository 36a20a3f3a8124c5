import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createClientAsync } from 'soap'
import { describe, expect, it } from 'vitest'

const CONTRACTS = fileURLToPath(new URL('../../../contracts/sls/', import.meta.url))
const services = readdirSync(`${CONTRACTS}wsdl`).map((file) => file.replace(/\.wsdl$/, ''))
const lists = readdirSync(`${CONTRACTS}codes`)

describe('the SLS contracts', () => {
  it('describe 20 services that read, 46 that update and two that control', () => {
    expect(services.filter((name) => /(List|Laes)$/.test(name))).toHaveLength(20)
    expect(services.filter((name) => /(Opret|Ajrf|Slet)$/.test(name))).toHaveLength(48)
  })

  it.each(services)('%s is loaded from disk by the soap package with its question and answer', async (service) => {
    const client = await createClientAsync(`${CONTRACTS}wsdl/${service}.wsdl`)
    const operation = client.describe()[`${service}Service`][`${service}Port`][service]
    const object = service.replace(/^ModstSLS/, '').replace(/(List|Laes)$/, '')
    const reads = /(List|Laes)$/.test(service)
    expect(Object.keys(operation.input)).toContain(reads ? `SLS${object}SoegningStruktur` : 'UUID')
    expect(Object.keys(operation.output.SLSRetursvarStruktur)).toContain('Returkode')
  })

  it.each([
    ...services.map((name) => `wsdl/${name}.wsdl`),
    ...readdirSync(`${CONTRACTS}xsd`).map((name) => `xsd/${name}`),
  ])('%s says at its top what is documented and what inferred', (file) => {
    const top = readFileSync(CONTRACTS + file, 'utf8').split('-->')[0] ?? ''
    expect(top).toContain('Documented')
    expect(top).toContain('Inferred')
  })

  it.each(lists)(
    'codes/%s names its source, does not claim to be complete, and has each code once with both texts',
    (file) => {
      const list = JSON.parse(readFileSync(`${CONTRACTS}codes/${file}`, 'utf8'))
      expect(list.source).toMatch(/^SLS dossier section/)
      expect(list.complete).toBe(false)
      const codes = list.codes.map(({ code }: { code: string }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      for (const entry of list.codes) {
        expect(entry.da.length * entry.en.length).toBeGreaterThan(0)
        expect(['documented', 'inferred']).toContain(entry.mark)
      }
    },
  )
})
