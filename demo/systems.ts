/** All systems of the demo municipality: those the published model names, in its categories, and plausible others. */

import type { DemoSystem } from './system-type.ts'
import { careSystems, communitySystems, schoolSystems } from './systems/administrations.ts'
import { commonInfrastructure, commonPlatforms, commonSystems } from './systems/common.ts'
import { authorityServices, commercialServices, digitalTools, publicServices } from './systems/named-services.ts'
import { businessSystems, itInfrastructure, platforms } from './systems/named-systems.ts'

export type { DemoDocument, DemoHolding, DemoSystem } from './system-type.ts'

export const systems: DemoSystem[] = [
  ...publicServices,
  ...authorityServices,
  ...commercialServices,
  ...digitalTools,
  ...businessSystems,
  ...platforms,
  ...itInfrastructure,
  ...commonSystems,
  ...commonPlatforms,
  ...commonInfrastructure,
  ...schoolSystems,
  ...careSystems,
  ...communitySystems,
]
