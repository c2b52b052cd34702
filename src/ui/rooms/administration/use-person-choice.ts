import { useState } from 'react'
import type { PersonRef } from '../../../storage/repository'
import { type DirectoryPerson, usePorts } from '../../shared/app-context'

type Choosing = { kind: 'idle' } | { kind: 'finding' } | { kind: 'failed'; error: unknown; person: DirectoryPerson }

/** A person of the directory, made known to the site: only then may a list point at them. */
export function usePersonChoice(onPerson: (person: PersonRef) => void) {
  const { repository } = usePorts()
  const [choosing, setChoosing] = useState<Choosing>({ kind: 'idle' })
  async function choose(person: DirectoryPerson): Promise<void> {
    setChoosing({ kind: 'finding' })
    try {
      onPerson(await repository.person(person.principalName))
      setChoosing({ kind: 'idle' })
    } catch (error) {
      setChoosing({ kind: 'failed', error, person })
    }
  }
  return { choosing, choose }
}
