import type { SystemDomain } from '#foundation/access/registrySeed.ts'
import { type AccessFault, type AccessResult, done, fault, refused } from '../model/accessResult.ts'
import type { AccessOffice } from './office.ts'

export interface SystemToRegister {
  readonly name: string
  readonly subject: string | null
  readonly kind: 'SYSTEM' | 'PERSON'
  readonly domain: SystemDomain | null
  readonly supplier: { readonly name: string | null; readonly cvrNumber: string | null }
}

const LONGEST = 120

/** A system or person of the institution's own. No other institution sees it, and none can be given access to by it. */
export async function registerSystem(office: AccessOffice, asked: SystemToRegister): Promise<AccessResult> {
  const faults = faultsOf(asked)
  if (faults.length > 0) return refused(...faults)
  return office.change(async ({ transaction, records, record }) => {
    const subject = asked.subject ?? `system:${office.newId('subject')}`
    const taken = await transaction
      .selectFrom('external_system')
      .select('id')
      .where('subject', '=', subject)
      .executeTakeFirst()
    if (taken !== undefined)
      return refused(
        fault('SUBJECT_TAKEN', 'subject', 'The subject is registered already.', 'Identiteten er allerede registreret.'),
      )
    const id = office.newId('system')
    const { name, cvrNumber } = asked.supplier
    const supplierId = name === null || cvrNumber === null ? null : office.newId('supplier')
    if (supplierId !== null && name !== null && cvrNumber !== null)
      await transaction.insertInto('supplier').values({ id: supplierId, name, cvr_number: cvrNumber }).execute()
    await transaction
      .insertInto('external_system')
      .values({
        id,
        subject,
        name: asked.name.trim(),
        kind: asked.kind,
        supplier_id: supplierId,
        domain: asked.domain,
        standard_interfaces: '[]',
        institution_id: office.institution.id,
      })
      .execute()
    await record({
      event: 'SYSTEM_REGISTERED',
      institutionId: office.institution.id,
      actor: office.actor,
      detail: { systemId: id },
    })
    return done({ system: await records.system(id) })
  })
}

function faultsOf({ name, subject, kind, supplier }: SystemToRegister): readonly AccessFault[] {
  const faults: AccessFault[] = []
  const impossible = (field: string, text: string, textDanish: string): void =>
    void faults.push(fault('VALUE_NOT_POSSIBLE', field, text, textDanish))
  if (name.trim() === '' || name.length > LONGEST)
    impossible('name', `A name has 1 to ${LONGEST} characters.`, `Et navn har 1 til ${LONGEST} tegn.`)
  if (subject !== null && !/^[\x21-\x7e]{1,200}$/.test(subject))
    impossible(
      'subject',
      'A subject has 1 to 200 visible ASCII characters.',
      'En identitet har 1 til 200 synlige ASCII-tegn.',
    )
  if (subject === null && kind === 'PERSON')
    impossible('subject', 'A person comes with a token: say how it names them.', 'Angiv personens identitet i token.')
  if ((supplier.name === null) !== (supplier.cvrNumber === null))
    impossible('supplierName', 'A supplier has a name and a CVR number.', 'En leverandør har både navn og CVR-nummer.')
  return faults
}
