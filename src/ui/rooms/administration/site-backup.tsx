import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import { type BackupMessages, backupMessages } from '../../../i18n/backup-messages'
import { BackupFault, type Lost, type Manifest } from '../../../storage/backup-format'
import type { SetUp, SiteName } from '../../../storage/set-up'
import { usePorts, useTongue } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { type Copying, useSiteBackup } from './use-site-backup'

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', maxWidth: '70ch' },
  part: { marginTop: tokens.spacingVerticalXL },
  wide: { justifySelf: 'stretch', minWidth: 0 },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  block: { display: 'block' },
  back: { marginTop: tokens.spacingVerticalM },
})

/** More of what lacks is counted: the file tells the rest. */
const SHOWN_LOST = 20

interface SiteBackupProps {
  site: SiteName
  setUp: SetUp
  /** Every list is there, so that something can be put back into them. */
  mayPutBack: boolean
}

/** All of a site as a file, and such a file back into an empty site: for its owner. */
export function SiteBackup({ site, setUp, mayPutBack }: SiteBackupProps) {
  const styles = useStyles()
  const words = usePart(backupMessages)
  const { copying, take, stop, choose, putBack } = useSiteBackup(site, setUp.addressOf(site))
  const isRunning = copying.kind === 'running'
  const heading = useId()
  const button = useRef<HTMLDivElement>(null)
  // the button that began it may be gone: the keyboard goes to the one that stops it
  useEffect(() => {
    if (isRunning) button.current?.querySelector('button')?.focus()
  }, [isRunning])
  return (
    <section className={`${styles.stack} ${styles.part}`} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {words.title}
      </h3>
      <p className={styles.quiet}>{words.intro[site]}</p>
      {copying.kind === 'failed' && <Fault copying={copying} words={words} onRetry={take} />}
      {copying.kind === 'taken' && <Taken copying={copying} site={site} setUp={setUp} words={words} />}
      {isRunning && <Running copying={copying} setUp={setUp} words={words} />}
      <div ref={button}>
        <Button onClick={isRunning ? stop : () => void take()}>{isRunning ? words.stop : words.take}</Button>
      </div>
      {mayPutBack && !isRunning && (
        <PutBack copying={copying} setUp={setUp} words={words} onChoose={choose} onStart={putBack} />
      )}
    </section>
  )
}

interface Part {
  setUp: SetUp
  words: BackupMessages
}

function Running({ copying, setUp, words }: Part & { copying: Of<'running'> }) {
  const styles = useStyles()
  const { language, formats } = useTongue()
  const { progress, way } = copying
  const isKnown = progress !== undefined && progress.what !== ''
  return (
    <>
      <p className={styles.text} role="status">
        {isKnown
          ? words.progress(
              progress.done + 1,
              progress.of,
              setUp.titleOf(progress.what, language),
              formats.number(progress.records),
            )
          : words.begins}
      </p>
      <ProgressBar
        className={styles.wide}
        aria-label={way === 'out' ? words.title : words.back.title}
        {...(isKnown && { value: progress.done, max: progress.of })}
      />
      <p className={styles.quiet}>{words.stay}</p>
    </>
  )
}

function Taken({ copying, site, setUp, words }: Part & { copying: Of<'taken'>; site: SiteName }) {
  const styles = useStyles()
  const { formats, language } = useTongue()
  const { clock } = usePorts()
  const [isSaved, setSaved] = useState(false)
  const { manifest, href, bytes } = copying
  const { lacking, lost, lists } = manifest
  return (
    <>
      <MessageBar intent={lacking.length === 0 ? 'success' : 'warning'} layout="multiline" className={styles.wide}>
        <MessageBarBody>
          <span role="status">{words.taken(formats.number(recordsOf(manifest)), lists.length)}</span>
          {lacking.length > 0 && (
            <>
              <strong className={styles.block}>{words.lackingTitle}</strong>
              <ul className={styles.list}>
                {lacking.map(({ urlName, why }) => (
                  <li key={urlName}>{words.lacking[why](setUp.titleOf(urlName, language))}</li>
                ))}
              </ul>
            </>
          )}
        </MessageBarBody>
      </MessageBar>
      <LostList title={words.lostTitle} lost={lost} setUp={setUp} words={words} />
      {!isSaved && <p className={styles.quiet}>{words.unsaved}</p>}
      <Button
        as="a"
        appearance="primary"
        href={href}
        download={words.fileName(words.siteInName[site], clock.today())}
        onClick={() => setSaved(true)}
      >
        {words.save(formats.number(Math.max(0.1, Math.round(bytes / 100_000) / 10)))}
      </Button>
    </>
  )
}

