import type { InstitutionsContext } from '../context.ts'
import type { ExternalSystem } from '../model/externalSystem.ts'

/** The system that a record names. @throws where there is none, which the registry never lets happen. */
export async function systemNamed(id: string, { loaders }: InstitutionsContext): Promise<ExternalSystem> {
  const system = await loaders.office.records.system(id)
  if (system === null) throw new Error('a record of the registry names a system that is not there')
  return system
}
