import type { SandboxInstitution, SandboxTokens } from '../routes.ts'

/** The institutions whose tokens the sandbox offers; none in production, where the address answers 404. */
export async function sandboxInstitutions(): Promise<readonly SandboxInstitution[]> {
  const response = await fetch('/graphql/sandbox-tokens')
  if (!response.ok) return []
  const { institutions }: SandboxTokens = await response.json()
  return institutions
}