interface PutBackProps extends Part {
  copying: Copying
  onChoose: (file: File) => Promise<void>
  onStart: (files: Of<'chosen'>['files']) => Promise<void>
}

function PutBack({ copying, setUp, words: all, onChoose, onStart }: PutBackProps) {
  const styles = useStyles()
  const { formats } = useTongue()
  const words = all.back
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={`${styles.stack} ${styles.back}`}>
      <h4 className={styles.heading}>{words.title}</h4>
      <p className={styles.quiet}>{words.intro}</p>
      {copying.kind === 'restored' && (
        <>
          <MessageBar intent="success" layout="multiline" className={styles.wide}>
            <MessageBarBody>
              <span role="status">
                {words.done(formats.number(copying.restored.added), formats.number(copying.restored.present))}
              </span>
            </MessageBarBody>
          </MessageBar>
          <LostList title={words.lostTitle} lost={copying.restored.lost} setUp={setUp} words={all} />
        </>
      )}
      <Button onClick={() => input.current?.click()}>{words.choose}</Button>
      {/* the browser's own button speaks the browser's language */}
      <input
        ref={input}
        hidden
        aria-label={words.choose}
        type="file"
        accept=".zip,application/zip"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // the same file may be chosen again
          target.value = ''
          if (file) void onChoose(file)
        }}
      />
      {copying.kind === 'chosen' && (
        <>
          <p className={styles.text} role="status">
            {words.chosen(
              formats.moment(copying.manifest.takenAt),
              copying.manifest.takenBy,
              formats.number(recordsOf(copying.manifest)),
              copying.manifest.lists.length,
            )}
          </p>
          <Button appearance="primary" onClick={() => void onStart(copying.files)}>
            {words.start}
          </Button>
        </>
      )}
    </div>
  )
}

function Fault({ copying, words, onRetry }: { copying: Of<'failed'>; words: BackupMessages; onRetry: () => void }) {
  const styles = useStyles()
  const { error, way } = copying
  const isBack = way === 'back'
  if (!(error instanceof BackupFault))
    return <Failed error={error} {...(isBack ? { kept: words.back.kept } : { onRetry })} />
  const fault = words.faults[error.kind]
  return (
    <MessageBar
      intent={error.kind === 'stopped' ? 'info' : 'error'}
      layout="multiline"
      className={styles.wide}
      role="alert"
    >
      <MessageBarBody>
        {typeof fault === 'string' ? fault : fault(error.what)} {error.kind === 'stopped' && isBack && words.back.kept}
      </MessageBarBody>
    </MessageBar>
  )
}

function LostList({ title, lost, setUp, words }: Part & { title: string; lost: Lost[] }) {
  const styles = useStyles()
  const { language } = useTongue()
  if (lost.length === 0) return null
  const lines = lost.map(({ list, key, field, what }) => words.lost(setUp.titleOf(list, language), key, field, what))
  return (
    <div>
      <p className={styles.text}>{title}</p>
      <ul className={styles.list}>
        {[...new Set(lines)].slice(0, SHOWN_LOST).map(line => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > SHOWN_LOST && <li>{words.andMore(lines.length - SHOWN_LOST)}</li>}
      </ul>
    </div>
  )
}

type Of<K extends Copying['kind']> = Extract<Copying, { kind: K }>

const recordsOf = ({ lists }: Manifest): number => lists.reduce((sum, { count }) => sum + count, 0)
