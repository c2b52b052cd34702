import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useId, useState } from 'react'
import { importMessages } from '../../../i18n/import-messages'
import { useMessages, usePorts, useSession, useTongue } from '../../shared/app-context'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { PlainSelect } from '../../shared/plain-controls'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { ChooseFile } from './choose-file'
import { ColumnChoices } from './column-choices'
import type { Outcome, OutcomeKind } from './outcome'
import { OutcomeTable } from './outcome-table'
import { RunPanel } from './run-panel'
import { type Import, useImport } from './use-import'

const useStyles = makeStyles({
  intro: { maxWidth: '70ch', margin: `0 0 ${tokens.spacingVerticalM}` },
  sources: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
    maxWidth: '960px',
  },
  text: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre' },
  status: { margin: `${tokens.spacingVerticalS} 0` },
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
})

function Sources({ of }: { of: Import }) {
  const styles = useStyles()
  const words = usePart(importMessages)
  const { saving } = useMessages()
  const [text, setText] = useState('')
  const sheetId = useId()
  const { sheet, sheetFault, isBusy } = of
  return (
    <>
      <div className={styles.sources}>
        <ChooseFile of={of} />
        <Field label={words.pasteLabel} hint={words.pasteHint}>
          <Textarea
            textarea={{ className: styles.text }}
            rows={4}
            resize="vertical"
            placeholder={words.example}
            readOnly={isBusy}
            value={text}
            onChange={(_, { value }) => {
              setText(value)
              void of.takeText(value)
            }}
          />
        </Field>
      </div>
      {sheetFault && (
        <MessageBar className={styles.status} intent="error" layout="multiline">
          <MessageBarBody role="alert">
            {sheetFault.fileName && <strong>{sheetFault.fileName}: </strong>}
            {words.sheetFaults[sheetFault.code]} {words.nothingKept}
          </MessageBarBody>
        </MessageBar>
      )}
      {sheet.lines.length > 0 && (
        <div className={mergeClasses(styles.filter, styles.status)}>
          <span role="status">{words.fileRead(sheet.fileName || words.pasteLabel, sheet.lines.length)}</span>
          {sheet.sheets.length > 1 && (
            <>
              <label htmlFor={sheetId}>{words.sheet}</label>
              <PlainSelect id={sheetId} disabled={isBusy} value={sheet.name} onChoose={of.chooseSheet}>
                {sheet.sheets.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </PlainSelect>
            </>
          )}
          <Button
            disabled={isBusy}
            onClick={() => {
              setText('')
              void of.clear()
            }}
          >
            {words.clear}
          </Button>
        </div>
      )}
      {of.cleared && (
        <MessageBar className={styles.status}>
          <MessageBarBody>
            {words.cleared}{' '}
            <Button size="small" onClick={of.undoClear}>
              {saving.undo}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

const SHOWN = ['create', 'change', 'same', 'refused'] as const

const ofKind = (outcomes: readonly Outcome[], kind: OutcomeKind) => outcomes.filter(each => each.kind === kind)

/** What has to be mended isn't looked for under a thousand lines that are as they should be. */
const refusedFirst = (outcomes: readonly Outcome[]) => [
  ...ofKind(outcomes, 'refused'),
  ...outcomes.filter(({ kind }) => kind !== 'refused'),
]

function Result({ of }: { of: Import }) {
  const styles = useStyles()
  const words = usePart(importMessages)
  const { messages, formats } = useTongue()
  const administrations = useLive('administrations')
  const [chosen, setChosen] = useState<OutcomeKind | ''>('')
  const { outcomes, mapping } = of
  if (outcomes.length === 0 || !mapping) return null
  const count = (kind: OutcomeKind) => ofKind(outcomes, kind).length
  const nameOf = new Map(administrations.rows.map(({ id, entity }) => [id, entity.name]))
  const all = {
    words,
    messages,
    formats,
    mapping,
    administration: (id: number) => nameOf.get(id) ?? messages.findings.someAdministration,
  }
  return (
    <Section title={words.result}>
      <RunPanel of={of} />
      <div className={styles.filter}>
        <PlainSelect
          aria-label={words.filter}
          value={chosen}
          onChoose={value => setChosen(SHOWN.find(kind => kind === value) ?? '')}
        >
          <option value="">{words.all(outcomes.length)}</option>
          {SHOWN.map(kind => (
            <option key={kind} value={kind}>
              {words[kind](count(kind))}
            </option>
          ))}
        </PlainSelect>
      </div>
      <OutcomeTable outcomes={chosen === '' ? refusedFirst(outcomes) : ofKind(outcomes, chosen)} words={all} />
    </Section>
  )
}

function ImportForm() {
  const styles = useStyles()
  const { lists } = usePorts()
  const words = usePart(importMessages)
  const of = useImport(words.title)
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      <Sources of={of} />
      {of.registerFault !== undefined && (
        <Failed
          error={of.registerFault}
          onRetry={() => {
            for (const list of ['systems', 'roleHoldings', 'administrations', 'positions'] as const)
              lists.readAgain({ list })
          }}
        />
      )}
      {of.isReading && of.registerFault === undefined && !of.isBusy && <Loading />}
      <ColumnChoices of={of} />
      <Result of={of} />
    </>
  )
}

/** Systems from a spreadsheet (CAT-1, ROLE-2, ROLE-4): every line is checked and shown before anything is saved. */
export default function ImportSystems() {
  const session = useSession()
  const { storage } = useMessages()
  const words = usePart(importMessages)
  return (
    <Page title={words.title}>
      {may(session, 'add', 'systems') ? <ImportForm /> : <Empty title={words.forbidden} text={storage.forbiddenHelp} />}
    </Page>
  )
}
