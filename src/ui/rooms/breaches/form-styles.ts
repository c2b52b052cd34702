import { makeStyles, tokens } from '@fluentui/react-components'

export const useFormStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '640px',
    border: 'none',
    padding: 0,
    margin: 0,
    minWidth: 0,
    // a list is as wide as its longest choice, unless told that it needn't be
    '& .fui-Select': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
  narrow: { maxWidth: '320px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  text: { margin: 0, maxWidth: '70ch' },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '70ch' },
  standing: { marginBottom: tokens.spacingVerticalXXL, maxWidth: '640px' },
  options: { display: 'grid', gap: tokens.spacingVerticalXS, border: 'none', padding: 0, margin: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  option: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline', minHeight: '24px' },
})
