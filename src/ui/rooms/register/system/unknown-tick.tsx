import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../../../shared/app-context'

const useStyles = makeStyles({
  tick: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  box: {
    width: '14px',
    height: '14px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
})

interface UnknownTickProps {
  /** How the field is called. */
  field: string
  isUnknown: boolean
  onTick: (isUnknown: boolean) => void
}

/** Not knowing is an answer: asked for where nothing is stated. */
export function UnknownTick({ field, isUnknown, onTick }: UnknownTickProps) {
  const styles = useStyles()
  const { unknown } = useMessages().app
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isUnknown}
        aria-label={`${unknown}: ${field}`}
        onChange={({ target }) => onTick(target.checked)}
      />
      {unknown}
    </label>
  )
}
