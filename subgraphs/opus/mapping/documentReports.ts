import type { DocumentReport } from '../model/documentReport.ts'
import type { DokumentWrite } from '../wire/uploadDocument.ts'
import type { ChangeValues } from './changeValues.ts'

/** Null where something is missing. */
export function documentReport(values: ChangeValues): DocumentReport | null {
  const documentDate = values.day('documentDate')
  const texts = {
    documentTypeKey: values.text('documentTypeKey') ?? '',
    title: values.text('title') ?? '',
    fileName: values.text('fileName') ?? '',
    mimeType: values.text('mimeType') ?? '',
    externalId: values.text('externalId') ?? '',
    file: values.text('file') ?? '',
  }
  if (documentDate === null || Object.values(texts).includes('')) return null
  return { ...texts, documentDate, confidential: values.flag('confidential') ?? false }
}

export function documentWrite(report: DocumentReport, sendingSystem: string): DokumentWrite {
  return {
    Dokumenttype_Noegle: report.documentTypeKey,
    Titel: report.title,
    Filnavn: report.fileName,
    MIME_Type: report.mimeType,
    Dokumentdato: report.documentDate,
    Eksternt_ID: report.externalId,
    Afsendelses_System: sendingSystem,
    ...(report.confidential ? { Fortrolig: true } : {}),
  }
}
