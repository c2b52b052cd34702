import { makeStyles, tokens } from '@fluentui/react-components'

/** What the pages of the organisation have in common. */
export const useOrganisationStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
    maxWidth: '960px',
    // a list of long names never makes the page wider than the screen
    '> *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  boxed: {
    padding: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  whole: { gridColumn: '1 / -1' },
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '70ch' },
  quiet: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  subtitle: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  entry: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
    // room for a finger, with another line right below
    '& a': { display: 'inline-block', lineHeight: '24px' },
  },
  summary: {
    cursor: 'pointer',
    minHeight: '24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  rowName: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start', overflowWrap: 'anywhere' },
  after: { margin: `${tokens.spacingVerticalS} 0`, maxWidth: '70ch' },
  name: { fontWeight: tokens.fontWeightSemibold },
  apart: { marginBottom: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  /** Fields whose labels run over one line or two stand on one line with their neighbours. */
  onOneLine: { alignItems: 'end' },
  /** A button, or a list folded away, after what it belongs to. */
  below: { marginTop: tokens.spacingVerticalM },
  error: {
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusDangerBorderActive,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  warning: {
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorderActive,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  lacks: { color: tokens.colorStatusDangerForeground3 },
  complete: { color: tokens.colorStatusSuccessForeground3 },
  choices: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  state: { position: 'sticky', bottom: 0, backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
})
