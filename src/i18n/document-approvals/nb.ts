import type { DocumentApprovalsMessages } from '../document-approvals-messages'

export const nb: DocumentApprovalsMessages = {
  title: 'Godkjenninger',
  paper: (kind, year) => `${kind} for ${year}`,
  approve: 'Godkjenn',
  approveWhat: paper => `Godkjenn: ${paper}`,
  remark: 'Merknad (valgfri)',
  final: 'Godkjenningen kan ikke endres etterpå. En ny legges til.',
  save: 'Lagre godkjenningen',
  waitingFor: names => `Venter på ${names}. Bare budsjettansvarlig godkjenner.`,
  nobody: 'Ingen er budsjettansvarlig for systemet, så ingen kan godkjenne. Utpek en under Roller.',
  vacant: 'en budsjettansvarlig uten gyldig konto',
  invalid: 'Gjelder ikke',
  heldNoRole: 'Den som godkjente, var ikke budsjettansvarlig den dagen.',
  restored: 'Lest tilbake fra en sikkerhetskopi. Godkjenningen i arkivet gjelder.',
  somebody: 'Noen',
}
