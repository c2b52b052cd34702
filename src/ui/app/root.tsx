import {
  FluentProvider,
  makeStaticStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Host, Theme } from '../../host/host'
import { formatsFor } from '../../i18n/format'
import { type Language, loadMessages, type Messages } from '../../i18n/messages'
import { type AppPorts, AppProvider, type Tongue } from '../shared/app-context'
import { keepLanguage } from './language'
import { Shell } from './shell'

export interface Start {
  host: Host
  language: Language
  messages: Messages
  ports: AppPorts
}

/** The browser's own margin around the page shows as a white rim in the dark. */
const useStaticStyles = makeStaticStyles({ body: { margin: 0 } })

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

function Root({ host, language, messages, ports }: Start) {
  useStaticStyles()
  const [theme, setTheme] = useState<Theme>(host.theme)
  const [spoken, setSpoken] = useState({ language, messages })
  useState(() => host.onThemeChange(setTheme))
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
  return (
    <FluentProvider theme={THEMES[theme]} data-theme={theme}>
      <AppProvider ports={ports} tongue={tongue}>
        <Shell />
      </AppProvider>
    </FluentProvider>
  )
}

export function show(container: HTMLElement, start: Start): void {
  createRoot(container).render(<Root {...start} />)
}
