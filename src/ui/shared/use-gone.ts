import { useEffect, useState } from 'react'
import { usePorts } from './app-context'

export interface GoneAccounts {
  /** Principal names whose account is gone or disabled, as far as the directory has been asked. */
  gone: ReadonlySet<string>
  isAsking: boolean
}

const NOBODY: ReadonlySet<string> = new Set()
/** A register may name thousands: they are asked about a part at a time, and what is known shows meanwhile. */
const AT_ONCE = 60

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every(name => other.has(name))

/** ROLE-6. Asks the directory once for each set of people; where it doesn't answer, nobody is called gone. */
export function useGone(principalNames: readonly string[]): GoneAccounts {
  const { directory } = usePorts()
  const [found, setFound] = useState<GoneAccounts>({ gone: NOBODY, isAsking: true })
  const asked = [...new Set(principalNames)].sort().join('\n')
  useEffect(() => {
    if (asked === '') return setFound({ gone: NOBODY, isAsking: false })
    let current = true
    async function ask(names: string[]): Promise<void> {
      const known = new Set<string>()
      for (let start = 0; start < names.length && current; start += AT_ONCE) {
        for (const name of await directory.gone(names.slice(start, start + AT_ONCE)).catch(() => [])) known.add(name)
        const isAsking = start + AT_ONCE < names.length
        // the same set while it says the same: what follows from it isn't reckoned again
        if (current) setFound(before => ({ gone: isSame(before.gone, known) ? before.gone : new Set(known), isAsking }))
      }
    }
    setFound(before => ({ ...before, isAsking: true }))
    void ask(asked.split('\n'))
    return () => {
      current = false
    }
  }, [directory, asked])
  return found
}
