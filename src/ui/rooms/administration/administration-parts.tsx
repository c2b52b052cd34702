/** The ways between the parts of the administration, and what each part is given: words, and whether one may edit. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link, useLocation } from 'wouter'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { useLooksAfter } from '../../shared/use-looks-after'
import { usePart } from '../../shared/use-part'

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
})

const parts = [
  { name: 'organisation', path: '/organisation', isForAll: true },
  { name: 'positions', path: '/administration/positions', isForAll: true },
  { name: 'model', path: '/administration/model', isForAll: true },
  { name: 'groups', path: '/administration/groups', isForAll: false },
  { name: 'sites', path: '/administration', isForAll: false },
] as const

export function AdministrationParts() {
  const styles = useStyles()
  const words = usePart(organisationMessages)
  const looksAfter = useLooksAfter()
  const [here] = useLocation()
  // whoever owns the incidents' site alone is known by where they have come
  const isOwners = here === '/administration' || here === '/administration/groups'
  const isTheirs = isOwners || looksAfter
  return (
    <nav className={styles.nav} aria-label={words.parts}>
      {parts
        .filter(({ isForAll }) => isForAll || isTheirs)
        .map(({ name, path }) => {
          const isHere = here === path
          return (
            <Link
              key={name}
              href={path}
              className={mergeClasses(styles.part, isHere && styles.here)}
              aria-current={isHere ? 'page' : undefined}
            >
              {words.pages[name]}
            </Link>
          )
        })}
    </nav>
  )
}
