import type { Category } from './governance-model.ts'

export interface CategoryAnswers {
  openTo?: 'everybody' | 'authorities' | 'customers'
  providedBy?: 'authority' | 'supplier' | 'self'
  municipalityPays?: boolean
  mayRequireFunction?: boolean
  mayRequireHosting?: boolean
  interfaceFor?: 'endUser' | 'developer' | 'administrator'
  supports?: 'stepsOfOneProcess' | 'stepsOfSeveralProcesses' | 'wholeProcesses' | 'identification' | 'communication'
}

export type Question = keyof CategoryAnswers

/** Every question in the order it is best asked when nothing else tells them apart, with its answers. */
export const questions: { readonly [Q in Question]-?: readonly NonNullable<CategoryAnswers[Q]>[] } = {
  openTo: ['everybody', 'authorities', 'customers'],
  providedBy: ['authority', 'supplier', 'self'],
  municipalityPays: [true, false],
  mayRequireFunction: [true, false],
  mayRequireHosting: [true, false],
  interfaceFor: ['endUser', 'developer', 'administrator'],
  supports: ['stepsOfOneProcess', 'stepsOfSeveralProcesses', 'wholeProcesses', 'identification', 'communication'],
}

export const questionNames = [
  'openTo',
  'providedBy',
  'municipalityPays',
  'mayRequireFunction',
  'mayRequireHosting',
  'interfaceFor',
  'supports',
] as const satisfies readonly Question[]

/** Answers that a category can have; a question left out can be answered anyhow. */
type Profile = { readonly [Q in Question]?: readonly NonNullable<CategoryAnswers[Q]>[] }

const bought: Profile = { openTo: ['authorities', 'customers'] }

/**
 * CAT-1's table as answers. A category with several profiles fits when one of them does: what the municipality builds
 * itself has no fee, and a service that authorities use without a fee is an authority's.
 */
export const categoryProfiles: Record<Category, readonly Profile[]> = {
  publicService: [
    {
      openTo: ['everybody'],
      providedBy: ['authority', 'supplier'],
      mayRequireFunction: [false],
      mayRequireHosting: [false],
      interfaceFor: ['endUser'],
    },
  ],
  authorityService: [
    {
      openTo: ['authorities'],
      providedBy: ['authority'],
      municipalityPays: [false],
      mayRequireFunction: [false],
      mayRequireHosting: [false],
      interfaceFor: ['endUser'],
    },
  ],
  commercialService: [
    {
      ...bought,
      providedBy: ['authority', 'supplier'],
      municipalityPays: [true],
      mayRequireFunction: [false],
      mayRequireHosting: [false],
      interfaceFor: ['endUser'],
      supports: ['identification', 'communication'],
    },
  ],
  digitalTool: feeUnlessOwn({
    ...bought,
    mayRequireFunction: [false],
    mayRequireHosting: [false],
    interfaceFor: ['endUser'],
    supports: ['stepsOfOneProcess'],
  }),
  businessSystem: feeUnlessOwn({ ...bought, mayRequireFunction: [true], interfaceFor: ['endUser'] }),
  platform: feeUnlessOwn({
    ...bought,
    mayRequireFunction: [true],
    mayRequireHosting: [true],
    interfaceFor: ['developer'],
  }),
  itInfrastructure: feeUnlessOwn({ ...bought, mayRequireFunction: [true], interfaceFor: ['administrator'] }),
}

function feeUnlessOwn(profile: Profile): Profile[] {
  return [
    { ...profile, municipalityPays: [true] },
    { ...profile, providedBy: ['self'] },
  ]
}
