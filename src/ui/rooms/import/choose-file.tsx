import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { importMessages } from '../../../i18n/import-messages'
import { usePart } from '../../shared/use-part'
import type { Import } from './use-import'

const useStyles = makeStyles({
  target: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  // as high as the label of the field beside it
  label: { padding: `${tokens.spacingVerticalXXS} 0`, marginBottom: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2, '@media (pointer: coarse)': { display: 'none' } },
  hidden: { display: 'none' },
})

/** A button of ours in place of the browser's, which speaks the browser's language; a file may be dropped beside it. */
export function ChooseFile({ of }: { of: Import }) {
  const styles = useStyles()
  const words = usePart(importMessages)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (file && !of.isBusy) void of.takeFile(file)
  }
  return (
    <div>
      <div className={styles.label}>{words.file}</div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way besides; the button does the same by keyboard */}
      <div
        className={mergeClasses(styles.target, isOver && styles.over)}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <Button disabledFocusable={of.isBusy} onClick={() => !of.isBusy && input.current?.click()}>
          {words.chooseFile}
        </Button>
        <span className={styles.quiet}>{words.orDrop}</span>
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          aria-label={words.file}
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
          onChange={({ target }) => {
            take(target.files?.[0])
            // the same file mended can be chosen again
            target.value = ''
          }}
        />
      </div>
    </div>
  )
}
