/** Whether this run plays all cases (`npm run test:cases`). */
export const playsAll = process.env['PERSONALEPORT_TEST_CASES'] === 'all'

/**
 * How many random cases a long test plays: all of them in the run that is there for it, and few in the others, where it shows that what surrounds
 * the cases works. Of the same seed, few are the first of all.
 */
export function casesPlayed(few: number, all: number): number {
  return playsAll ? all : few
}
