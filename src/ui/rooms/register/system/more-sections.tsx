import type { Stored, System } from '../../../../storage/repository'
import type { Surroundings } from '../use-surroundings'
import { Ending } from './ending'
import { Integrations } from './integrations'
import { Licences } from './licences'
import { PartOfPage } from './part-of-page'
import { SupportCases } from './support-cases'
import { Upgrades } from './upgrades'

interface MoreSectionsProps {
  stored: Stored<System>
  around: Surroundings
  mayEdit: boolean
  /** Whether it may be ended, and taken up again. */
  mayEnd: boolean
}

/** REG-5…7, TRANS-2: what stands further down on a system's page. */
export default function MoreSections({ stored, around, mayEdit, mayEnd }: MoreSectionsProps) {
  return (
    <>
      <PartOfPage name="integrations">
        <Integrations stored={stored} mayEdit={mayEdit} />
      </PartOfPage>
      <PartOfPage name="licences">
        <Licences stored={stored} mayEdit={mayEdit} />
      </PartOfPage>
      <PartOfPage name="supportCases">
        <SupportCases stored={stored} mayEdit={mayEdit} />
      </PartOfPage>
      <PartOfPage name="upgrades">
        <Upgrades stored={stored} around={around} mayEdit={mayEdit} />
      </PartOfPage>
      {mayEnd && (
        <PartOfPage name="ending">
          <Ending stored={stored} around={around} />
        </PartOfPage>
      )}
    </>
  )
}
