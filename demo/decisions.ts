/** Decisions on agreements and approvals of papers, each written by the person with their own sign-in: who decided is what SharePoint says. */
import { agreementDates, type LocalDate } from '../src/core/index.ts'
import type { ApprovalEntry, Repository } from '../src/storage/repository.ts'
import { demoAgreements } from './agreements.ts'
import {
  budgetHolder,
  careSystemManager,
  type DemoPerson,
  headOfCare,
  headOfSchools,
  people,
  systemManager,
} from './people.ts'
import { filedOn, inTurns } from './seed.ts'
import { systems } from './systems.ts'

interface DemoDecision {
  agreementKey: string
  by: DemoPerson
  decision: NonNullable<ApprovalEntry['decision']>
  reasons: string
}

/** ROLE-8. The first was made by who leads the system and owns nothing, so it doesn't count; the owner's does. */
export const demoDecisions: DemoDecision[] = [
  {
    agreementKey: 'combine',
    by: careSystemManager,
    decision: 'extend',
    reasons: 'Verksamheten är nöjd.',
  },
  {
    agreementKey: 'combine',
    by: headOfCare,
    decision: 'renegotiate',
    reasons: 'Vi fortsätter, men priset per handläggare ska ner innan optionen används.',
  },
  {
    agreementKey: 'lartorget',
    by: headOfSchools,
    decision: 'extend',
    reasons: 'Ett läsår till, medan ett nytt lärverktyg upphandlas.',
  },
]

interface DemoApproval {
  systemKey: string
  kind: 'managementPlan' | 'followUpReport'
  by: DemoPerson
  reasons: string
}

const yearly = ['managementPlan', 'followUpReport'] as const

/** ROLE-9. The second was written by who leads the system, and so doesn't count. */
const toldApprovals: DemoApproval[] = [
  { systemKey: 'ciceron', kind: 'managementPlan', by: budgetHolder, reasons: '' },
  { systemKey: 'ciceron', kind: 'followUpReport', by: systemManager, reasons: '' },
  { systemKey: 'klok', kind: 'managementPlan', by: budgetHolder, reasons: 'Med förbehåll för priset på driften.' },
]

/** Filed and not yet approved: something for whoever approves to do. */
const waitingFor = new Set(['raindance'])

/** ROLE-9, DOC-10: everybody who is budget holder of a system has approved its plan and report. */
export const demoApprovals: DemoApproval[] = [
  ...toldApprovals,
  ...systems
    .filter(({ key }) => !waitingFor.has(key))
    .flatMap(({ key, holdings, documents }) => {
      const filed = yearly.filter(
        kind =>
          documents.some(paper => paper.kind === kind && paper.validTo === undefined) &&
          !toldApprovals.some(each => each.systemKey === key && each.kind === kind),
      )
      const holders = people.filter(
        ({ userPrincipalName, accountEnabled }) =>
          accountEnabled &&
          holdings.some(({ role, person, to }) => role === 'budgetHolder' && person === userPrincipalName && !to),
      )
      return filed.flatMap(kind => holders.map(by => ({ systemKey: key, kind, by, reasons: '' })))
    }),
]

/** @param repositoryOf each person's own */
export async function seedDecisions(repositoryOf: (person: DemoPerson) => Repository, today: LocalDate): Promise<void> {
  const agreements = new Map(demoAgreements(today).map(agreement => [agreement.key, agreement]))
  for (const { agreementKey, by, decision, reasons } of demoDecisions) {
    const agreement = agreements.get(agreementKey)
    if (!agreement) throw new Error(`The demo has no agreement ${agreementKey}.`)
    await repositoryOf(by).create(
      { list: 'approvals' },
      {
        key: `${agreementKey}-${by.userPrincipalName.split('@')[0]}`,
        title: `Beslut om avtalet, ${agreement.title}`,
        kind: 'agreementDecision',
        subjectKey: agreementKey,
        about: agreementDates(agreement.terms, today).currentEnd,
        decision,
        reasons,
      },
    )
  }
  await inTurns(demoApprovals, ({ systemKey, kind, by, reasons }) => {
    const subjectKey = [systemKey, kind, filedOn(kind, today, today)].join('-')
    return repositoryOf(by).create(
      { list: 'approvals' },
      { key: `${subjectKey}-${by.userPrincipalName.split('@')[0]}`, title: subjectKey, kind, subjectKey, reasons },
    )
  })
}
