import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LookedUp } from '../../transactions/payroll.ts'
import { updateIdOf } from '../client/updateId.ts'
import { uploadDocument } from '../client/updates.ts'
import { changeValues } from '../mapping/changeValues.ts'
import { documentReport, documentWrite } from '../mapping/documentReports.ts'
import { outcomeOfReceipt, systemMessage } from '../mapping/outcomes.ts'
import type { DocumentFiles, DocumentOwner, DocumentReport } from '../model/documentReport.ts'
import { type DocumentContent, GREATEST_BYTES } from '../rules/documentContent.ts'
import { documentIsOfItsType } from '../rules/documentIsOfItsType.ts'
import { documentIsThere } from '../rules/documentIsThere.ts'
import { documentIsWhole } from '../rules/documentIsWhole.ts'
import { documentMayPass } from '../rules/documentMayPass.ts'
import { faultsOf } from '../rules/fault.ts'
import { lookUpByResending } from './allowanceChanges.ts'
import type { ChangeHandling, ServiceHandling } from './changeHandling.ts'
import { sent } from './sending.ts'
import { INTERFACES } from './system.ts'

const SERVICE = 'upload-personnel-document'

export function documentHandling(files: DocumentFiles): ChangeHandling {
  return {
    interfaceOf: () => INTERFACES.documents,
    validate: async (_system, desk, _employment, change) => {
      const values = changeValues(change.values)
      const first = faultsOf([documentIsWhole], { values })
      const file = values.text('file')
      if (file === null) return first
      const owner = ownerOf(desk)
      const missing = faultsOf([documentIsThere], { isThere: await files.has(owner, file) })
      if (missing.length > 0) return [...first, ...missing]
      const content = await inspected(files, owner, file)
      return [...first, ...faultsOf([documentIsOfItsType, documentMayPass], { values, content })]
    },
    plan: (_system, { values }) => {
      const report = documentReport(changeValues(values))
      return report === null ? [] : [{ service: SERVICE, body: { ...report } }]
    },
  }
}

export function documentService(files: DocumentFiles): ServiceHandling {
  return {
    send: async (system, desk, employment, body, reference) => {
      const report = body as unknown as DocumentReport
      const owner = ownerOf(desk)
      let isThere: boolean
      try {
        isThere = await files.has(owner, report.file)
      } catch {
        // Nothing has left yet.
        return { kind: 'LATER', reason: 'UNREACHABLE' }
      }
      const missing = faultsOf([documentIsThere], { isThere })
      if (missing.length > 0)
        return {
          kind: 'REJECTED',
          messages: missing.map(({ code, text, field }) => systemMessage('ERROR', code, text, field)),
        }
      const head = { Medarbejdernummer: employment.keys.number, OpdateringsID: updateIdOf(reference) }
      const document = documentWrite(report, system.sendingSystem)
      return sent(desk, {
        service: SERVICE,
        interfaceCode: INTERFACES.documents,
        employment,
        call: (permit) => uploadDocument(system.line, permit, head, document, files.open(owner, report.file)),
        outcomeOf: outcomeOfReceipt,
      })
    },
    lookUp: (system): Promise<LookedUp> => Promise.resolve(lookUpByResending(system)),
  }
}

/** Of a change that waits, its submitter is the caller all the same. */
function ownerOf({ institution, caller }: Desk): DocumentOwner {
  return { institutionId: institution.id, subject: caller.subject }
}

/** Reads the content once, and no further than it may be long; the scanner reads it for itself. */
async function inspected(files: DocumentFiles, owner: DocumentOwner, file: string): Promise<DocumentContent> {
  let bytes = 0
  let beginning: Uint8Array = new Uint8Array()
  for await (const piece of files.open(owner, file)) {
    bytes += piece.byteLength
    if (beginning.byteLength < LONGEST_BEGINNING) {
      beginning = Uint8Array.from([...beginning, ...piece.subarray(0, LONGEST_BEGINNING)])
    }
    if (bytes > GREATEST_BYTES) return { bytes, beginning, isClean: true }
  }
  return { bytes, beginning, isClean: await files.isClean(files.open(owner, file)) }
}

const LONGEST_BEGINNING = 8
