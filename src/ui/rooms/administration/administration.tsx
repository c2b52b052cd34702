/** For those who look after the two sites: whether their lists are as they should be, and what to do where they aren't. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { setUpMessages } from '../../../i18n/set-up-messages'
import { usePorts } from '../../shared/app-context'
import { Page, Section } from '../../shared/page'
import { usePart } from '../../shared/use-part'
import { AdministrationParts } from './administration-parts'
import { SiteCheck } from './site-check'

const useStyles = makeStyles({
  intro: { maxWidth: '70ch', margin: `0 0 ${tokens.spacingVerticalXL}`, color: tokens.colorNeutralForeground2 },
})

export default function Administration() {
  const styles = useStyles()
  const words = usePart(setUpMessages)
  const setUp = use(usePorts().setUp())
  return (
    <Page title={usePart(organisationMessages).pages.sites}>
      <AdministrationParts />
      <p className={styles.intro}>{words.intro}</p>
      {(['register', 'breach'] as const).map(site => (
        <Section key={site} title={words.siteNames[site]}>
          <SiteCheck site={site} setUp={setUp} words={words} />
        </Section>
      ))}
    </Page>
  )
}
