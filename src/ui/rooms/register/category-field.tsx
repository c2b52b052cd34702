import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { type Category, categories, type SystemFacts } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { useMessages, usePorts } from '../../shared/app-context'
import { useModel } from '../../shared/use-model'
import { categoryChange, type Demands, isEmpty } from './demands'
import { useFocusWhenOpened, useMending } from './use-mending'

const CategoryGuide = lazy(() => import('./system/category-guide'))
const CategoryWhy = lazy(() => import('./system/category-why'))
const GuideButton = lazy(() => import('./system/guide-button'))

const useStyles = makeStyles({
  whole: { gridColumn: '1 / -1' },
  lists: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
})

function DemandList({ title, demands }: { title: string; demands: Demands }) {
  const styles = useStyles()
  const messages = useMessages()
  if (isEmpty(demands)) return null
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {demands.roles.map(role => (
          <li key={role}>{messages.roles[role]}</li>
        ))}
        {demands.forums.map(forum => (
          <li key={forum}>{messages.forumNames[forum]}</li>
        ))}
        {demands.documents.map(kind => (
          <li key={kind}>{messages.documentKinds[kind]}</li>
        ))}
      </ul>
    </div>
  )
}

interface ChangeProps {
  from: Category | undefined
  to: Category
  facts: SystemFacts
  onChange: () => void
  onCancel: () => void
}

function ProposedChange({ from, to, facts, onChange, onCancel }: ChangeProps) {
  const styles = useStyles()
  const { clock } = usePorts()
  const messages = useMessages()
  const words = messages.system.category
  const { becomes, ceases, notExpected } = categoryChange(useModel(), facts, from, to, clock.today())
  const isSame = isEmpty(becomes) && isEmpty(ceases) && notExpected.length === 0
  return (
    <section className={styles.whole} aria-label={words.change}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {from === undefined
              ? words.setQuestion(messages.categories[to])
              : words.question(messages.categories[from], messages.categories[to])}
          </MessageBarTitle>
          {isSame && <p>{words.same}</p>}
          <div className={styles.lists}>
            <DemandList title={words.becomes} demands={becomes} />
            <DemandList title={words.ceases} demands={ceases} />
            <DemandList title={words.notExpected} demands={{ roles: notExpected, forums: [], documents: [] }} />
          </div>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={onChange}>
              {words.change}
            </Button>
            <Button onClick={onCancel}>{messages.app.cancel}</Button>
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  )
}

interface CategoryFieldProps {
  stored: Stored<System>
  category: Category | undefined
  /** What else the demands follow from. */
  facts: SystemFacts
  isOpen: boolean
  /** CAT-1: questions lead to the category. */
  isGuided: boolean
  onChange: (category: Category) => void
}

/** CAT-1, CAT-3: what becomes mandatory, or stops being so, is shown before another category is saved. */
export function CategoryField({ stored, category, facts, isOpen, isGuided, onChange }: CategoryFieldProps) {
  const messages = useMessages()
  const { mend } = useMending()
  const [proposed, setProposed] = useState<Category>()
  const field = useFocusWhenOpened<HTMLDivElement>(isOpen)
  return (
    <>
      <div ref={field}>
        <Field label={messages.system.facts.category}>
          <Select
            value={proposed ?? category ?? ''}
            onChange={(_, { value }) => {
              const chosen = categories.find(each => each === value)
              setProposed(chosen === category ? undefined : chosen)
            }}
          >
            {category === undefined && <option value="">{messages.app.notStated}</option>}
            {categories.map(each => (
              <option key={each} value={each}>
                {messages.categories[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Suspense fallback={null}>
          {category && <CategoryWhy system={stored.entity} category={category} />}
          {!isGuided && <GuideButton onPress={() => mend('guide')} />}
        </Suspense>
      </div>
      {isGuided && (
        <Suspense fallback={null}>
          <CategoryGuide system={stored} category={category} onPropose={setProposed} />
        </Suspense>
      )}
      {proposed && (
        <ProposedChange
          from={category}
          to={proposed}
          facts={facts}
          onChange={() => {
            onChange(proposed)
            setProposed(undefined)
            field.current?.querySelector('select')?.focus()
          }}
          onCancel={() => {
            setProposed(undefined)
            field.current?.querySelector('select')?.focus()
          }}
        />
      )}
    </>
  )
}
