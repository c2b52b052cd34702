import type { Finding } from '../finding.ts'
import { type DocumentKind, documentKinds } from '../model/governance-model.ts'
import type { SystemFacts } from './system-facts.ts'

const missing = (document: DocumentKind, rule: string): Finding => ({
  code: 'register.documentMissing',
  rule,
  level: 'error',
  params: { document },
})

/** DOC-1 and CAT-2: documents demanded and not in force. A DPA is demanded where there is personal data only. */
export function lackingDocuments(demanded: Record<DocumentKind, boolean>, system: SystemFacts): Finding[] {
  const has = (document: DocumentKind | 'jointArrangement') => system.documents.includes(document)
  const personalData = system.hasPersonalData !== false
  const findings = documentKinds
    .filter(kind => demanded[kind] && !has(kind) && (kind !== 'dpa' || personalData))
    .map(kind => missing(kind, 'DOC-1'))
  if (system.category === 'publicService' || system.category === 'authorityService') {
    const joint = system.jointWithProvider === true
    if (joint && personalData && !has('dpa') && !has('jointArrangement')) findings.push(missing('dpa', 'CAT-2'))
    if (!joint && has('dpa')) {
      findings.push({
        code: 'register.documentNotExpected',
        rule: 'CAT-2',
        level: 'warning',
        params: { document: 'dpa' },
      })
    }
  }
  if (system.category === 'commercialService' && !demanded.mainAgreement && !has('mainAgreement')) {
    findings.push({ code: 'register.agreementMissing', rule: 'DOC-1', level: 'warning', params: {} })
  }
  return findings
}
