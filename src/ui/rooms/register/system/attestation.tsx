import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { factName } from '../fact-text'
import { useFocusWhenOpened, useMending } from '../use-mending'
import type { Surroundings } from '../use-surroundings'
import { isConfirmationDue } from './confirmation'
import { OneChangeState, useOneChange } from './one-change'
import { unknownOf } from './unknown-fields'

const useStyles = makeStyles({
  attestation: { marginBottom: tokens.spacingVerticalL },
  line: { margin: 0 },
  summary: { padding: '2px 0', cursor: 'pointer' },
})

interface AttestationProps {
  stored: Stored<System>
  around: Surroundings
  mayEdit: boolean
}

/** A lead says that the entry is still right: who and when, which isn't who changed it last; what nobody knows is counted. */
export default function Attestation({ stored, around, mayEdit }: AttestationProps) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { me } = useSession()
  const { formats } = useTongue()
  const words = usePart(systemEntryMessages).confirm
  const confirming = useOneChange('systems')
  const { confirmedOn, confirmedBy, name, key } = stored.entity
  const today = clock.today()
  const isDue = isConfirmationDue(stored.entity, today)
  const unknown = unknownOf(stored.entity)
  const { mending } = useMending()
  const asked = useFocusWhenOpened<HTMLDivElement>(mending === 'confirmation')
  return (
    <div ref={asked} className={styles.attestation}>
      <MessageBar intent={isDue ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>
          <p className={styles.line}>
            {confirmedOn === undefined
              ? words.never
              : words.last(confirmedBy?.name ?? words.somebody, formats.date(confirmedOn))}{' '}
            {confirmedOn !== undefined && isDue && words.due}
          </p>
          {unknown.length > 0 && (
            <details>
              <summary className={styles.summary}>{words.unknown(unknown.length)}</summary>
              {words.unknownList(unknown.map(field => factName(around.words, field)).join(', '))}
            </details>
          )}
        </MessageBarBody>
        {mayEdit && (
          <MessageBarActions>
            <Button
              disabledFocusable={confirming.state.kind === 'sending'}
              onClick={() =>
                void confirming.make(
                  stored,
                  { confirmedOn: today, confirmedBy: me },
                  { label: name, path: `/register/${key}`, done: words.done, undone: words.undone },
                )
              }
            >
              {words.button}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      <OneChangeState state={confirming.state} />
    </div>
  )
}
