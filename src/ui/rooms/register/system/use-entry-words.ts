import { useEffect, useState } from 'react'
import { type SystemEntryMessages, systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { useTongue } from '../../../shared/app-context'

/** The page's further words once they are here, for what doesn't wait for them. */
export function useEntryWords(): SystemEntryMessages | undefined {
  const { language } = useTongue()
  const [words, setWords] = useState<SystemEntryMessages>()
  useEffect(() => {
    let current = true
    systemEntryMessages(language).then(
      found => current && setWords(found),
      () => undefined, // shown by what can't do without them
    )
    return () => {
      current = false
    }
  }, [language])
  return words
}
