import { boolean, choice, date, note, person, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** REG-7: an upgrade, from the decision made together to the budget holder's approval. */
export const upgrades = defineList({
  name: 'upgrades',
  urlName: 'Upgrades',
  columns: {
    key: text('Key', { unique: true }),
    /** The version. */
    title: text('Title'),
    system: reference('System', 'systems'),
    state: choice('State', ['proposed', 'decided', 'tested', 'reported', 'cancelled']),
    plannedOn: date('PlannedOn'),
    consultedProcessOwner: boolean('ConsultedProcessOwner', false),
    consultedBudgetHolder: boolean('ConsultedBudgetHolder', false),
    consultedTechnicalSystemManager: boolean('ConsultedTechnicalManager', false),
    consultedSupplier: boolean('ConsultedSupplier', false),
    decidedOn: date('DecidedOn'),
    testLead: person('TestLead'),
    testPlan: text('TestPlanLink'),
    technicalTests: note('TechnicalTests'),
    finalReport: text('FinalReportLink'),
    remarks: note('Remarks'),
  },
})

export type Upgrade = EntityOf<typeof upgrades>
