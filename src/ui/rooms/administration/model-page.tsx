/** The municipality's governance model (CAT-1): read by everybody, changed by administrators, with what a change does shown first. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { documentKinds, forums, type ModelTableName, roles } from '../../../core'
import { modelMessages } from '../../../i18n/model-messages'
import { useSession, useTongue } from '../../shared/app-context'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { AdministrationParts } from './administration-parts'
import { ModelChanges } from './model-changes'
import { ModelDefaults } from './model-defaults'
import { ModelFiles } from './model-files'
import { ModelHistory } from './model-history'
import { ModelMatrix } from './model-matrix'
import { type ModelWords, modelFindingText } from './model-words'
import { type ModelEdit, useModelEdit } from './use-model-edit'
import { useOrganisationStyles } from './use-organisation-styles'

const matrices: [table: ModelTableName, rows: readonly string[]][] = [
  ['roles', roles],
  ['forums', forums],
  ['documents', documentKinds],
]

export default function ModelPage() {
  const styles = useOrganisationStyles()
  const { messages, formats } = useTongue()
  const words = usePart(modelMessages)
  const mayEdit = may(useSession(), 'edit', 'governanceModel')
  const edit = useModelEdit(words.draft)
  const of = { messages, words, formats }
  return (
    <Page title={words.draft}>
      <AdministrationParts />
      <p className={styles.quiet}>{words.intro}</p>
      {!mayEdit && <p className={styles.quiet}>{words.readOnly}</p>}
      {edit.unread && <Failed error={edit.unread} onRetry={edit.readAgain} />}
      {!edit.isRead && !edit.unread && <Loading />}
      {edit.isRead && (
        <>
          {mayEdit && <StoredFaults edit={edit} of={of} />}
          {mayEdit && <ModelFiles edit={edit} of={of} />}
          {mayEdit && <ModelChanges edit={edit} of={of} />}
          {matrices.map(([table, rows]) => (
            <Section key={table} title={words.tables[table]}>
              <TableHead table={table} edit={edit} mayEdit={mayEdit} />
              <ModelMatrix table={table} rows={rows} edit={edit} of={of} mayEdit={mayEdit} />
            </Section>
          ))}
          <Section title={words.tables.defaults}>
            <TableHead table="defaults" edit={edit} mayEdit={mayEdit} />
            <ModelDefaults edit={edit} of={of} mayEdit={mayEdit} />
          </Section>
          <ModelHistory rows={edit.rows} of={of} />
        </>
      )}
    </Page>
  )
}

/** What the stored rows have wrong is for those who can mend it. */
function StoredFaults({ edit: { findings }, of }: { edit: ModelEdit; of: ModelWords }) {
  const styles = useOrganisationStyles()
  if (findings.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{of.words.findings.title}</MessageBarTitle>
        {of.words.findings.text}
        <ul className={styles.list}>
          {findings.map(finding => (
            <li key={`${finding.code}${JSON.stringify(finding.params)}`}>{modelFindingText(of, finding)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

function TableHead({ table, edit, mayEdit }: { table: ModelTableName; edit: ModelEdit; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const words = usePart(modelMessages)
  const own = edit.departures(table)
  const isBroken = edit.findings.some(({ level, params }) => level === 'error' && params.table === table)
  return (
    <div className={`${styles.line} ${styles.apart}`}>
      <span className={styles.small}>{own === 0 ? words.isDefault : words.isOwn(own)}</span>
      {mayEdit && (own > 0 || isBroken) && (
        <Button
          size="small"
          aria-label={`${words.restore}: ${words.tables[table]}`}
          onClick={() => edit.restore(table)}
        >
          {words.restore}
        </Button>
      )}
    </div>
  )
}
