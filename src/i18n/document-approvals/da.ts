import type { DocumentApprovalsMessages } from '../document-approvals-messages'

export const da: DocumentApprovalsMessages = {
  title: 'Godkendelser',
  paper: (kind, year) => `${kind} for ${year}`,
  approve: 'Godkend',
  approveWhat: paper => `Godkend: ${paper}`,
  remark: 'Bemærkning (valgfri)',
  final: 'Godkendelsen kan ikke ændres bagefter. En ny tilføjes.',
  save: 'Gem godkendelsen',
  waitingFor: names => `Venter på ${names}. Kun den budgetansvarlige godkender.`,
  nobody: 'Ingen er budgetansvarlig for systemet, så ingen kan godkende. Udpeg en under Roller.',
  vacant: 'en budgetansvarlig uden gyldig konto',
  invalid: 'Gælder ikke',
  heldNoRole: 'Den, der godkendte, var ikke budgetansvarlig den dag.',
  restored: 'Indlæst fra en sikkerhedskopi. Godkendelsen i journalen gælder.',
  somebody: 'Nogen',
}
