import { MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { boardKey } from '../../../storage/board-key'
import type { Board, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Empty } from '../../shared/states'
import { useTableStyles } from '../../shared/table-styles'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { AddForm } from './add-form'
import { lacksOfBoard, lackText } from './board-facts'
import { NameField } from './name-field'
import { useOrganisationStyles } from './use-organisation-styles'

const order = ['executive', 'service', 'ordinary', 'auditors']

/** Every board with its contact and what it lacks; those missing a delegation named besides (PUB-9, PUB-15). */
export function Boards({ boards, mayEdit }: { boards: Stored<Board>[]; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const place = ({ entity }: Stored<Board>) => order.indexOf(entity.kind ?? 'ordinary')
  const sorted = [...boards].sort(
    (one, other) => place(one) - place(other) || formats.compare(one.entity.name, other.entity.name),
  )
  const lacking = (code: string) =>
    sorted.flatMap(({ entity }) => (lacksOfBoard(entity).some(each => each.code === code) ? [entity.name] : []))
  const [delegations, powers] = [lacking('board.delegationMissing'), lacking('board.powerOfAttorneyMissing')]
  return (
    <>
      <p className={styles.quiet}>{words.boards.intro}</p>
      {boards.length === 0 ? (
        <Empty title={words.boards.emptyTitle} text={words.boards.emptyText} />
      ) : (
        <BoardTable boards={sorted} />
      )}
      {delegations.length > 0 && (
        <p className={styles.after}>{words.boards.delegationsMissing(delegations.join(', '))}</p>
      )}
      {powers.length > 0 && <p className={styles.after}>{words.boards.powersMissing(powers.join(', '))}</p>}
      {mayEdit && <AddBoard boards={boards} />}
    </>
  )
}

function BoardTable({ boards }: { boards: Stored<Board>[] }) {
  const table = useTableStyles()
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages)
  const titles = [words.boards.name, words.boards.contact, words.boards.officer, words.boards.lacks]
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {titles.map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {boards.map(({ id, entity }) => {
          const lacks = lacksOfBoard(entity)
          const people = (all: { name: string }[]) => all.map(({ name }) => name).join(', ') || words.people.nobody
          return (
            <tr key={id} className={table.row}>
              <th scope="row" className={mergeClasses(table.cell, styles.rowName)}>
                <AppLink to={`/organisation/${entity.key}`}>{entity.name}</AppLink>
              </th>
              <td className={table.cell}>
                <span className={table.label}>{words.boards.contact}: </span>
                {people(entity.contacts)}
              </td>
              <td className={table.cell}>
                <span className={table.label}>{words.boards.officer}: </span>
                {people(entity.dataProtectionOfficers)}
              </td>
              <td className={table.cell}>
                {lacks.length === 0 && <span className={styles.complete}>{words.boards.nothing}</span>}
                <ul className={styles.list}>
                  {lacks.map(finding => (
                    <li key={finding.code} className={finding.level === 'error' ? styles.lacks : undefined}>
                      {lackText(words, finding)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The key stands in the addresses of the board's own lists, so it is made from the name and never changes. */
function AddBoard({ boards }: { boards: Stored<Board>[] }) {
  const words = usePart(organisationMessages)
  const [added, setAdded] = useState<string>()
  const form = useNewRecord({
    place: { list: 'boards' },
    label: words.boards.add,
    path: '/organisation',
    form: 'board',
    initial: { kind: 'ordinary' },
  })
  const name = form.values.name ?? ''
  async function send(): Promise<boolean> {
    if (name.trim() === '') return false
    const taken = boards.map(({ entity }) => entity.key)
    const stored = await form.send({ list: 'boards' }, { key: boardKey(name, taken), name: name.trim() })
    if (stored) setAdded(stored.entity.name)
    return stored !== undefined
  }
  return (
    <>
      {added !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.boards.added(added)} <AppLink to="/administration">{words.pages.sites}</AppLink>
          </MessageBarBody>
        </MessageBar>
      )}
      <AddForm label={words.boards.add} form={form} onSend={send}>
        {isMarked => (
          <NameField name={name} isMarked={isMarked} isFocused onType={typed => form.change({ name: typed })} />
        )}
      </AddForm>
    </>
  )
}
