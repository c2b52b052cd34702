import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { useMessages, useSession } from '../../shared/app-context'
import { may } from '../../shared/may'

/** A way to a new agreement, for those who may. */
export function AddAgreement() {
  const { agreement: words } = useMessages()
  const session = useSession()
  const [, go] = useLocation()
  if (!may(session, 'add', 'agreements')) return null
  return (
    <Button appearance="primary" onClick={() => go('/agreements/new')}>
      {words.add}
    </Button>
  )
}
