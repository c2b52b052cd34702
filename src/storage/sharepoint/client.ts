import { patientClient, type TokenSource } from '../../wire/patient-client'
import type { Waits } from '../waits'
import { type SPFI, spfi } from './pnp'

/** A PnPjs client for the site at an absolute address. */
export function connect(siteUrl: string, tokens: TokenSource, waits?: Waits): SPFI {
  return spfi(siteUrl).using(patientClient(tokens, waits))
}
