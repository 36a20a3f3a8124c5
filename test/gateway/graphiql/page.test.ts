import { existsSync, readdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildGraphiql } from '../../../gateway/graphiql/build.ts'
import { openTown, type TestTown } from '../../town.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The page at /graphql, in a real browser, before the real gateway. Without Chromium the tests are skipped, but never in CI. */
describe.skipIf(CHROMIUM === undefined && process.env['CI'] !== 'true')('GraphiQL in a browser', () => {
  let town: TestTown
  let browser: Browser
  let page: Page
  let trouble: string[]

  beforeAll(async () => {
    if (!existsSync(new URL('../../../gateway/graphiql/dist/index.html', import.meta.url))) await buildGraphiql()
    town = await openTown({ employees: 14 })
    browser = await chromium.launch({ executablePath: CHROMIUM ?? 'chromium', args: ARGUMENTS })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await town?.close()
  })
  beforeEach(async () => {
    trouble = []
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) trouble.push(`asks ${request.url()}`)
    })
    await page.goto(town.card.graphql)
    await page.getByRole('tab', { name: 'employeesOfTheInstitution' }).waitFor()
  }, 60_000)
  afterEach(() => page.close())

  /** Does what a person would until it shows, and again where the page was not ready yet: on a busy machine it loads its editors late. */
  const until = async (act: () => Promise<void>, shows: () => Promise<void>) => {
    for (let tried = 1; ; tried += 1) {
      await act()
      try {
        return await shows()
      } catch (error) {
        if (tried === 5) throw error
      }
    }
  }
  const tabButton = (name: string) => page.locator(`[role=tab] button[title=${name}]`)
  /** Turned to once it is selected and its own text stands in the editor. */
  const turnTo = (name: string, press = () => tabButton(name).click()) =>
    until(press, async () => {
      await page.locator(`[role=tab][aria-selected=true] button[title=${name}]`).waitFor({ timeout: 4_000 })
      await page.locator('.graphiql-query-editor').getByText(name).first().waitFor({ timeout: 4_000 })
    })
  const runButton = () => page.getByRole('button', { name: /execute/i })
  const shown = (text: string) => page.locator('.graphiql-response').getByText(text, { exact: false }).first()
  const runFor = (text: string, press: () => Promise<void> = () => runButton().click()) =>
    until(press, () => shown(text).waitFor({ timeout: 5_000 }))

  it('opens with the examples as tabs, asks no other host and complains of nothing', async () => {
    const examples = readdirSync(new URL('../../../schema/examples/', import.meta.url)).flatMap((file) =>
      file.endsWith('.graphql') ? [file.replace('.graphql', '')] : [],
    )
    for (const name of examples) expect(await page.getByRole('tab', { name }).count(), name).toBe(1)
    await turnTo('companyOfTheInstitution')
    expect(trouble).toEqual([])
    // Pressed before the editors are ready, an empty operation is answered with 400, and the press is made again.
    await runFor('Fjordstyrelsen', async () => {
      trouble = []
      await runButton().click()
    })
    expect(trouble).toEqual([])
  }, 60_000)

  it('asks as the institution that is chosen, with the access that is chosen', async () => {
    await turnTo('whoAmI')
    await page.getByLabel('Institution', { exact: true }).selectOption({ label: 'Engholm Kommune (OPUS)' })
    await runFor('Engholm Kommune')
    await shown('cpr:read').waitFor()
    await page.getByLabel('Access').selectOption('noCpr')
    await expect
      .poll(
        async () => {
          await runFor('absence:reason')
          return await shown('cpr:read').count()
        },
        { timeout: 20_000 },
      )
      .toBe(0)
  }, 60_000)

  it('can be worked by keyboard alone', async () => {
    await turnTo('companyOfTheInstitution', async () => {
      await tabButton('companyOfTheInstitution').focus()
      await page.keyboard.press('Enter')
    })
    await runFor('Fjordstyrelsen', async () => {
      await runButton().focus()
      await page.keyboard.press('Enter')
    })
  }, 60_000)

  it('keeps no token in the browser', async () => {
    await turnTo('companyOfTheInstitution')
    await runFor('Fjordstyrelsen')
    const kept = await page.evaluate<string>(
      'JSON.stringify({ ...localStorage, ...sessionStorage, cookie: document.cookie })',
    )
    expect(kept).not.toContain(town.token('fjordstyrelsen').slice(0, 20))
  }, 60_000)

  it('says in English and Danish what it is', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('[lang=da]').first().textContent()).toContain('Prøv')
  })
})
