/** Chance that is the same every time: a test that failed fails again. */
export interface Seeded {
  /** 0 ≤ n < 1. */
  next(): number
  /** One of them, each as likely. */
  one<T>(all: readonly T[]): T
  chance(probability: number): boolean
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to mix faults with. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    one(all) {
      const chosen = all[Math.floor(next() * all.length)]
      if (chosen === undefined) throw new Error('Nothing to choose from.')
      return chosen
    },
    chance: probability => next() < probability,
  }
}
