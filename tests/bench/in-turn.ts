/** Two pieces of work against each other. */
import { median } from './bench.ts'

const ROUNDS = 60
const WARM = 20

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** One and the other in turn, so that a busy machine slows both; the median of the first through that of the other. */
export async function ratioInTurn(
  what: string,
  work: (number: number) => Promise<unknown>,
  floor: (number: number) => Promise<unknown>,
): Promise<number> {
  const [own, least]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS + WARM; round += 1) {
    const [one, other] = [await time(() => work(round)), await time(() => floor(round))]
    if (round < WARM) continue
    own.push(one)
    least.push(other)
  }
  console.error(`  ${what}: ${median(own).toFixed(2)} ms, floor ${median(least).toFixed(2)} ms`)
  return median(own) / median(least)
}
