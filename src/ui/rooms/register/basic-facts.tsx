import { Checkbox, Field, Input, makeStyles, mergeClasses, Select, Textarea, tokens } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense } from 'react'
import type { SystemFacts } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { SaveState } from '../../shared/save-state'
import { useRecord } from '../../shared/use-record'
import { CategoryField } from './category-field'
import { factName, factText } from './fact-text'
import { unknownOf, withUnknown } from './system/unknown-fields'
import { UnknownTick } from './system/unknown-tick'
import { useFocusWhenOpened, useMending } from './use-mending'
import type { Surroundings } from './use-surroundings'

const BoardFacts = lazy(() => import('./system/board-facts'))
const ScopeHint = lazy(() => import('./system/scope-hint'))

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
    maxWidth: '960px',
    // a list of long names never makes the page wider than the screen
    '> *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  whole: { gridColumn: '1 / -1' },
  choices: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    alignItems: 'start',
  },
  /** Each tick stands where the fields above begin. */
  ticks: { gridColumn: '1 / -1', display: 'grid', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  tick: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  state: { position: 'sticky', bottom: 0, backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
})

/** What the demands follow from where nothing but the system itself is read yet. */
const factsAlone = ({ category, scope, hasFee, hasPersonalData, jointWithProvider }: System): SystemFacts => ({
  category: category ?? 'publicService',
  scope: scope ?? 'administrationSpecific',
  hasFee,
  hasPersonalData,
  jointWithProvider,
  holdings: [],
  documents: [],
})

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The facts, edited in place: each is saved a moment after it was typed. Not knowing one is an answer too. */
export function BasicFacts({ stored, around }: { stored: Stored<System>; around: Surroundings }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const { mending } = useMending()
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'systems' },
    stored,
    label: stored.entity.name,
    path: `/register/${stored.entity.key}`,
    maySave: ({ name }) => name.trim() !== '',
  })
  const owning = useFocusWhenOpened<HTMLDivElement>(mending === 'field.owningAdministration')
  const words = messages.system.facts
  const administrations = [...around.administrations].sort((one, other) =>
    formats.compare(one.entity.name, other.entity.name),
  )
  const joint = values.category === 'publicService' || values.category === 'authorityService'
  const unknown = unknownOf(values)

  /** Giving a value takes “don't know” away. */
  function give(changes: Partial<System>): void {
    const [field] = Object.keys(changes)
    const isKnown = field === undefined || !unknown.includes(field) || isEmpty(Reflect.get(changes, field))
    editor.change(isKnown ? changes : { ...changes, unknownFields: withUnknown(values, field, false) })
  }
  const notKnow = (field: keyof System, isUnknown: boolean) =>
    editor.set('unknownFields', withUnknown(values, field, isUnknown))

  const withTick = (field: keyof System, input: ReactNode) => (
    <div>
      {input}
      {(isEmpty(values[field]) || unknown.includes(field)) && (
        <UnknownTick
          field={factName(around.words, field)}
          isUnknown={unknown.includes(field)}
          onTick={isUnknown => notKnow(field, isUnknown)}
        />
      )}
    </div>
  )

  const tick = (field: 'hasFee' | 'hasPersonalData') => (
    <div className={styles.tick}>
      <Checkbox
        label={words[field]}
        checked={values[field]}
        onChange={(_, { checked }) => {
          const one: Partial<System> = {}
          one[field] = checked === true
          give(one)
        }}
      />
      <UnknownTick
        field={words[field]}
        isUnknown={unknown.includes(field)}
        onTick={isUnknown => notKnow(field, isUnknown)}
      />
    </div>
  )

  return (
    <>
      <div className={styles.form}>
        <Field
          label={words.name}
          required
          {...(values.name.trim() === ''
            ? { validationMessage: words.nameNeeded, validationState: 'error' as const }
            : {})}
        >
          <Input value={values.name} maxLength={255} onChange={(_, { value }) => editor.set('name', value)} />
        </Field>
        <CategoryField
          stored={stored}
          category={values.category}
          facts={{
            ...(around.facts ?? factsAlone(values)),
            hasFee: values.hasFee,
            hasPersonalData: values.hasPersonalData,
          }}
          isOpen={mending === 'field.category'}
          isGuided={mending === 'guide'}
          onChange={category => {
            editor.set('category', category)
            void editor.saveNow()
          }}
        />
        <div>
          {withTick(
            'scope',
            <Field label={words.scope}>
              <Select
                value={values.scope ?? ''}
                onChange={(_, { value }) => {
                  if (value === 'common' || value === 'administrationSpecific') give({ scope: value })
                }}
              >
                {values.scope === undefined && <option value="">{messages.app.notStated}</option>}
                <option value="common">{messages.scopes.common}</option>
                <option value="administrationSpecific">{messages.scopes.administrationSpecific}</option>
              </Select>
            </Field>,
          )}
          <Suspense fallback={null}>
            <ScopeHint />
          </Suspense>
        </div>
        {withTick(
          'hosting',
          <Field label={words.hosting}>
            <Select
              value={values.hosting ?? ''}
              onChange={(_, { value }) =>
                give({ hosting: value === 'internal' || value === 'external' ? value : undefined })
              }
            >
              <option value="">{messages.app.notStated}</option>
              <option value="internal">{messages.hostings.internal}</option>
              <option value="external">{messages.hostings.external}</option>
            </Select>
          </Field>,
        )}
        <div className={styles.whole}>
          {withTick(
            'purpose',
            <Field label={words.purpose}>
              <Textarea
                value={values.purpose}
                resize="vertical"
                rows={3}
                onChange={(_, { value }) => give({ purpose: value })}
              />
            </Field>,
          )}
        </div>
        {withTick(
          'supplier',
          <Field label={words.supplier}>
            <Input value={values.supplier} maxLength={255} onChange={(_, { value }) => give({ supplier: value })} />
          </Field>,
        )}
        {withTick(
          'startOfUse',
          <Field label={words.startOfUse}>
            <Input
              type="date"
              value={values.startOfUse ?? ''}
              onChange={(_, { value }) => give({ startOfUse: value === '' ? undefined : value })}
            />
          </Field>,
        )}
        <div ref={owning}>
          {withTick(
            'owningAdministration',
            <Field label={words.owningAdministration}>
              <Select
                value={String(values.owningAdministration ?? '')}
                onChange={(_, { value }) => give({ owningAdministration: value === '' ? undefined : Number(value) })}
              >
                <option value="">{messages.app.notStated}</option>
                {administrations.map(({ id, entity }) => (
                  <option key={id} value={id}>
                    {entity.name}
                  </option>
                ))}
              </Select>
            </Field>,
          )}
        </div>
        <div className={styles.ticks}>
          {tick('hasFee')}
          {tick('hasPersonalData')}
          {(joint || values.jointWithProvider) && (
            <Checkbox
              label={words.jointWithProvider}
              checked={values.jointWithProvider}
              onChange={(_, { checked }) => editor.set('jointWithProvider', checked === true)}
            />
          )}
        </div>
        <fieldset className={`${styles.choices} ${styles.whole}`}>
          <legend className={styles.legend}>{words.usingAdministrations}</legend>
          {withTick(
            'usingAdministrations',
            <div className={mergeClasses(styles.ticks, styles.boxes)}>
              {administrations.map(({ id, entity }) => (
                <Checkbox
                  key={id}
                  label={entity.name}
                  checked={values.usingAdministrations.includes(id)}
                  onChange={(_, { checked }) =>
                    give({
                      usingAdministrations:
                        checked === true
                          ? [...values.usingAdministrations, id]
                          : values.usingAdministrations.filter(each => each !== id),
                    })
                  }
                />
              ))}
            </div>,
          )}
        </fieldset>
        <Suspense fallback={null}>
          <BoardFacts values={values} around={around} give={give} notKnow={notKnow} />
        </Suspense>
      </div>
      <div className={styles.state}>
        <SaveState
          state={state}
          restoredAt={restoredAt}
          onRetry={() => void editor.saveNow()}
          onResolve={choices => void editor.resolve(choices)}
          nameField={field => factName(around.words, field)}
          showValue={(field, value) => factText(around.words, field, value)}
        />
      </div>
    </>
  )
}
