import { Canary } from './canary.ts'

/** The canary around the test file that is running. Its own tests put another in its place for a while. */
export const watched: { canary: Canary } = { canary: new Canary() }
