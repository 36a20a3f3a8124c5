import type { Readiness } from '../gateway/health.ts'
import type { House } from './house.ts'

/** Whether this process can do its work: directories filled, and which upstreams are held back. */
export async function readinessOf({ registry, directory, subgraphs }: House): Promise<Readiness> {
  const kept = registry.institutions.filter(({ payroll }) => subgraphs.has(payroll.system === 'SLS' ? 'sls' : 'opus'))
  const filled = await Promise.all(kept.map(({ id }) => directory.filledAt(id)))
  const upstreams = [...subgraphs.values()].flatMap((subgraph) => subgraph.upstreams)
  return {
    directories: { filled: filled.filter((at) => at !== null).length, all: kept.length },
    heldBack: upstreams.flatMap(({ system, state }) =>
      registry.institutions.filter(({ id }) => state(id) === 'open').map(({ key }) => ({ system, institution: key })),
    ),
  }
}
