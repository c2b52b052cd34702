import { Field, Input } from '@fluentui/react-components'
import { useMemo } from 'react'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { useTongue } from '../../shared/app-context'
import { PlainSelect, PlainTick } from '../../shared/plain-controls'
import { usePart } from '../../shared/use-part'
import { type Choice, choicesOf, filterName, isDay } from './filter-text'
import type { RegisterRow } from './register-rows'
import { type FilterName, type Filters, filterNames } from './register-view'
import { ToolPanel } from './tool-panel'
import { useToolStyles } from './use-tool-styles'
import type { ViewControl } from './use-view'

interface FilterPanelProps {
  control: ViewControl
  rows: readonly RegisterRow[]
  onClose: () => void
}

export function FilterPanel({ control, rows, onClose }: FilterPanelProps) {
  const styles = useToolStyles()
  const { messages, formats } = useTongue()
  const words = usePart(registerTableMessages)
  const { filters } = control.view
  const given = useMemo(() => ({ tongue: { messages, formats }, words }), [messages, formats, words])
  const choices = useMemo(
    () => new Map(filterNames.map((name): [FilterName, Choice[]] => [name, choicesOf(name, rows, given)])),
    [rows, given],
  )
  function set(name: FilterName, value: string): void {
    const next: Filters = { ...filters, [name]: value }
    if (value === '') delete next[name]
    control.change({ filters: next })
  }
  return (
    <ToolPanel title={words.tools.filters} onClose={onClose}>
      <div className={styles.fields}>
        {filterNames.map(name => {
          const label = filterName(name, given)
          if (name === 'shared')
            return (
              <div key={name} className={styles.atEnd}>
                <PlainTick checked={filters.shared !== undefined} onTick={on => set(name, on ? '1' : '')}>
                  {label}
                </PlainTick>
              </div>
            )
          return (
            <Field key={name} label={label}>
              {field =>
                isDay(name) ? (
                  <Input
                    {...field}
                    className={styles.control}
                    type="date"
                    value={filters[name] ?? ''}
                    onChange={(_, { value }) => set(name, value)}
                  />
                ) : (
                  <PlainSelect
                    {...field}
                    className={styles.control}
                    value={filters[name] ?? ''}
                    onChoose={value => set(name, value)}
                  >
                    <option value="">{name === 'ended' ? words.filters.endedHidden : words.filters.any}</option>
                    {choices.get(name)?.map(({ value, label: text }) => (
                      <option key={value} value={value}>
                        {text}
                      </option>
                    ))}
                  </PlainSelect>
                )
              }
            </Field>
          )
        })}
      </div>
    </ToolPanel>
  )
}
