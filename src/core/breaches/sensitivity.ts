import type { BreachFacts, DataKind } from './breach-facts.ts'

/**
 * What misuse of the data can do to a person, which isn't ENISA's scale: contact details alone bring little;
 * ordinary data about a life; data that tells or locates (identity theft, stalking, other people's letters);
 * money and keys (fraud); what the law keeps apart (exposure, discrimination); and a protected identity (a threat to life).
 */
export type Sensitivity = 'contactOnly' | 'ordinary' | 'telling' | 'money' | 'special' | 'protected'

const order: readonly Sensitivity[] = ['contactOnly', 'ordinary', 'telling', 'money', 'special', 'protected']

const sensitivityOf: Record<DataKind, Sensitivity> = {
  contact: 'contactOnly',
  identity: 'ordinary',
  purchases: 'ordinary',
  employment: 'ordinary',
  schooling: 'ordinary',
  nationalId: 'telling',
  location: 'telling',
  behaviour: 'telling',
  communications: 'telling',
  economic: 'money',
  credentials: 'money',
  health: 'special',
  socialServices: 'special',
  otherSpecial: 'special',
  criminal: 'special',
  protectedIdentity: 'protected',
}

/** The worst kind present; unknown kinds are taken for ordinary ones until somebody says. */
export function sensitivity(facts: BreachFacts): Sensitivity {
  const ranks = facts.data.map(kind => order.indexOf(sensitivityOf[kind]))
  return order[Math.max(...ranks)] ?? 'ordinary'
}

/** More than `count` people; an unknown number may be. */
export function isMoreThan(count: number, people: BreachFacts['people']): boolean {
  return people === 'unknown' || people > count
}
