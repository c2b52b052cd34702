import { makeStyles, tokens } from '@fluentui/react-components'

export const useToolStyles = makeStyles({
  panel: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalM,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0, flexGrow: 1 },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(230px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    // a field is as wide as its place, however long its longest choice
    '& > *': { minWidth: 0 },
    '& select': { width: '100%' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, maxWidth: '70ch' },
  /** As wide as its place, however long its longest choice. */
  control: { width: '100%', minWidth: 0, boxSizing: 'border-box' },
  /** Beside a field that has its label above it. */
  atEnd: { alignSelf: 'end' },
  /** No wider than its sign. */
  narrow: { minWidth: 'auto' },
  grow: { flexGrow: 1 },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  below: { marginBottom: tokens.spacingVerticalS },
})
