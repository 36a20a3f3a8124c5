import { describe, expect, it } from 'vitest'
import { changeValues } from '../../../../subgraphs/opus/mapping/changeValues.ts'
import { documentReport, documentWrite } from '../../../../subgraphs/opus/mapping/documentReports.ts'

const whole = {
  documentTypeKey: 'KONTRAKT',
  title: 'Ansættelsesbrev',
  fileName: 'brev.pdf',
  mimeType: 'application/pdf',
  externalId: 'sag-1',
  file: 'uploads/1',
  documentDate: '2026-11-02',
}

describe('a document for the personnel file', () => {
  it('is reported whole, and not at all where something is missing', () => {
    expect(documentReport(changeValues(whole))).toEqual({ ...whole, confidential: false })
    for (const field of Object.keys(whole))
      expect(documentReport(changeValues({ ...whole, [field]: undefined })), field).toBeNull()
  })
  it.each([
    [false, {}],
    [true, { Fortrolig: true }],
  ])('confidential %s is written as the guide has it', (confidential, told) => {
    const report = documentReport(changeValues({ ...whole, confidential }))
    expect(report === null ? null : documentWrite(report, 'Personaleport')).toEqual({
      Dokumenttype_Noegle: 'KONTRAKT',
      Titel: 'Ansættelsesbrev',
      Filnavn: 'brev.pdf',
      MIME_Type: 'application/pdf',
      Dokumentdato: '2026-11-02',
      Eksternt_ID: 'sag-1',
      Afsendelses_System: 'Personaleport',
      ...told,
    })
  })
})
