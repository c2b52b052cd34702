import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System, SystemDetails } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { Failed, Loading } from '../../../shared/states'
import { usePart } from '../../../shared/use-part'
import { useFocusWhenOpened, useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { type DetailField, detailGroups, isLinkField, mayBeUnknown } from './detail-fields'
import { isLinkOrNothing, NoteField, TextField } from './fields'
import { OneChangeState } from './one-change'
import { type FormOf, RecordForm } from './record-forms'
import { unknownOf } from './unknown-fields'
import { UnknownTick } from './unknown-tick'
import { useBegunDetails } from './use-details'
import { useTicks } from './use-ticks'

const useStyles = makeStyles({
  form: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))' },
  group: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
})

const isFaulty = (values: Partial<SystemDetails>): boolean =>
  [values.overviewLink, values.integrationOverviewLink, values.policyLink].some(link => !isLinkOrNothing(link))

interface DetailInputProps extends FormOf<SystemDetails> {
  field: DetailField
  isUnknown: boolean
  onUnknown: (isUnknown: boolean) => void
}

function DetailInput({ field, values, change, isUnknown, onUnknown }: DetailInputProps) {
  const { system } = useMessages()
  const words = usePart(systemEntryMessages).details
  const { mending } = useMending()
  const place = useFocusWhenOpened<HTMLDivElement>(mending === `details.${field}`)
  const hints: Record<string, string> = words.hints
  const value = values[field] ?? ''
  const common = {
    label: words.fields[field],
    value,
    onChange: (typed: string) => {
      const one: Partial<SystemDetails> = {}
      one[field] = typed
      change(one)
      if (isUnknown && typed.trim() !== '') onUnknown(false)
    },
  }
  return (
    <div ref={place}>
      {isLinkField(field) ? (
        <TextField {...common} isLink fault={isLinkOrNothing(value) ? undefined : system.documents.linkNeedsScheme} />
      ) : (
        <NoteField {...common} hint={hints[field]} />
      )}
      {mayBeUnknown(field) && (value.trim() === '' || isUnknown) && (
        <UnknownTick field={words.fields[field]} isUnknown={isUnknown} onTick={onUnknown} />
      )}
    </div>
  )
}

/** REG-1…3: the description, made at its first edit and saved as it is typed. */
export function DetailsForm({ system }: { system: Stored<System> }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const words = usePart(systemEntryMessages).details
  const { mending, mend } = useMending()
  const begun = useBegunDetails(system)
  const { name, key } = system.entity
  const path = `/register/${key}?mend=details`
  const ticks = useTicks(system, path)

  if (begun.kind === 'failed') return <Failed error={begun.error} onRetry={begun.again} />
  const { stored } = begun
  if (!stored) return <Loading />

  const names: Record<string, string> = words.fields
  const known = unknownOf({ unknownFields: ticks.unknownFields })
  return (
    <RecordForm
      key={stored.id}
      list="systemDetails"
      stored={stored}
      title={words.edit}
      label={name}
      path={path}
      isFaulty={isFaulty}
      nameField={field => names[field] ?? field}
      showValue={(_, value) => String(value ?? '')}
      className={styles.form}
      isFocused={mending === 'details'}
      onDone={() => mend(undefined)}
    >
      {form => (
        <>
          {detailGroups(system.entity, form.values).map(({ group, fields }) => (
            <div key={group} style={{ display: 'contents' }}>
              <h3 className={mergeClasses(styles.group, section.whole)}>{words.groups[group]}</h3>
              {fields.map(field => (
                <DetailInput
                  key={field}
                  {...form}
                  field={field}
                  isUnknown={known.includes(field)}
                  onUnknown={isUnknown => ticks.tick(field, isUnknown)}
                />
              ))}
            </div>
          ))}
          {system.entity.hosting === 'external' && (
            <p className={mergeClasses(section.small, section.whole, section.paragraph)}>{words.externalNote}</p>
          )}
          {ticks.state.kind === 'failed' && (
            <div className={section.whole}>
              <OneChangeState state={ticks.state} />
            </div>
          )}
        </>
      )}
    </RecordForm>
  )
}
