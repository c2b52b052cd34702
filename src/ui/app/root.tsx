import { FluentProvider, type Theme as FluentTheme, makeStaticStyles } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Host } from '../../host/host'
import { formatsFor } from '../../i18n/format'
import { type Language, loadMessages, type Messages } from '../../i18n/messages'
import type { Following } from '../../storage/following'
import { type AppPorts, AppProvider, type Tongue } from '../shared/app-context'
import { keepLanguage } from './language'
import { Shell } from './shell'
import { loadTheme, showScheme } from './themes'

export interface Start {
  host: Host
  language: Language
  messages: Messages
  theme: FluentTheme
  following: Promise<Following>
  ports: AppPorts
}

/** The browser's own margin around the page shows as a white rim in the dark. */
const useStaticStyles = makeStaticStyles({ body: { margin: 0 } })

function Root({ host, language, messages, theme: firstTheme, following, ports }: Start) {
  useStaticStyles()
  const [{ name, theme }, setTheme] = useState({ name: host.theme, theme: firstTheme })
  const [spoken, setSpoken] = useState({ language, messages })
  useState(() =>
    host.onThemeChange(chosen => void loadTheme(chosen).then(loaded => setTheme({ name: chosen, theme: loaded }))),
  )
  const tongue = useMemo<Tongue>(
    () => ({
      ...spoken,
      formats: formatsFor(spoken.language),
      choose(chosen) {
        keepLanguage(chosen)
        void loadMessages(chosen).then(loaded => setSpoken({ language: chosen, messages: loaded }))
      },
    }),
    [spoken],
  )
  document.documentElement.lang = spoken.language
  showScheme(name)
  return (
    <FluentProvider theme={theme} data-theme={name}>
      <AppProvider ports={ports} tongue={tongue}>
        <Shell isAlone={host.kind === 'browser'} following={following} />
      </AppProvider>
    </FluentProvider>
  )
}

export function show(container: HTMLElement, start: Start): void {
  createRoot(container).render(<Root {...start} />)
}
