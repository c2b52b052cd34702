import { patientClient, type TokenSource } from '../../wire/patient-client'
import { type SPFI, spfi } from './pnp'

/** A PnPjs client for the site at an absolute address. */
export function connect(siteUrl: string, tokens: TokenSource): SPFI {
  return spfi(siteUrl).using(patientClient(tokens))
}
