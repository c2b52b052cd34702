/** INC-11: the two sites' groups compared with what the register says, and mended by those who own the site. */
import { use } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { usePorts } from '../../shared/app-context'
import { Page, Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { AdministrationParts } from './administration-parts'
import { SiteGroups } from './site-groups'
import { useBelongings } from './use-belongings'
import { useOrganisationStyles } from './use-organisation-styles'

export default function Groups() {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages)
  const keeper = use(usePorts().groups())
  const belongings = useBelongings()
  return (
    <Page title={words.pages.groups}>
      <AdministrationParts />
      <p className={styles.quiet}>{words.groups.intro}</p>
      {belongings.state === 'reading' && <Loading />}
      {belongings.state === 'failed' && <Failed error={belongings.error} onRetry={belongings.readAgain} />}
      {belongings.state === 'ready' &&
        (['register', 'breach'] as const).map(site => (
          <Section key={site} title={words.groups.sites[site]}>
            <SiteGroups site={site} keeper={keeper} {...belongings} />
          </Section>
        ))}
    </Page>
  )
}
