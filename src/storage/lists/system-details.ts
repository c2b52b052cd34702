import { note, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/**
 * REG-1…3: what only a system's own page shows, one row a system, apart from `systems` so that the register stays light. The
 * key is the system's own.
 */
export const systemDetails = defineList({
  name: 'systemDetails',
  urlName: 'SystemDetails',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    system: reference('System', 'systems'),
    audience: note('Audience'),
    laws: note('Laws'),
    environment: note('Environment'),
    dependencies: note('Dependencies'),
    signIn: note('SignIn'),
    support: note('Support'),
    permissions: note('Permissions'),
    processes: note('Processes'),
    /** REG-2. */
    overviewLink: text('OverviewLink'),
    integrationOverviewLink: text('IntegrationOverviewLink'),
    /** REG-3. */
    technicalDocumentation: note('TechnicalDocumentation'),
    monitoring: note('Monitoring'),
    backupDemands: note('BackupDemands'),
    restoreOrders: note('RestoreOrders'),
    /** CAT-1: the answers that led to the category, as JSON. */
    classificationAnswers: note('ClassificationAnswers'),
    /** CAT-2: why responsibility is joint with the provider. */
    jointReason: note('JointReason'),
    /** PUB-17. */
    policyLink: text('PolicyLink'),
  },
})

export type SystemDetails = EntityOf<typeof systemDetails>
