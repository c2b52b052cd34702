import type { Bench } from './bench.ts'
import { builtScript } from './built-script.ts'
import { coldRegister, firstRowScript } from './cold-register.ts'
import { coldWholeRegister } from './cold-whole-register.ts'
import { importRows } from './import-rows.ts'
import { registerSearchToScreen, registerSearchWork } from './register-search.ts'
import { roleMatrix } from './role-matrix.ts'
import { agreementDatesThousand, coreBundle, obligationsRatio, obligationsTenThousand } from './rule-core.ts'
import { tenantLargeList } from './tenant-large-list.ts'
import { tenantPage, tenantWrite } from './tenant-speed.ts'
import { handlersOpeningUnits, morningUnits, warmBeforeAnswers, warmOpeningUnits } from './warm-opening.ts'

/** In the order in which they run. */
export const allBenches: Bench[] = [
  builtScript,
  coreBundle,
  agreementDatesThousand,
  obligationsTenThousand,
  obligationsRatio,
  coldRegister,
  firstRowScript,
  warmBeforeAnswers,
  warmOpeningUnits,
  handlersOpeningUnits,
  morningUnits,
  importRows,
  tenantWrite,
  tenantPage,
  tenantLargeList,
  coldWholeRegister,
  registerSearchWork,
  registerSearchToScreen,
  roleMatrix,
]
