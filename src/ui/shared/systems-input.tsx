import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { agreementsMessages } from '../../i18n/agreements-messages'
import type { Stored, System } from '../../storage/repository'
import { useTongue } from './app-context'
import { usePart } from './use-part'

const useStyles = makeStyles({
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  remove: { minWidth: 'auto' },
  system: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

interface SystemsInputProps {
  label: string
  systems: Stored<System>[]
  value: number[]
  onChange: (ids: number[]) => void
}

/** Several systems of the register: those chosen, each removable, and a list to add from. */
export function SystemsInput({ label, systems, value, onChange }: SystemsInputProps) {
  const styles = useStyles()
  const { formats } = useTongue()
  const words = usePart(agreementsMessages).agreement
  const sorted = [...systems].sort((one, other) => formats.compare(one.entity.name, other.entity.name))
  const chosen = sorted.filter(({ id }) => value.includes(id))
  return (
    <div>
      <Field label={label}>
        <Select
          value=""
          onChange={(_, { value: id }) => {
            if (id !== '') onChange([...value, Number(id)])
          }}
        >
          <option value="">{words.addSystem}</option>
          {sorted
            .filter(({ id }) => !value.includes(id))
            .map(({ id, entity }) => (
              <option key={id} value={id}>
                {entity.name}
              </option>
            ))}
        </Select>
      </Field>
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(({ id, entity }) => (
            <li key={id} className={styles.system}>
              {entity.name}
              <Button
                className={styles.remove}
                size="small"
                appearance="subtle"
                aria-label={words.removeSystem(entity.name)}
                onClick={() => onChange(value.filter(each => each !== id))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
