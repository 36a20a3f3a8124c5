import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { SandboxInstitution } from '../routes.ts'
import { headersWithToken, tokenIn, tokenPlaceholder } from './authorization.ts'

type Extent = keyof SandboxInstitution['tokens']

/** Chooses whose token stands in the header editor; where the sandbox offers none, says where to write one's own. */
export function Access({ institutions, place }: { institutions: readonly SandboxInstitution[]; place: Element }) {
  useSchemaOfNewToken()
  return createPortal(institutions.length > 0 ? <Choice institutions={institutions} /> : <OwnToken />, place)
}

function OwnToken() {
  return (
    <p className="access-hint">
      Write your access token under Headers. <span lang="da">Skriv dit adgangstoken under Headers.</span>
    </p>
  )
}

function Choice({ institutions }: { institutions: readonly SandboxInstitution[] }) {
  const { headerEditor, tab } = useGraphiQL(({ headerEditor, tabs, activeTabIndex }) => ({
    headerEditor,
    tab: tabs[activeTabIndex]?.id,
  }))
  const id = useId()
  const [cvrNumber, setCvrNumber] = useState(institutions[0]?.cvrNumber)
  const [extent, setExtent] = useState<Extent>('full')
  const tokenFor = (number: string | undefined, how: Extent): string =>
    institutions.find((one) => one.cvrNumber === number)?.tokens[how] ?? tokenPlaceholder
  const chosen = tokenFor(cvrNumber, extent)

  const write = (token: string): void => headerEditor?.setValue(headersWithToken(headerEditor.getValue(), token))

  // A tab that is turned to follows the choice, unless somebody wrote a token of their own there.
  const turnedTo = useRef<string>(undefined)
  useEffect(() => {
    if (headerEditor === undefined || turnedTo.current === tab) return
    turnedTo.current = tab
    const text = headerEditor.getValue()
    const token = tokenIn(text)
    const offered = [tokenPlaceholder, ...institutions.flatMap(({ tokens }) => [tokens.full, tokens.noCpr])]
    if (token !== null && token !== chosen && offered.includes(token))
      headerEditor.setValue(headersWithToken(text, chosen))
  }, [headerEditor, tab, chosen, institutions])

  return (
    <>
      <p className="access-choice">
        <label htmlFor={`${id}institution`}>Institution</label>
        <select
          id={`${id}institution`}
          value={cvrNumber}
          onChange={({ target }) => {
            setCvrNumber(target.value)
            write(tokenFor(target.value, extent))
          }}
        >
          {institutions.map((one) => (
            <option key={one.cvrNumber} value={one.cvrNumber}>
              {one.name} ({one.payrollSystem})
            </option>
          ))}
        </select>
      </p>
      <p className="access-choice">
        <label htmlFor={`${id}extent`}>
          Access <span lang="da">Adgang</span>
        </label>
        <select
          id={`${id}extent`}
          value={extent}
          onChange={({ target }) => {
            const how: Extent = target.value === 'noCpr' ? 'noCpr' : 'full'
            setExtent(how)
            write(tokenFor(cvrNumber, how))
          }}
        >
          <option value="full">everything · alt</option>
          <option value="noCpr">without CPR · uden CPR</option>
        </select>
      </p>
    </>
  )
}

/** Without a valid token the schema could not be read: it is asked for again when another token stands in the header. */
function useSchemaOfNewToken(): void {
  const { introspect } = useGraphiQLActions()
  const { schema, headers } = useGraphiQL(({ schema, tabs, activeTabIndex }) => ({
    schema,
    headers: tabs[activeTabIndex]?.headers ?? '',
  }))
  const token = tokenIn(headers)
  const missing = schema === null || schema === undefined
  useEffect(() => {
    if (!missing || token === null || token === tokenPlaceholder) return
    const soon = setTimeout(introspect, 600)
    return () => clearTimeout(soon)
  }, [missing, token, introspect])
}
