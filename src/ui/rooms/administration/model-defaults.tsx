import { Field, Input, mergeClasses, Select } from '@fluentui/react-components'
import { cellFault, dayCells, deadlineLimits, forums } from '../../../core'
import { rhythmsOffered } from '../../shared/rhythm-text'
import { cellName, cellValue, type ModelWords } from './model-words'
import type { ModelEdit } from './use-model-edit'
import { useOrganisationStyles } from './use-organisation-styles'

const paths = [
  ...forums.map(forum => `defaults.rhythms.${forum}`),
  ...dayCells.map(day => `defaults.days.${day}`),
  ...[...deadlineLimits.keys()].map(path => `defaults.deadlines.${path}`),
  'defaults.reminderDaysBefore',
]

interface ModelDefaultsProps {
  edit: ModelEdit
  of: ModelWords
  mayEdit: boolean
}

/** Rhythms, days and deadlines. */
export function ModelDefaults({ edit, of, mayEdit }: ModelDefaultsProps) {
  const styles = useOrganisationStyles()
  if (!mayEdit)
    return (
      <ul className={styles.list}>
        {paths.map(path => (
          <li key={path}>
            {cellName(of, path)}:{' '}
            <span className={styles.name}>{cellValue(of, path, edit.values.get(path) ?? '')}</span>
          </li>
        ))}
      </ul>
    )
  return (
    <div className={mergeClasses(styles.form, styles.onOneLine)}>
      {paths.map(path => (
        <DefaultField key={path} path={path} edit={edit} of={of} />
      ))}
    </div>
  )
}

function DefaultField({ path, edit, of }: { path: string; edit: ModelEdit; of: ModelWords }) {
  const value = edit.values.get(path) ?? ''
  const before = edit.stored.get(path) ?? ''
  const fault = cellFault(path, value)
  const note =
    fault !== undefined
      ? { validationMessage: of.words.faults[fault], validationState: 'error' as const }
      : value === before
        ? path.startsWith('defaults.days.')
          ? { hint: cellValue(of, path, value) }
          : {}
        : { validationMessage: of.words.was(cellValue(of, path, before)), validationState: 'none' as const }
  const isRhythm = path.startsWith('defaults.rhythms.')
  const offered = isRhythm ? [...new Set(['', ...rhythmsOffered, value, before])] : []
  return (
    <Field label={cellName(of, path)} {...note}>
      {isRhythm ? (
        <Select value={value} onChange={(_, chosen) => edit.lay([[path, chosen.value]])}>
          {offered
            .filter(each => each === value || cellFault(path, each) === undefined)
            .map(each => (
              <option key={each} value={each}>
                {cellValue(of, path, each)}
              </option>
            ))}
        </Select>
      ) : (
        <Input
          value={value}
          inputMode={path.startsWith('defaults.deadlines.') ? 'numeric' : 'text'}
          onChange={(_, typed) => edit.lay([[path, typed.value]])}
        />
      )}
    </Field>
  )
}
