import fc from 'fast-check'

/**
 * The same cases in every run, so that a failing build tells of a change and not of luck. New cases are looked for with
 * `PROPERTY_SEED=random npm test`; a failure prints the seed to repeat it with.
 */
const asked = process.env['PROPERTY_SEED'] ?? '20261122'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
