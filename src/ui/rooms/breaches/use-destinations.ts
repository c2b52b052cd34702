import { useEffect, useState } from 'react'
import type { Administration, Stored } from '../../../storage/repository'
import { usePorts } from '../../shared/app-context'
import { useBoards } from '../../shared/use-boards'
import { useLive } from '../../shared/use-live'
import { administrationOf, type Destination, destinationOfUnknown, destinations } from './concerned'
import { choiceOfDestination, unknownDestination } from './report-draft'

export interface Destinations {
  all: Destination[]
  unknownGoesTo: Destination | undefined
  /** What the list shows as chosen; '' before anything is. */
  choice: string
  isUnknown: boolean
  /** Where it goes as chosen. */
  destination: Destination | undefined
  error: unknown
  readAgain(): void
}

/** INC-2: where a report may go, with the reporter's own administration chosen until they choose another. */
export function useDestinations(chosen: string | undefined): Destinations {
  const { directory, lists } = usePorts()
  const boards = useBoards()
  const administrations = useLive('administrations')
  const [department, setDepartment] = useState('')
  useEffect(() => {
    // without the directory nothing is prefilled, and the reporter chooses
    void directory.me().then(
      person => setDepartment(person.department),
      () => undefined,
    )
  }, [directory])

  const own: Stored<Administration> | undefined = administrationOf(department, administrations.rows)
  const all = destinations(administrations.rows, boards.rows)
  const ofOwn = all.filter(({ administration }) => administration.id === own?.id)
  // an administration under two boards is the reporter's to choose
  const [only] = ofOwn.length === 1 ? ofOwn : []
  const choice = chosen ?? (only ? choiceOfDestination(only) : '')
  const unknownGoesTo = destinationOfUnknown(own, all)
  const isUnknown = choice === unknownDestination
  const failed = [boards, administrations].find(({ state }) => state === 'failed')
  return {
    all,
    unknownGoesTo,
    choice,
    isUnknown,
    destination: isUnknown ? unknownGoesTo : all.find(each => choiceOfDestination(each) === choice),
    error: failed?.state === 'failed' ? failed.error : undefined,
    readAgain() {
      lists.readAgain({ list: 'boards' })
      lists.readAgain({ list: 'administrations' })
    },
  }
}
