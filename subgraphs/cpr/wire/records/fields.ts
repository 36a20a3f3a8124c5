/** What the fields of 002 are called in both variants. */
const address = [
  'RECORDTYPE',
  'PNR',
  'KOMKOD',
  'VEJKOD',
  'HUSNR',
  'ETAGE',
  'SIDEDOER',
  'BNR',
  'CONVN',
  'TILFLYDTO',
  'TILFLYDTO_UMRK',
  'TILFLYKOMDTO',
  'TILFLYKOMDT_UMRK',
  'FRAFLYKOMKOD',
  'FRAFLYKOMDTO',
  'FRAFLYKOMDT_UMRK',
  'START_MYNKOD-ADRTXT',
  'ADR1-SUPLADR',
  'ADR2-SUPLADR',
  'ADR3-SUPLADR',
  'ADR4-SUPLADR',
  'ADR5-SUPLADR',
  'START_DT-ADRTXT',
  'SLET_DT-ADRTXT',
] as const

/**
 * The names of each record's fields, as the tables in `contracts/cpr/records.json` have them: what the rest of the program reads fields by.
 * The two are held against each other when the tables are read.
 */
export const fieldNames = {
  '000': ['RECORDTYPE', 'SORTFELT-10', 'OPGAVENR', 'PRODDTO', 'PRODDTOFORRIG'],
  '001': [
    'RECORDTYPE',
    'PNR',
    'PNRGAELD',
    'STATUS',
    'STATUSHAENSTART',
    'STATUSDTO_UMRK',
    'KOEN',
    'FOED_DT',
    'FOED_DT_UMRK',
    'START_DT-PERSON',
    'START_DT_UMRK-PERSON',
    'SLUT_DT-PERSON',
    'SLUT_DT_UMRK-PERSON',
    'STILLING',
  ],
  '002A': [...address],
  '002B': [...address, 'VEJNVN', 'ADRESSE_UUID'],
  '003': [
    'RECORDTYPE',
    'PNR',
    'ADRNVN',
    'CONVN',
    'LOKALITET',
    'STANDARDADR',
    'BYNVN',
    'POSTNR',
    'POSTDISTTXT',
    'KOMKOD',
    'VEJKOD',
    'HUSNR',
    'ETAGE',
    'SIDEDOER',
    'BNR',
    'VEJADRNVN',
  ],
  '004': ['RECORDTYPE', 'PNR', 'BESKYTTYPE', 'START_DT-BESKYTTELSE', 'SLET_DT-BESKYTTELSE'],
  '008': [
    'RECORDTYPE',
    'PNR',
    'FORNVN',
    'FORNVN_MRK',
    'MELNVN',
    'MELNVN_MRK',
    'EFTERNVN',
    'EFTERNVN_MRK',
    'NVNHAENSTART',
    'HAENSTART_UMRK-NAVNE',
    'ADRNVN',
  ],
  '012': [
    'RECORDTYPE',
    'PNR',
    'CIVST',
    'AEGTEPNR',
    'AEGTEFOED_DT',
    'AEGTEFOEDDT_UMRK',
    'AEGTENVN',
    'AEGTENVN_MRK',
    'HAENSTART-CIVILSTAND',
    'HAENSTART_UMRK-CIVILSTAND',
    'SEP_HENVIS-CIVILSTAND',
  ],
  '022': [
    'RECORDTYPE',
    'PNRGAELD',
    'PNR',
    'START_DT-PERSON',
    'START_DT_UMRK-PERSON',
    'SLUT_DT-PERSON',
    'SLUT_DT_UMRK-PERSON',
  ],
  '999': ['RECORDTYPE', 'SORTFELT-10', 'TAELLER'],
} as const

export type RecordName = keyof typeof fieldNames

/** One record, decoded: a field without value is the empty text, all others are as the register wrote them. */
export type RecordOf<Name extends RecordName> = {
  readonly record: Name
  readonly fields: Readonly<Record<(typeof fieldNames)[Name][number], string>>
}

export type CprRecord = { [Name in RecordName]: RecordOf<Name> }[RecordName]

/** The records that speak of a person: all but the first and the last of a delivery. */
export type PersonRecord = Exclude<CprRecord, RecordOf<'000'> | RecordOf<'999'>>
