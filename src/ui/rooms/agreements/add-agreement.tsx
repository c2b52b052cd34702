import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { useSession } from '../../shared/app-context'
import { may } from '../../shared/may'
import { usePart } from '../../shared/use-part'

/** A way to a new agreement, for those who may. */
export function AddAgreement() {
  const words = usePart(agreementsMessages).agreement
  const session = useSession()
  const [, go] = useLocation()
  if (!may(session, 'add', 'agreements')) return null
  return (
    <Button appearance="primary" onClick={() => go('/agreements/new')}>
      {words.add}
    </Button>
  )
}
