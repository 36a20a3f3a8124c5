import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Inddata, inddata } from '../wire/inddata.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Input records of one UUID; none where SLS has carried out nothing under it. SLS dossier sections 4.5 and 8.3 (UUID documented). */
export function inddataByUuid(
  permit: Permit,
  line: SlsLine,
  uuid: string,
): Promise<UnscreenedReply<Inddata, Retursvar>> {
  return line.list(permit, inddata, { SoegUUID: uuid })
}
