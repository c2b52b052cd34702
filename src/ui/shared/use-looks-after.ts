import { useEffect, useState } from 'react'
import { usePorts } from './app-context'

/**
 * Whether one looks after the organisation and the model; undefined until that is known. Neither suspends nor throws: it is asked also where the session
 * can't be read, as on the page where a site that isn't ready is mended.
 */
export function useLooksAfter(): boolean | undefined {
  const { session } = usePorts()
  const [looksAfter, setLooksAfter] = useState<boolean>()
  useEffect(() => {
    session.then(
      ({ groups }) => setLooksAfter(groups.has('administrators') || groups.has('coordinators')),
      () => undefined, // shown by whichever screen asks for it
    )
  }, [session])
  return looksAfter
}
