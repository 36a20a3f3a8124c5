import './workers.ts'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './style.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { Access } from './access.tsx'
import { askGateway } from './ask.ts'
import { headersWithToken, tokenPlaceholder } from './authorization.ts'
import { examples } from './examples.ts'
import { memoryStorage } from './memoryStorage.ts'
import { sandboxInstitutions } from './sandboxTokens.ts'

const institutions = await sandboxInstitutions()
const token = institutions[0]?.tokens.full ?? tokenPlaceholder
const headers = headersWithToken('', token)

createRoot(elementById('explorer')).render(
  <GraphiQL
    fetcher={askGateway(token)}
    storage={memoryStorage()}
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
    defaultTabs={examples.map(({ query, variables = '' }) => ({ query, variables, headers }))}
    defaultHeaders={headers}
    initialHeaders={headers}
    defaultEditorToolsVisibility="headers"
    inputValueDeprecation
  >
    <GraphiQL.Logo>
      <span className="graphiql-name">GraphiQL</span>
    </GraphiQL.Logo>
    <Access institutions={institutions} place={elementById('access')} />
  </GraphiQL>,
)

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no element ${id}`)
  return element
}
