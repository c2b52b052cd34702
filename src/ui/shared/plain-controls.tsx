/**
 * A choice and a tick of plain elements in Fluent's colours, for what loads first: Fluent's own cost four kilobytes each
 * before the first row (docs/decisions/0005). In forms, which load later, Fluent's are used.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react'

const focusRing = { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } }

const useStyles = makeStyles({
  select: {
    height: '32px',
    maxWidth: '100%',
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ...focusRing,
  },
  tick: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    gap: tokens.spacingHorizontalS,
    cursor: 'pointer',
  },
  box: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, ...focusRing },
})

interface PlainSelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  onChoose: (value: string) => void
}

export function PlainSelect({ onChoose, className, ...rest }: PlainSelectProps) {
  const styles = useStyles()
  return (
    <select
      {...rest}
      className={mergeClasses(styles.select, className)}
      onChange={({ target }) => onChoose(target.value)}
    />
  )
}

interface PlainSearchProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  onType: (value: string) => void
}

export function PlainSearch({ onType, className, ...rest }: PlainSearchProps) {
  const styles = useStyles()
  return (
    <input
      {...rest}
      type="search"
      className={mergeClasses(styles.select, className)}
      onChange={({ target }) => onType(target.value)}
    />
  )
}

interface PlainTickProps {
  checked: boolean
  onTick: (checked: boolean) => void
  children: ReactNode
}

export function PlainTick({ checked, onTick, children }: PlainTickProps) {
  const styles = useStyles()
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={({ target }) => onTick(target.checked)}
      />
      {children}
    </label>
  )
}
