/** By this name those who write to an institution's directory take their turns. */
export function directoryOf(institutionId: string): string {
  return `directory/${institutionId}`
}
