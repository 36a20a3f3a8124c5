import type { TownInstitution } from './model.ts'

/**
 * The five payroll customers of the town. The first two share the SLS group 901 and differ by delregnskab only; the CVR
 * number of the third has ceased; the fourth has bought the absence category of Opus's employee list, the fifth has not.
 */
export const INSTITUTIONS: readonly TownInstitution[] = [
  {
    key: 'fjordstyrelsen',
    name: 'Fjordstyrelsen',
    cvrNumber: '99010207',
    payroll: {
      system: 'SLS',
      group: '901',
      subAccountUnits: [
        { code: '99010010', name: 'Fjordstyrelsen, drift' },
        { code: '99010020', name: 'Fjordstyrelsen, tilsyn' },
      ],
      userCode: 'WSFJORD1',
      password: 'fjord-ws-9010',
    },
    cpr: { customerNumber: '9901', userId: 'FJORDWS1', password: 'Fjord#41', addressVariant: 'A' },
  },
  {
    key: 'arkivnaevnet',
    name: 'Arkivnævnet',
    cvrNumber: '99010304',
    payroll: {
      system: 'SLS',
      group: '901',
      subAccountUnits: [{ code: '99010810', name: 'Arkivnævnet' }],
      userCode: 'WSARKIV1',
      password: 'arkiv-ws-9018',
    },
    cpr: { customerNumber: '9902', userId: 'ARKIV1', password: 'Arkiv%52', addressVariant: 'B' },
  },
  {
    key: 'maaleraadet',
    name: 'Målerådet',
    cvrNumber: '99010401',
    payroll: {
      system: 'SLS',
      group: '902',
      subAccountUnits: [
        { code: '99020010', name: 'Målerådet, sekretariat' },
        { code: '99020030', name: 'Målerådet, laboratorium' },
      ],
      userCode: 'WSMAALE1',
      password: 'maale-ws-9020',
    },
    cpr: { customerNumber: '9903', userId: 'MAALEWS1', password: 'Maale=63', addressVariant: 'A' },
  },
  {
    key: 'fjordby',
    name: 'Fjordby Kommune',
    cvrNumber: '99010509',
    payroll: {
      system: 'OPUS',
      clientNumber: '998',
      units: [
        { key: '50000100', name: 'Fjordby Kommune', parent: null },
        { key: '50000110', name: 'Børn og Skole', parent: '50000100' },
        { key: '50000111', name: 'Tangskolen', parent: '50000110' },
        { key: '50000112', name: 'Daginstitution Søstjernen', parent: '50000110' },
        { key: '50000120', name: 'Sundhed og Omsorg', parent: '50000100' },
        { key: '50000121', name: 'Plejecenter Østergård', parent: '50000120' },
        { key: '50000130', name: 'Teknik og Miljø', parent: '50000100' },
      ],
      boughtAbsenceCategory: true,
    },
    cpr: { customerNumber: '9904', userId: 'KOM998', password: 'Bylaw+74', addressVariant: 'A' },
  },
  {
    key: 'engholm',
    name: 'Engholm Kommune',
    cvrNumber: '99010606',
    payroll: {
      system: 'OPUS',
      clientNumber: '997',
      units: [
        { key: '50000100', name: 'Engholm Kommune', parent: null },
        { key: '50000110', name: 'Skole og Fritid', parent: '50000100' },
        { key: '50000111', name: 'Engskolen', parent: '50000110' },
        { key: '50000120', name: 'Ældre og Sundhed', parent: '50000100' },
        { key: '50000121', name: 'Hjemmeplejen Strand', parent: '50000120' },
        { key: '50000130', name: 'Borgerservice', parent: '50000100' },
      ],
      boughtAbsenceCategory: false,
    },
    cpr: { customerNumber: '9905', userId: 'KOM997', password: 'Ageng-85', addressVariant: 'B' },
  },
]
