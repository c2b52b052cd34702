import type { Finding } from '../finding.ts'

export const dataKinds = [
  'contact',
  'identity',
  'nationalId',
  'economic',
  'purchases',
  'location',
  'behaviour',
  'communications',
  'credentials',
  'employment',
  'schooling',
  'health',
  'socialServices',
  'otherSpecial',
  'criminal',
  'protectedIdentity',
] as const
export type DataKind = (typeof dataKinds)[number]

export interface BreachFacts {
  /** Who may have seen it. trusted: someone bound by secrecy or an agreement, who confirms. */
  confidentiality: 'none' | 'trusted' | 'known' | 'unknown' | 'public'
  integrity: 'none' | 'corrected' | 'lasting'
  /** restored: back before anyone was hurt by its absence; delayed: back, later than that; lost: not back. */
  availability: 'none' | 'restored' | 'delayed' | 'lost'
  malicious: boolean
  data: DataKind[]
  /** False where it was encrypted or hashed well and the key is safe. */
  intelligible: boolean
  /** How easily a person is picked out of it. */
  identification: 'negligible' | 'limited' | 'significant' | 'maximum'
  people: number | 'unknown'
  vulnerable: boolean
  /** Every recipient confirmed return or deletion. */
  contained: boolean
}

export type BreachRisk = 'unlikely' | 'risk' | 'high'

export interface EnisaSeverity {
  dpc: number // data processing context, 1–4
  ei: number // ease of identification, 0.25–1
  cb: number // circumstances of the breach, 0–2
  se: number
  band: 'low' | 'medium' | 'high' | 'veryHigh'
}

export interface BreachAssessment {
  risk: BreachRisk
  notifyAuthority: boolean
  informSubjects: boolean
  /** Shown beside, never deciding. */
  enisa: EnisaSeverity
  reasons: Finding[]
}
