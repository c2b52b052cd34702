/** INC-1, INC-2: what became of a report: where it is stored, who was told and when, or whom to call. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { Board } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { useFormStyles } from './form-styles'
import type { DeliveryState } from './use-delivery'

interface ToldStateProps {
  state: DeliveryState
  board: Board | undefined
  onAgain: () => void
}

/** Whom to call when nobody could be told (INC-2). */
export function CallInstead({ board }: { board: Board | undefined }) {
  const words = usePart(incidentsMessages).report
  const phone = board?.emergencyPhone ?? ''
  if (phone === '') return <p>{words.callSomebody}</p>
  return (
    <p>
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{words.call(phone)}</a>
    </p>
  )
}

/** Who was told, from the moment the row is stored on. */
export function ToldState({ state, board, onAgain }: ToldStateProps) {
  const { formats } = useTongue()
  const words = usePart(incidentsMessages).report
  if (state.kind === 'idle') return null
  if (state.kind === 'going') return <p role="status">{words.telling}</p>
  if (state.kind === 'done' && state.told.length > 0)
    return (
      <Told intent="success" title={words.toldTitle}>
        {words.told(state.told.join(', '), formats.moment(state.toldAt))}
      </Told>
    )
  if (state.kind === 'done')
    return (
      <Told intent="error" title={words.notToldTitle}>
        {words.nobody}
        <CallInstead board={board} />
      </Told>
    )
  if (state.step === 'mailed')
    return (
      <Told intent="warning" title={words.noteFailed}>
        <Button onClick={onAgain}>{words.noteAgain}</Button>
      </Told>
    )
  const isUncertain = state.step === 'mailing'
  return (
    <>
      <Told intent="error" title={isUncertain ? words.mailUnknownTitle : words.notToldTitle}>
        {isUncertain ? words.mailUnknown : words.mailRefused}
        <CallInstead board={board} />
        <Button onClick={onAgain}>{isUncertain ? words.mailAgain : words.tellAgain}</Button>
      </Told>
      {state.error !== undefined && <Failed error={state.error} />}
    </>
  )
}

interface ToldProps {
  intent: 'success' | 'warning' | 'error'
  title: string
  children: ReactNode
}

function Told({ intent, title, children }: ToldProps) {
  const styles = useFormStyles()
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'success' ? 'status' : 'alert'}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{children}</div>
      </MessageBarBody>
    </MessageBar>
  )
}
