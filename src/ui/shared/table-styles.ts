import { makeStyles, tokens } from '@fluentui/react-components'

/** Dense tables of plain table elements: a thousand rows cost no component each. Below 640 px rows become cards. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    // a form in a row is as wide as the screen, and not the screen as wide as the form would like
    '@media (max-width: 640px)': { tableLayout: 'fixed' },
  },
  head: {
    '@media (max-width: 640px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  headCell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  row: {
    // a shade on which links and statuses keep their contrast in every theme
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    '@media (max-width: 640px)': {
      display: 'block',
      padding: `${tokens.spacingVerticalS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    '@media (max-width: 640px)': {
      display: 'block',
      borderBottomStyle: 'none',
      padding: `1px ${tokens.spacingHorizontalS}`,
    },
  },
  /** On a phone the column heads are out of sight: a value then says what it is. */
  label: { display: 'none', color: tokens.colorNeutralForeground2, '@media (max-width: 640px)': { display: 'inline' } },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})
