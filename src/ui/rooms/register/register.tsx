import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { RegisterSheet } from './register-sheet'

/** The register of systems. What each lacks is asked for once the first systems are here: it must not delay them. */
export default function Register() {
  const { lists } = usePorts()
  const { messages } = useTongue()
  const [, go] = useLocation()
  const systems = useLive('systems')
  const words = messages.register.table
  const importing = (appearance: 'primary' | 'secondary') => (
    <Button appearance={appearance} onClick={() => go('/register/import')}>
      {words.import}
    </Button>
  )

  return (
    <Page
      title={messages.rooms.register}
      actions={
        systems.rows.length > 0 && (
          <>
            <AppLink to="/register/matrix">{messages.rooms.matrix}</AppLink>
            {importing('secondary')}
          </>
        )
      }
    >
      {systems.state === 'failed' && (
        <Failed error={systems.error} onRetry={() => lists.readAgain({ list: 'systems' })} />
      )}
      {systems.rows.length > 0 && <RegisterSheet systems={systems.rows} />}
      {systems.rows.length === 0 && systems.state === 'reading' && <Loading />}
      {systems.rows.length === 0 && systems.state === 'ready' && (
        <Empty title={words.emptyTitle} text={words.emptyText}>
          {importing('primary')}
        </Empty>
      )}
    </Page>
  )
}
