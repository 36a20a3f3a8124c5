import type { ISecurity } from 'soap'
import { elementReader } from '#foundation/soap/element.ts'
import type { SoapRequest } from '#foundation/soap/envelope.ts'
import { type CallParts, exchanged } from './exchange.ts'
import { type Indhold, type Opdatering, ordnet } from './opdatering.ts'
import { type Opdateringssvar, readOpdateringssvar } from './opdateringssvar.ts'
import { operationOf } from './operation.ts'

/** Whom an update is about. SLS dossier section 5.2. */
export interface Hoved {
  /** Null at the control of input channels alone. */
  readonly CPRnummer: string | null
  /** Null at a hire alone: SLS gives one. */
  readonly Loebenummer: string | null
  readonly Gruppe: string | null
}

/** The envelope of an update: UUID, head, structure, elements in the order of the schema. @throws RangeError for an unknown element. */
export async function writeReport(
  opdatering: Opdatering,
  hoved: Hoved,
  indhold: Indhold,
  uuid: string,
  security: ISecurity | null,
): Promise<SoapRequest> {
  const { CPRnummer, Loebenummer, Gruppe } = hoved
  const { struktur, medLoennummer } = opdatering
  const ordered = ordnet(opdatering, indhold)
  if (medLoennummer && CPRnummer === null) throw new RangeError(`${opdatering.name} is about a person`)
  const message = {
    UUID: uuid,
    ...(medLoennummer ? { CPRnummer } : {}),
    ...(medLoennummer && Loebenummer !== null ? { Loebenummer } : {}),
    ...(medLoennummer && Gruppe !== null ? { Gruppe } : {}),
    ...(struktur === null ? {} : { [struktur]: ordered }),
  }
  return (await operationOf(opdatering.name)).write(message, security)
}

/**
 * Sends an update once. What SLS says of it, a refusal too, is the answer.
 * @throws UpstreamFault as the SOAP fault says, or garbled where the answer is not of this call or lacks what the schema demands.
 */
export async function reportToSls(
  opdatering: Opdatering,
  hoved: Hoved,
  indhold: Indhold,
  parts: Omit<CallParts, 'returnCodes'>,
): Promise<Opdateringssvar> {
  const { name } = opdatering
  const request = await writeReport(opdatering, hoved, indhold, parts.uuid, parts.security)
  const response = await exchanged(name, request, parts, { rowPath: null })
  return readOpdateringssvar(elementReader('SLS', name), response)
}
