import { makeStyles, tokens } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { System, SystemDetails } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { type DetailField, detailGroups, isLinkField } from './detail-fields'
import { isLinkOrNothing } from './fields'
import { unknownOf } from './unknown-fields'

const useStyles = makeStyles({
  group: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 0`,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 260px) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: '960px',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { marginBottom: tokens.spacingVerticalS },
  },
})

interface DetailsReadingProps {
  system: System
  details: Partial<SystemDetails>
  /** Fields whose lack is told of on top. */
  lacking: readonly string[]
}

/** REG-1…3: the description as it stands, the holes visible. */
export function DetailsReading({ system, details, lacking }: DetailsReadingProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { app } = useMessages()
  const words = usePart(systemEntryMessages).details
  const unknown = unknownOf(system)

  function shown(field: DetailField) {
    const value = details[field] ?? ''
    if (value === '') {
      if (unknown.includes(field)) return app.unknown
      const isHole = lacking.includes(field)
      return <span className={isHole ? section.hole : section.quiet}>{app.notStated}</span>
    }
    if (!isLinkField(field) || !isLinkOrNothing(value)) return value
    return (
      <a className={section.link} href={value} target="_blank" rel="noreferrer">
        {value}
      </a>
    )
  }

  return (
    <>
      {detailGroups(system, details).map(({ group, fields }) => (
        <div key={group}>
          <h3 className={styles.group}>{words.groups[group]}</h3>
          <dl className={styles.list}>
            {fields.map(field => (
              <div key={field} style={{ display: 'contents' }}>
                <dt className={styles.name}>{words.fields[field]}</dt>
                <dd className={styles.value}>{shown(field)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  )
}
