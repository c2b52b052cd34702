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

/** ROLE-6. Asks the directory once for each set of people; where it doesn't answer, nobody is called gone. */
export function useGone(principalNames: readonly string[]): GoneAccounts {
  const { directory } = usePorts()
  const [found, setFound] = useState<GoneAccounts>({ gone: NOBODY, isAsking: true })
  const asked = [...new Set(principalNames)].sort().join('\n')
  useEffect(() => {
    if (asked === '') return setFound({ gone: NOBODY, isAsking: false })
    let current = true
    async function ask(names: string[]): Promise<void> {
      for (let start = 0; start < names.length && current; start += AT_ONCE) {
        const gone = await directory.gone(names.slice(start, start + AT_ONCE)).catch(() => [])
        const isAsking = start + AT_ONCE < names.length
        const more = (before: ReadonlySet<string>) => (gone.length === 0 ? before : new Set([...before, ...gone]))
        if (current) setFound(before => ({ gone: more(before.gone), isAsking }))
      }
    }
    setFound({ gone: NOBODY, isAsking: true })
    void ask(asked.split('\n'))
    return () => {
      current = false
    }
  }, [directory, asked])
  return found
}
