/** Swedish, and the shape that every other language fills. Loaded with a system's documents. */
export const sv = {
  title: 'Godkännanden',
  paper: (kind: string, year: string) => `${kind} för ${year}`,
  approve: 'Godkänn',
  approveWhat: (paper: string) => `Godkänn: ${paper}`,
  remark: 'Anmärkning (valfri)',
  final: 'Godkännandet kan inte ändras efteråt. Ett nytt läggs till.',
  save: 'Spara godkännandet',
  waitingFor: (names: string) => `Väntar på ${names}. Bara budgetansvarig godkänner.`,
  nobody: 'Ingen är budgetansvarig för systemet, så ingen kan godkänna. Utse en under Roller.',
  vacant: 'en budgetansvarig vars konto är borta',
  invalid: 'Gäller inte',
  heldNoRole: 'Den som godkände var inte budgetansvarig den dagen.',
  restored: 'Återläst från en säkerhetskopia. Godkännandet i diariet gäller.',
  somebody: 'Någon',
}
