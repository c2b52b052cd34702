/** The metadata modes of the `Accept` header, of OData v3 and v4. learn.microsoft.com/sharepoint/dev/sp-add-ins/get-to-know-the-sharepoint-rest-service */
import { errors, NotImplemented } from './errors'

export interface Mode {
  version: 3 | 4
  level: 'minimal' | 'none' | 'full' | 'verbose'
}

export const USUAL: Mode = { version: 3, level: 'minimal' }

/** What each version calls its levels; `verbose` is v3's alone. */
const LEVELS: Record<Mode['version'], Record<string, Mode['level']>> = {
  3: { verbose: 'verbose', minimalmetadata: 'minimal', nometadata: 'none', fullmetadata: 'full' },
  4: { minimal: 'minimal', none: 'none', full: 'full' },
}

/** `odata-version: 4.0` asks for v4; SPFx's own client sends it always. An empty one, which turns that off, is v3. */
export const versionOf = (version: string | null): Mode['version'] => (/^\s*4/.test(version ?? '') ? 4 : 3)

/**
 * PnPjs sends `application/json`, which SharePoint answers as OData v3 with minimal metadata. A level of the other version is
 * 406: `odata=nometadata` with v4 (github.com/SharePoint/sp-dev-docs/issues/644), `odata.metadata=none` with v3
 * (github.com/pnp/cli-microsoft365/issues/4014). Types are tried in the order they stand.
 */
export function modeOf(accept: string | null, version: string | null): Mode {
  const spoken = versionOf(version)
  const types = (accept ?? '').toLowerCase().replaceAll(' ', '').split(',').filter(Boolean)
  for (const type of types) {
    if (!/^(application\/json|text\/json|application\/\*|\*\/\*)(;|$)/.test(type)) continue
    const asked = (spoken === 4 ? /[;]odata\.metadata=([a-z]+)/ : /[;]odata=([a-z]+)/).exec(type)?.[1]
    if (asked === undefined) {
      if (/[;]odata/.test(type.replace(/[;]odata\.streaming=\w+/, ''))) continue
      return { version: spoken, level: 'minimal' }
    }
    const level = LEVELS[spoken][asked]
    if (level) return { version: spoken, level }
  }
  // Without a type, or with XML's, SharePoint answers Atom; the tenant has no XML.
  if (types.length === 0) return { version: spoken, level: 'minimal' }
  if (types.some(type => /xml|html/.test(type))) throw new NotImplemented(`header Accept: ${accept}`)
  throw errors.notAcceptable()
}

const V3: Record<Mode['level'], string> = {
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  full: 'application/json;odata=fullmetadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
}

export const contentType = ({ version, level }: Mode): string =>
  version === 3
    ? V3[level]
    : `application/json;odata.metadata=${level};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`
