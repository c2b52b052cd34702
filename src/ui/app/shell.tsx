import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Suspense } from 'react'
import { Link, Router, useLocation } from 'wouter'
import { languageNames, languages } from '../../i18n/messages'
import { useTongue } from '../shared/app-context'
import { FaultBoundary } from '../shared/fault-boundary'
import { PlainSelect } from '../shared/plain-controls'
import { Loading } from '../shared/states'
import { DraftsNotice } from './drafts-notice'
import { useHashLocation } from './hash-location'
import { rooms } from './rooms'
import { Routes } from './routes'

const useStyles = makeStyles({
  frame: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': {
      left: tokens.spacingHorizontalM,
      top: tokens.spacingVerticalM,
      zIndex: 10,
      backgroundColor: tokens.colorNeutralBackground1,
      padding: tokens.spacingVerticalS,
    },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  nav: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    overflowX: 'auto',
    '@media (max-width: 640px)': { order: 3, flexBasis: '100%' },
  },
  room: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  side: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 640px)': { flexGrow: 1, justifyContent: 'flex-end' },
  },
  main: {
    maxWidth: '1400px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    boxSizing: 'border-box',
  },
})

function Rooms() {
  const styles = useStyles()
  const { messages } = useTongue()
  const [here] = useLocation()
  return (
    <nav className={styles.nav} aria-label={messages.app.navigation}>
      {rooms.map(room => {
        const isHere = room.path === '/' ? here === '/' : here.startsWith(room.path)
        return (
          <Link
            key={room.path}
            href={room.path}
            className={mergeClasses(styles.room, isHere && styles.here)}
            aria-current={isHere ? 'page' : undefined}
          >
            {messages.rooms[room.name]}
          </Link>
        )
      })}
    </nav>
  )
}

function Bar() {
  const styles = useStyles()
  const { messages, language, choose } = useTongue()
  const [, go] = useLocation()
  return (
    <header className={styles.bar}>
      <Rooms />
      <div className={styles.side}>
        <PlainSelect
          aria-label={messages.app.language}
          value={language}
          onChoose={value => {
            const chosen = languages.find(each => each === value)
            if (chosen) choose(chosen)
          }}
        >
          {languages.map(each => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </PlainSelect>
        <Button appearance="primary" onClick={() => go('/report')}>
          {messages.app.reportIncident}
        </Button>
      </div>
    </header>
  )
}

function Content() {
  const styles = useStyles()
  const [here] = useLocation()
  return (
    <main id="content" className={styles.main}>
      <Suspense>
        <DraftsNotice />
      </Suspense>
      <FaultBoundary key={here}>
        <Suspense fallback={<Loading />}>
          <Routes />
        </Suspense>
      </FaultBoundary>
    </main>
  )
}

export function Shell() {
  const styles = useStyles()
  const { messages } = useTongue()
  return (
    <Router hook={useHashLocation}>
      <div className={styles.frame}>
        <button type="button" className={styles.skip} onClick={() => document.querySelector('h1')?.focus()}>
          {messages.app.skipToContent}
        </button>
        <Bar />
        <Content />
      </div>
    </Router>
  )
}
