/** A service of a system to which access is given, as the catalogue has it. */
export interface AccessInterface {
  readonly code: string
  /** Its official Danish name. */
  readonly officialName: string
  /** Which payroll system's institutions may have it. */
  readonly systems: readonly ('SLS' | 'OPUS')[]
  /** Opus's technical family; OWN for what this API itself offers. Source: Opus dossier section 1.2. */
  readonly family: 'V' | 'M' | 'L' | 'FILE' | 'SLS' | 'CPR' | 'OWN'
  readonly operations: readonly ('READ' | 'WRITE')[]
  /** PHASING_OUT and CLOSED are opened no more. */
  readonly status: 'ACTIVE' | 'PHASING_OUT' | 'CLOSED'
  readonly replacedBy: readonly string[]
}

/** Persons who look after their institution's accesses hold this one. */
export const ADMINISTRATION = 'ACCESS_ADMINISTRATION'

const opus = (
  code: string,
  officialName: string,
  family: AccessInterface['family'],
  operations: AccessInterface['operations'],
): AccessInterface => ({ code, officialName, systems: ['OPUS'], family, operations, status: 'ACTIVE', replacedBy: [] })

/** File interfaces are being phased out; each names what takes its place. Source: Opus dossier sections 10.1 and 11.3. */
const file = (code: string, officialName: string, replacedBy: readonly string[]): AccessInterface => ({
  code,
  officialName,
  systems: ['OPUS'],
  family: 'FILE',
  operations: ['WRITE'],
  status: 'PHASING_OUT',
  replacedBy,
})

/** The catalogue. Opus's codes and names: dossier section 1.1. Those of SLS and CPR are this API's own, one per kind of use. */
export const accessInterfaces: readonly AccessInterface[] = [
  opus('MEDARBEJDEROPLYSNINGER', 'Medarbejderoplysninger', 'M', ['READ', 'WRITE']),
  opus('OPRET_FRAVAER', 'Opret fravær', 'V', ['READ', 'WRITE']),
  opus('HENT_FRAVAERSKVOTER', 'Hent fraværskvoter', 'V', ['READ']),
  opus('MOEDETIDSPLANER', 'Mødetidsplaner', 'V', ['READ', 'WRITE']),
  opus('PERSONALEMAPPE', 'Upload af dokumenter i personalemappen', 'L', ['WRITE']),
  opus('ENGANGSYDELSE', 'Engangsydelse', 'L', ['READ', 'WRITE']),
  opus('FASTE_TILLAEG', 'Faste tillæg', 'L', ['WRITE']),
  file('IND01', 'IND01 (engangsydelser som fil)', ['ENGANGSYDELSE']),
  file('IND02', 'IND02 (faste tillæg som fil)', ['FASTE_TILLAEG']),
  file('FERIE', 'FERIE (ferie som fil)', ['OPRET_FRAVAER', 'HENT_FRAVAERSKVOTER']),
  file('FRAVAER', 'FRAVÆR (fravær som fil)', ['OPRET_FRAVAER']),
  {
    code: 'SLS_LAES',
    officialName: 'SLS læseservices',
    systems: ['SLS'],
    family: 'SLS',
    operations: ['READ'],
    status: 'ACTIVE',
    replacedBy: [],
  },
  {
    code: 'SLS_OPDATER',
    officialName: 'SLS opdateringsservices',
    systems: ['SLS'],
    family: 'SLS',
    operations: ['WRITE'],
    status: 'ACTIVE',
    replacedBy: [],
  },
  {
    code: 'CPR_DIREKTE',
    officialName: 'CPR Direkte',
    systems: ['SLS', 'OPUS'],
    family: 'CPR',
    operations: ['READ'],
    status: 'ACTIVE',
    replacedBy: [],
  },
  {
    code: ADMINISTRATION,
    officialName: 'Adgangsstyring',
    systems: ['SLS', 'OPUS'],
    family: 'OWN',
    operations: ['READ', 'WRITE'],
    status: 'ACTIVE',
    replacedBy: [],
  },
]

/** Null where the catalogue has no such code. */
export function interfaceNamed(code: string): AccessInterface | null {
  return accessInterfaces.find((one) => one.code === code) ?? null
}
