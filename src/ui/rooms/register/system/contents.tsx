import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { AppLink } from '../../../shared/app-link'
import { usePart } from '../../../shared/use-part'
import { goToPart, type PartName } from './part-of-page'

const WIDE = '@media (min-width: 1100px)'

const useStyles = makeStyles({
  summary: { fontWeight: tokens.fontWeightSemibold, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    [WIDE]: { display: 'grid' },
  },
  link: { display: 'inline-block', padding: `${tokens.spacingVerticalXS} 0` },
})

/** What stands on the page, each a link to it; folded where the screen is narrow. */
export default function Contents({ names }: { names: readonly PartName[] }) {
  const styles = useStyles()
  const words = usePart(systemEntryMessages)
  const [here] = useLocation()
  const [isWide] = useState(() => window.matchMedia('(min-width: 1100px)').matches)
  return (
    <nav aria-label={words.contents}>
      <details open={isWide}>
        <summary className={styles.summary}>{words.contents}</summary>
        <ul className={styles.list}>
          {names.map(name => (
            <li key={name}>
              <span className={styles.link}>
                <AppLink to={`${here}?part=${name}`} onClick={() => goToPart(name)}>
                  {words.sections[name]}
                </AppLink>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
