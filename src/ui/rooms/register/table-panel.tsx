import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { useMessages } from '../../shared/app-context'
import { PlainSelect, PlainTick } from '../../shared/plain-controls'
import { usePart } from '../../shared/use-part'
import { type ColumnName, columnNames, defaultColumns } from './register-columns'
import { groupings } from './register-view'
import { ToolPanel } from './tool-panel'
import { useToolStyles } from './use-tool-styles'
import type { ViewControl } from './use-view'

const useStyles = makeStyles({
  columns: {
    columnWidth: '260px',
    columnGap: tokens.spacingHorizontalXL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  column: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    breakInside: 'avoid',
    minHeight: '32px',
  },
  grow: { flexGrow: 1 },
})

/** Which columns, in which order; how the rows are ordered and grouped. All of it by keyboard. */
export function TablePanel({ control, onClose }: { control: ViewControl; onClose: () => void }) {
  const tool = useToolStyles()
  const styles = useStyles()
  const messages = useMessages()
  const words = usePart(registerTableMessages).table
  const titles = messages.register.table
  const { columns, sort, group } = control.view
  const listed = [...columns, ...columnNames.filter(name => !columns.includes(name))]

  function show(name: ColumnName, on: boolean): void {
    control.change({ columns: on ? [...columns, name] : columns.filter(each => each !== name) })
  }
  function move(name: ColumnName, by: -1 | 1): void {
    const next = [...columns]
    const from = next.indexOf(name)
    next.splice(from, 1)
    next.splice(from + by, 0, name)
    control.change({ columns: next })
  }

  return (
    <ToolPanel title={words.title} onClose={onClose}>
      <div className={tool.fields}>
        <Field label={words.sortBy}>
          {field => (
            <PlainSelect
              {...field}
              className={tool.control}
              value={sort.column}
              onChoose={value => {
                const column = columnNames.find(name => name === value)
                if (column) control.change({ sort: { ...sort, column } })
              }}
            >
              {columnNames.map(name => (
                <option key={name} value={name}>
                  {titles[name]}
                </option>
              ))}
            </PlainSelect>
          )}
        </Field>
        <Field label={words.groupBy}>
          {field => (
            <PlainSelect
              {...field}
              className={tool.control}
              value={group ?? ''}
              onChoose={value => control.change({ group: groupings.find(each => each === value) })}
            >
              <option value="">{words.noGroup}</option>
              {groupings.map(each => (
                <option key={each} value={each}>
                  {titles[each === 'administration' ? 'administrations' : each]}
                </option>
              ))}
            </PlainSelect>
          )}
        </Field>
        <div className={tool.atEnd}>
          <PlainTick checked={sort.descending} onTick={descending => control.change({ sort: { ...sort, descending } })}>
            {words.descending}
          </PlainTick>
        </div>
      </div>
      <h3 className={tool.heading}>{words.columns}</h3>
      <ul className={styles.columns}>
        {listed.map(name => {
          const place = columns.indexOf(name)
          const isShown = place >= 0
          return (
            <li key={name} className={styles.column}>
              <span className={styles.grow}>
                {name === 'name' ? (
                  titles.name
                ) : (
                  <PlainTick checked={isShown} onTick={on => show(name, on)}>
                    {titles[name]}
                  </PlainTick>
                )}
              </span>
              {isShown && (
                <>
                  <Button
                    className={tool.narrow}
                    size="small"
                    appearance="subtle"
                    aria-label={words.earlier(titles[name])}
                    disabledFocusable={place === 0}
                    onClick={() => move(name, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    className={tool.narrow}
                    size="small"
                    appearance="subtle"
                    aria-label={words.later(titles[name])}
                    disabledFocusable={place === columns.length - 1}
                    onClick={() => move(name, 1)}
                  >
                    ↓
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <div>
        <Button size="small" onClick={() => control.change({ columns: defaultColumns })}>
          {words.reset}
        </Button>
      </div>
    </ToolPanel>
  )
}
