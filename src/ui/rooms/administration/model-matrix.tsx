import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { categories, forumDemands, isFollowUpFixed, type ModelTableName, roleDemands } from '../../../core'
import { PlainSelect } from '../../shared/plain-controls'
import { cellName, cellValue, type ModelWords, rowName } from './model-words'
import type { ModelEdit } from './use-model-edit'
import { useOrganisationStyles } from './use-organisation-styles'

const useStyles = makeStyles({
  wide: {
    overflowX: 'auto',
    maxWidth: '100%',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXS,
    minWidth: '110px',
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: '118px',
  },
  select: { width: '100%', fontSize: tokens.fontSizeBase200, padding: `0 ${tokens.spacingHorizontalXXS}` },
  mandatory: { fontWeight: tokens.fontWeightSemibold },
  changed: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  was: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
})

const choices: Record<string, readonly string[]> = {
  roles: roleDemands,
  forums: forumDemands,
  documents: ['true', 'false'],
}

interface ModelMatrixProps {
  table: ModelTableName
  rows: readonly string[]
  edit: ModelEdit
  of: ModelWords
  mayEdit: boolean
}

/** Roles, forums or documents by category; a cell that was changed says what it was. */
export function ModelMatrix({ table, rows, edit, of, mayEdit }: ModelMatrixProps) {
  const styles = useStyles()
  const shared = useOrganisationStyles()
  const { messages, words } = of
  const corner = table === 'roles' ? words.role : table === 'forums' ? words.forum : words.document
  return (
    <>
      <section
        className={styles.wide}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        tabIndex={0}
        aria-label={words.cell(words.tables[table], messages.register.table.category)}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {corner}
              </th>
              {categories.map(category => (
                <th key={category} scope="col" className={styles.head}>
                  {messages.categories[category]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row}>
                <th scope="row" className={styles.row}>
                  {rowName(of, table, row)}
                </th>
                {categories.map(category => (
                  <Cell key={category} path={`${table}.${category}.${row}`} edit={edit} of={of} mayEdit={mayEdit} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table === 'forums' && <p className={shared.after}>{words.followUpFixed}</p>}
    </>
  )
}

function Cell({ path, edit, of, mayEdit }: { path: string; edit: ModelEdit; of: ModelWords; mayEdit: boolean }) {
  const styles = useStyles()
  const value = edit.values.get(path) ?? ''
  const before = edit.stored.get(path) ?? ''
  const isChanged = value !== before
  const offered = choices[path.split('.')[0] ?? ''] ?? []
  return (
    <td className={mergeClasses(styles.cell, isChanged && styles.changed)}>
      {mayEdit && !isFollowUpFixed(path) ? (
        <PlainSelect
          className={mergeClasses(styles.select, value === 'mandatory' && styles.mandatory)}
          aria-label={cellName(of, path)}
          value={value}
          onChoose={chosen => edit.lay([[path, chosen]])}
        >
          {offered.map(each => (
            <option key={each} value={each}>
              {cellValue(of, path, each)}
            </option>
          ))}
        </PlainSelect>
      ) : (
        <span className={value === 'mandatory' ? styles.mandatory : undefined}>{cellValue(of, path, value)}</span>
      )}
      {isChanged && <span className={styles.was}>{of.words.was(cellValue(of, path, before))}</span>}
    </td>
  )
}
