import { Input, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Period } from '../../../core'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { usePart } from '../../shared/use-part'

const useStyles = makeStyles({
  set: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  legend: { padding: `0 0 ${tokens.spacingVerticalXXS}` },
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  part: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  number: { width: '4.5rem' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fault: { color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200 },
})

const units = ['years', 'months', 'weeks', 'days'] as const

interface PeriodInputProps {
  label: string
  value: Period | undefined
  hint?: string | undefined
  fault?: string | undefined
  onChange: (period: Period | undefined) => void
}

/** A stretch of time in years, months, weeks and days; undefined when every part is empty. */
export function PeriodInput({ label, value, hint, fault, onChange }: PeriodInputProps) {
  const styles = useStyles()
  const words = usePart(agreementsMessages).agreement.units
  const told = useId()
  function put(unit: (typeof units)[number], text: string): void {
    const parts = units.flatMap(each => {
      const amount = each === unit ? (text === '' ? undefined : Number(text)) : value?.[each]
      return amount === undefined ? [] : [[each, amount] as const]
    })
    onChange(parts.length === 0 ? undefined : Object.fromEntries(parts))
  }
  return (
    <fieldset className={styles.set} aria-describedby={hint || fault ? told : undefined}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.parts}>
        {units.map(unit => (
          <span key={unit} className={styles.part}>
            <Input
              id={`${told}${unit}`}
              className={styles.number}
              type="number"
              min={0}
              step={1}
              value={String(value?.[unit] ?? '')}
              aria-invalid={fault ? true : undefined}
              onChange={(_, { value: text }) => put(unit, text)}
            />
            <label htmlFor={`${told}${unit}`}>{words[unit]}</label>
          </span>
        ))}
      </div>
      <div id={told} className={fault ? styles.fault : styles.hint} role={fault ? 'alert' : undefined}>
        {fault ?? hint}
      </div>
    </fieldset>
  )
}
