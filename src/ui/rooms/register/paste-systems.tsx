import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useMessages, usePorts, useSession } from '../../shared/app-context'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Empty, Failed } from '../../shared/states'
import { useTableStyles } from '../../shared/table-styles'
import { PasteRowView } from './paste-row-view'
import { ROWS_AT_MOST, usePaste } from './use-paste'

const useStyles = makeStyles({
  intro: { maxWidth: '70ch', margin: `0 0 ${tokens.spacingVerticalM}` },
  text: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  summary: { margin: 0 },
  outcome: { marginBottom: tokens.spacingVerticalM },
})

type Paste = ReturnType<typeof usePaste>

function Outcome({ paste }: { paste: Paste }) {
  const styles = useStyles()
  const { drafts } = usePorts()
  const { paste: words, storage } = useMessages()
  const { run } = paste
  if (run.kind !== 'ended') return null
  return (
    <div className={styles.outcome}>
      {run.created > 0 && (
        <MessageBar intent="success">
          <MessageBarBody>{words.done(run.created)}</MessageBarBody>
        </MessageBar>
      )}
      {run.stopped && (
        <MessageBar>
          <MessageBarBody>{words.stopped}</MessageBarBody>
        </MessageBar>
      )}
      {run.fault !== undefined && (
        <Failed
          error={run.fault}
          kept={drafts.durable ? storage.keptOnDevice : storage.keptInMemory}
          onRetry={() => void paste.create()}
        />
      )}
    </div>
  )
}

function Actions({ paste }: { paste: Paste }) {
  const styles = useStyles()
  const { paste: words, app } = useMessages()
  const { run, good, checked, isReady } = paste
  if (run.kind === 'running')
    return (
      <div className={styles.buttons}>
        <span role="status">{words.progress(run.done, run.all)}</span>
        <Button onClick={paste.stop}>{words.stop}</Button>
        <ProgressBar aria-label={words.title} value={run.done} max={run.all} />
      </div>
    )
  return (
    <div className={styles.buttons}>
      <p className={styles.summary} role="status">
        {isReady ? words.summary(good.length, checked.length) : checked.length > 0 ? words.checking : app.loading}
      </p>
      {good.length > 0 && (
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && void paste.create()}>
          {words.create(good.length)}
        </Button>
      )}
      <Button onClick={paste.clear}>{words.clear}</Button>
    </div>
  )
}

function Rows({ paste }: { paste: Paste }) {
  const table = useTableStyles()
  const { paste: words } = useMessages()
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {[words.row, words.name, words.category, words.owner, words.state].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {paste.checked.map(row => (
          <PasteRowView
            key={row.pasted.row}
            row={row}
            fault={row.state === 'good' ? paste.faults.get(row.good.identity) : undefined}
          />
        ))}
      </tbody>
    </table>
  )
}

function PasteForm() {
  const styles = useStyles()
  const { lists } = usePorts()
  const { paste: words, saving } = useMessages()
  const paste = usePaste()
  const isRunning = paste.run.kind === 'running'
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      <Field
        label={words.label}
        {...(paste.isTooMany
          ? { validationMessage: words.tooMany(ROWS_AT_MOST), validationState: 'error' as const }
          : {})}
      >
        <Textarea
          textarea={{ className: styles.text }}
          rows={8}
          resize="vertical"
          placeholder={words.example}
          readOnly={isRunning}
          value={paste.text}
          onChange={(_, { value }) => paste.setText(value)}
        />
      </Field>
      {paste.cleared && (
        <MessageBar>
          <MessageBarBody>
            {words.cleared}{' '}
            <Button size="small" onClick={paste.undoClear}>
              {saving.undo}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {paste.registerFault && (
        <Failed error={paste.registerFault} onRetry={() => lists.readAgain({ list: 'systems' })} />
      )}
      {paste.text.trim() === '' && !paste.cleared && <p>{words.empty}</p>}
      {paste.checked.length > 0 && (
        <Section title={words.rows}>
          <Actions paste={paste} />
          <Outcome paste={paste} />
          <Rows paste={paste} />
        </Section>
      )}
    </>
  )
}

/** Systems from a spreadsheet (CAT-1, ROLE-2): every row is checked and shown before the good ones are created. */
export default function PasteSystems() {
  const session = useSession()
  const { paste: words, storage } = useMessages()
  return (
    <Page title={words.title}>
      {may(session, 'add', 'systems') ? <PasteForm /> : <Empty title={words.forbidden} text={storage.forbiddenHelp} />}
    </Page>
  )
}
