import { useDeferredValue, useMemo } from 'react'
import { type ModelEffect, type MunicipalModel, modelEffect, type SystemFacts } from '../../../core'
import { usePorts } from '../../shared/app-context'
import { bySystem, factsOf, organisationOf } from '../../shared/system-facts'
import { useLive } from '../../shared/use-live'

/** A system as the effect names it. */
export interface NamedSystem {
  key: string
  name: string
}

/** What the changed model does to the register today; undefined until everything that it follows from is here. */
export function useModelEffect(before: MunicipalModel, after: MunicipalModel): ModelEffect<NamedSystem> | undefined {
  const today = usePorts().clock.today()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const documents = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const isRead = [systems, holdings, documents, boards, administrations].every(({ state }) => state === 'ready')
  const facts = useMemo(() => {
    if (!isRead) return undefined
    const held = bySystem(holdings.rows)
    const kept = bySystem(documents.rows)
    const organisation = organisationOf(boards.rows, administrations.rows)
    return systems.rows.flatMap(({ id, entity }): { id: NamedSystem; facts: SystemFacts }[] => {
      if (entity.endedOn !== undefined && entity.endedOn < today) return []
      const found = factsOf(entity, held.get(id) ?? [], kept.get(id) ?? [], organisation, today)
      return found ? [{ id: { key: entity.key, name: entity.name }, facts: found }] : []
    })
  }, [isRead, systems, holdings, documents, boards, administrations, today])
  const model = useDeferredValue(after)
  return useMemo(() => facts && modelEffect(before, model, facts, today), [before, model, facts, today])
}
