/** How fast the local tenant is against the same statements on bare SQLite behind bare HTTP. */
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { ratioInTurn } from './in-turn.ts'
import { startFloor } from './tenant-floor.ts'
import { answered, item, listAt, sent, startBenchTenant, type TenantGround } from './tenant-ground.ts'

const FEW = 1000
const LIST = listAt('Bench')

interface Ground extends TenantGround {
  askFloor(body?: unknown): Promise<string>
}
let ground: Ground | undefined

async function prepare() {
  const tenant = await startBenchTenant()
  const floor = await startFloor(join(tenant.folder, 'floor.db'), FEW)
  await tenant.fill('Bench', FEW)
  ground = { ...tenant, askFloor: body => answered(floor.url, sent(tenant.headers, body)) }
  return {
    close: async () => {
      await floor.close()
      await tenant.close()
    },
  }
}

function here(): Ground {
  if (!ground) throw new Error('Not prepared.')
  return ground
}

export const tenantWrite: Bench = {
  name: 'tenant-item-write-to-floor',
  unit: 'ratio',
  limit: 3,
  runs: 5,
  prepare,
  measure: () =>
    ratioInTurn(
      'write',
      number => here().ask(`${LIST}/items`, item(number)),
      number => here().askFloor(item(number)),
    ),
}

export const tenantPage: Bench = {
  name: 'tenant-page-of-100-to-floor',
  unit: 'ratio',
  limit: 3,
  runs: 5,
  prepare,
  measure: () =>
    ratioInTurn(
      'page',
      () => here().ask(`${LIST}/items?$select=Id,Title,Code,Amount,Created,Modified,AuthorId&$top=100`),
      () => here().askFloor(),
    ),
}
