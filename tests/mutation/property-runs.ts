/**
 * fast-check as the core's tests see it while `npm run mutate:afresh` measures: each property with few examples, and the same
 * ones every time, so that a figure can be measured again. What only luck would notice then counts as unnoticed.
 */
import fc from 'fast-check'

const runs = Number(process.env.PROPERTY_RUNS)

const assert = new Proxy(fc.assert, {
  apply: (original, _, [property, parameters]: Parameters<typeof fc.assert>) =>
    original(property, {
      ...parameters,
      numRuns: Math.min(parameters?.numRuns ?? 100, runs),
      seed: parameters?.seed ?? 2026,
    }),
})

export default { ...fc, assert }
