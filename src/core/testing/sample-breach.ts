/** One person's name and address, and nothing that happened to them: the tests beside change what they are about. */
import type { BreachFacts } from '../breaches/breach-facts.ts'

export const plain: BreachFacts = {
  confidentiality: 'none',
  integrity: 'none',
  availability: 'none',
  malicious: false,
  data: ['contact', 'identity'],
  intelligible: true,
  identification: 'maximum',
  people: 1,
  vulnerable: false,
  contained: false,
}
