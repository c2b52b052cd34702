/** Decisions on agreements and approvals of papers, each written by the person with their own sign-in: who decided is what SharePoint says. */
import { agreementDates, type LocalDate } from '../src/core/index.ts'
import type { ApprovalEntry, Repository } from '../src/storage/repository.ts'
import { demoAgreements } from './agreements.ts'
import { budgetHolder, careSystemManager, type DemoPerson, headOfCare, headOfSchools, systemManager } from './people.ts'
import { filedOn } from './seed.ts'

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

/** ROLE-9. The second was written by who leads the system, and so doesn't count. */
export const demoApprovals: DemoApproval[] = [
  { systemKey: 'ciceron', kind: 'managementPlan', by: budgetHolder, reasons: '' },
  { systemKey: 'ciceron', kind: 'followUpReport', by: systemManager, reasons: '' },
  { systemKey: 'klok', kind: 'managementPlan', by: budgetHolder, reasons: 'Med förbehåll för priset på driften.' },
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
  for (const { systemKey, kind, by, reasons } of demoApprovals) {
    const subjectKey = [systemKey, kind, filedOn(kind, today, today)].join('-')
    await repositoryOf(by).create(
      { list: 'approvals' },
      { key: `${subjectKey}-${by.userPrincipalName.split('@')[0]}`, title: subjectKey, kind, subjectKey, reasons },
    )
  }
}
