import type { DocumentApprovalsMessages } from '../document-approvals-messages'

export const nn: DocumentApprovalsMessages = {
  title: 'Godkjenningar',
  paper: (kind, year) => `${kind} for ${year}`,
  approve: 'Godkjenn',
  approveWhat: paper => `Godkjenn: ${paper}`,
  remark: 'Merknad (valfri)',
  final: 'Godkjenninga kan ikkje endrast etterpå. Ei ny blir lagd til.',
  save: 'Lagre godkjenninga',
  waitingFor: names => `Ventar på ${names}. Berre budsjettansvarleg godkjenner.`,
  nobody: 'Ingen er budsjettansvarleg for systemet, så ingen kan godkjenne. Peik ut ein under Roller.',
  vacant: 'ein budsjettansvarleg utan gyldig konto',
  invalid: 'Gjeld ikkje',
  heldNoRole: 'Den som godkjende, var ikkje budsjettansvarleg den dagen.',
  restored: 'Lese tilbake frå ein tryggingskopi. Godkjenninga i arkivet gjeld.',
  somebody: 'Nokon',
}
