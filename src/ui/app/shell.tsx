import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Link, Router, useLocation } from 'wouter'
import { languageNames, languages } from '../../i18n/messages'
import type { Following } from '../../storage/following'
import { usePorts, useTongue } from '../shared/app-context'
import { FaultBoundary } from '../shared/fault-boundary'
import { PlainSelect } from '../shared/plain-controls'
import { Loading } from '../shared/states'
import { useLooksAfter } from '../shared/use-looks-after'
import { AskedToWait } from './asked-to-wait'
import { DraftsNotice } from './drafts-notice'
import { useHashLocation } from './hash-location'
import { NotDurable } from './not-durable'
import { rooms } from './rooms'
import { Routes } from './routes'

// neither is there before the first list is
const Unreached = lazy(async () => ({ default: (await import('./kept-notice')).Unreached }))
const KeptFoot = lazy(async () => ({ default: (await import('./kept-notice')).KeptFoot }))

const phone = '@media (max-width: 640px)'

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
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [phone]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, rowGap: tokens.spacingVerticalXS },
  },
  // on a phone the line is worth more, and the browser says it too
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, [phone]: { display: 'none' } },
  nav: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    // a shade at the side where there is more to see, covered by a patch that scrolls with the rooms
    backgroundImage: [
      `linear-gradient(90deg, ${tokens.colorNeutralBackground2} 50%, transparent)`,
      `linear-gradient(270deg, ${tokens.colorNeutralBackground2} 50%, transparent)`,
      `linear-gradient(90deg, ${tokens.colorNeutralStrokeAccessible}, transparent)`,
      `linear-gradient(270deg, ${tokens.colorNeutralStrokeAccessible}, transparent)`,
    ].join(),
    backgroundSize: '32px 100%, 32px 100%, 12px 100%, 12px 100%',
    backgroundPosition: '0 0, 100% 0, 0 0, 100% 0',
    backgroundRepeat: 'no-repeat',
    backgroundAttachment: 'local, local, scroll, scroll',
    [phone]: { order: 3, flexBasis: '100%', gap: 0 },
  },
  room: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    [phone]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}` },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    // inside: what scrolls cuts off what is drawn around it
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
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
    [phone]: { flexGrow: 1, justifyContent: 'space-between' },
  },
  language: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    [phone]: { maxWidth: '104px', paddingLeft: 0 },
  },
  report: { [phone]: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` } },
  main: {
    maxWidth: '1400px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    boxSizing: 'border-box',
    [phone]: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXXL}` },
  },
})

/** For those who look after the organisation and the two sites; what they look after everybody may read. */
const administration = ['/organisation', '/administration'] as const

function Rooms() {
  const styles = useStyles()
  const { messages } = useTongue()
  const [here] = useLocation()
  const nav = useRef<HTMLElement>(null)
  const ports = usePorts()
  const [isOwner, setOwner] = useState(false)
  const looksAfter = useLooksAfter()
  useEffect(() => {
    if (isOwner) return
    const answer = ports.session.then(() => import('./owns-a-site')).then(({ ownsASite }) => ownsASite(ports, here))
    answer.then(setOwner, () => undefined) // shown by whichever screen asks for it
  }, [ports, here, isOwner])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of screen the room one is in is brought in view
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [here, isOwner, looksAfter])
  const isAdministering = administration.some(path => here.startsWith(path))
  return (
    <nav ref={nav} className={styles.nav} aria-label={messages.app.navigation}>
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
      {(isOwner || looksAfter !== undefined) && (
        <Link
          href={isOwner && !looksAfter ? administration[1] : administration[0]}
          className={mergeClasses(styles.room, isAdministering && styles.here)}
          aria-current={isAdministering ? 'page' : undefined}
        >
          {isOwner || looksAfter ? messages.rooms.administration : messages.rooms.organisation}
        </Link>
      )}
    </nav>
  )
}

function Bar({ isAlone }: { isAlone: boolean }) {
  const styles = useStyles()
  const { messages, language, choose } = useTongue()
  const [, go] = useLocation()
  return (
    <header className={styles.bar}>
      {isAlone && <span className={styles.name}>{messages.app.name}</span>}
      <Rooms />
      <div className={styles.side}>
        <PlainSelect
          className={styles.language}
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
        <Button className={styles.report} appearance="primary" onClick={() => go('/report')}>
          {messages.app.reportIncident}
        </Button>
      </div>
    </header>
  )
}

/** `children`: what is said before all else. */
function Content({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [here] = useLocation()
  return (
    <main id="content" className={styles.main}>
      <AskedToWait />
      <NotDurable />
      <Suspense>{children}</Suspense>
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

/** `isAlone`: in a browser's own window, where no host says which app this is. */
export function Shell({ isAlone, following }: { isAlone: boolean; following: Promise<Following> }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const [followed, setFollowed] = useState<Following>()
  useEffect(() => {
    following.then(setFollowed, () => undefined) // without it the lists are as they were read
  }, [following])
  return (
    <Router hook={useHashLocation}>
      <div className={styles.frame}>
        <button type="button" className={styles.skip} onClick={() => document.querySelector('h1')?.focus()}>
          {messages.app.skipToContent}
        </button>
        <Bar isAlone={isAlone} />
        <Content>{followed && <Unreached following={followed} />}</Content>
        <Suspense>{followed && <KeptFoot following={followed} />}</Suspense>
      </div>
    </Router>
  )
}
