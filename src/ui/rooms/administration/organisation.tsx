/** The municipality's boards, administrations and companies: read by everybody, edited by coordinators and administrators. */
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { ListName } from '../../../storage/repository'
import { usePorts, useSession } from '../../shared/app-context'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { AdministrationParts } from './administration-parts'
import { Administrations } from './administrations'
import { Boards } from './boards'
import { Companies } from './companies'
import { UnmatchedDepartments } from './unmatched-departments'
import { useOrganisationStyles } from './use-organisation-styles'

export default function Organisation() {
  const styles = useOrganisationStyles()
  const { lists } = usePorts()
  const words = usePart(organisationMessages)
  const mayEdit = may(useSession(), 'edit', 'boards')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const companies = useLive('companies')
  const again = (list: ListName) => () => lists.readAgain({ list })
  return (
    <Page title={words.pages.organisation}>
      <AdministrationParts />
      {!mayEdit && <p className={styles.quiet}>{words.readOnly}</p>}
      <Section title={words.boards.title}>
        {boards.state === 'failed' && <Failed error={boards.error} onRetry={again('boards')} />}
        {boards.state === 'reading' && boards.rows.length === 0 && <Loading />}
        {(boards.state === 'ready' || boards.rows.length > 0) && <Boards boards={boards.rows} mayEdit={mayEdit} />}
      </Section>
      <Section title={words.administrations.title}>
        {administrations.state === 'failed' && (
          <Failed error={administrations.error} onRetry={again('administrations')} />
        )}
        {administrations.state === 'reading' && administrations.rows.length === 0 && <Loading />}
        {(administrations.state === 'ready' || administrations.rows.length > 0) && (
          <Administrations administrations={administrations.rows} boards={boards.rows} mayEdit={mayEdit} />
        )}
      </Section>
      {mayEdit && administrations.state === 'ready' && (
        <Section title={words.departments.title}>
          <UnmatchedDepartments administrations={administrations.rows} />
        </Section>
      )}
      <Section title={words.companies.title}>
        {companies.state === 'failed' && <Failed error={companies.error} onRetry={again('companies')} />}
        {companies.state === 'reading' && companies.rows.length === 0 && <Loading />}
        {(companies.state === 'ready' || companies.rows.length > 0) && (
          <Companies companies={companies.rows} mayEdit={mayEdit} />
        )}
      </Section>
    </Page>
  )
}
