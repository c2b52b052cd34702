import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { LocalDate } from '../../../core'
import { midSentence } from '../../../i18n/format'
import type { Stored, System, SystemDocument } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { useTableStyles } from '../../shared/table-styles'
import { useModel } from '../../shared/use-model'
import { demandsOf } from './demands'
import { DocumentApprovals } from './document-approvals'
import { DocumentEditor, NewDocumentForm } from './document-form'
import { useMending } from './use-mending'
import { useSectionStyles } from './use-section-styles'
import type { Surroundings } from './use-surroundings'

const DocumentKept = lazy(() => import('./system/document-kept'))
const NumberLacks = lazy(() => import('./system/document-number'))

const useStyles = makeStyles({
  add: { marginTop: tokens.spacingVerticalM },
})

export type DocumentState = 'inForce' | 'expired' | 'notYet'

/** Both days inclusive; a day that isn't stated doesn't bound. */
export function documentState({ validFrom, validTo }: SystemDocument, today: LocalDate): DocumentState {
  if (validTo !== undefined && validTo < today) return 'expired'
  return validFrom !== undefined && validFrom > today ? 'notYet' : 'inForce'
}

const ORDER: DocumentState[] = ['inForce', 'notYet', 'expired']

function DocumentRow({ stored, mayEdit }: { stored: Stored<SystemDocument>; mayEdit: boolean }) {
  const table = useTableStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const { mending, mend } = useMending()
  const words = messages.system.documents
  const { kind, title, registryNumber, link, validFrom, validTo } = stored.entity
  const state = documentState(stored.entity, clock.today())
  const name = kind ? messages.documentKinds[kind] : title
  const day = (value: string | undefined) => (value === undefined ? '' : formats.date(value))
  const isEditing = mayEdit && mending === `edit.${stored.id}`
  return (
    <>
      <tr className={table.row}>
        <td className={table.cell}>{name}</td>
        <td className={table.cell}>
          {/^https?:/i.test(link) ? (
            <a className={section.link} href={link} target="_blank" rel="noreferrer">
              {title || link}
            </a>
          ) : (
            title
          )}
        </td>
        <td className={table.cell}>
          {registryNumber}
          {registryNumber.trim() === '' && state !== 'expired' && (
            <Suspense fallback={null}>
              <NumberLacks />
            </Suspense>
          )}
        </td>
        <td className={table.cell}>
          {validTo === undefined
            ? validFrom !== undefined && messages.system.roles.since(day(validFrom))
            : messages.system.roles.fromTo(day(validFrom), day(validTo))}
        </td>
        <td className={mergeClasses(table.cell, state !== 'inForce' && section.quiet)}>
          {words[state]}
          <Suspense fallback={null}>
            <DocumentKept document={stored.entity} />
          </Suspense>
        </td>
        {mayEdit && (
          <td className={table.cell}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${messages.app.edit}: ${title || name}`}
              aria-expanded={isEditing}
              onClick={() => mend(isEditing ? undefined : `edit.${stored.id}`)}
            >
              {messages.app.edit}
            </Button>
          </td>
        )}
      </tr>
      {isEditing && (
        <tr className={table.row}>
          <td colSpan={6} className={table.cell}>
            <DocumentEditor key={stored.id} stored={stored} label={title || name} />
          </td>
        </tr>
      )}
    </>
  )
}

/** DOC-1, DOC-8: the documents behind a system, the mandatory ones that lack as holes. */
export function SystemDocuments(props: { stored: Stored<System>; around: Surroundings; mayEdit: boolean }) {
  const { stored, around, mayEdit } = props
  const styles = useStyles()
  const table = useTableStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { messages } = useTongue()
  const { mending, mend } = useMending()
  const words = messages.system.documents
  const model = useModel()
  const today = clock.today()
  const adding = mayEdit && mending?.startsWith('document.') ? mending.slice('document.'.length) : undefined
  const rank = ({ entity }: Stored<SystemDocument>) => ORDER.indexOf(documentState(entity, today))
  const rows = [...around.documents.rows].sort(
    (one, other) => rank(one) - rank(other) || ((one.entity.validFrom ?? '') > (other.entity.validFrom ?? '') ? -1 : 1),
  )
  const { facts } = around
  const missing = facts ? demandsOf(model, facts, today).documents.filter(kind => !facts.documents.includes(kind)) : []
  const isEmpty = around.documents.state === 'ready' && rows.length === 0 && missing.length === 0

  return (
    <Section title={words.title}>
      {isEmpty && <p className={section.quiet}>{words.none}</p>}
      {rows.length + missing.length > 0 && (
        <table className={table.table}>
          <thead className={table.head}>
            <tr>
              {[words.kind, words.heading, words.registryNumber, words.validFrom, words.state].map(title => (
                <th key={title} className={table.headCell} scope="col">
                  {title}
                </th>
              ))}
              {mayEdit && <td className={table.headCell} />}
            </tr>
          </thead>
          <tbody>
            {missing.map(kind => (
              <tr key={kind} className={table.row}>
                <td className={table.cell}>{messages.documentKinds[kind]}</td>
                <td className={table.cell} colSpan={4}>
                  <span className={section.hole}>{words.missing}</span>
                </td>
                {mayEdit && (
                  <td className={table.cell}>
                    <Button
                      size="small"
                      aria-label={words.addKind(midSentence(messages.documentKinds[kind]))}
                      aria-expanded={adding === kind}
                      onClick={() => mend(adding === kind ? undefined : `document.${kind}`)}
                    >
                      {words.add}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
            {rows.map(row => (
              <DocumentRow key={row.id} stored={row} mayEdit={mayEdit} />
            ))}
          </tbody>
        </table>
      )}
      {adding !== undefined && <NewDocumentForm key={adding} system={stored} kind={adding} />}
      {mayEdit && adding === undefined && (
        <Button className={styles.add} onClick={() => mend('document.new')}>
          {words.add}
        </Button>
      )}
      <Suspense>
        <DocumentApprovals system={stored} around={around} />
      </Suspense>
    </Section>
  )
}
