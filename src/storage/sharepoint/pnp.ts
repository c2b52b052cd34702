// The one file with PnPjs' side-effect imports: each adds its methods to the types named after it.
import '@pnp/sp/webs'
import '@pnp/sp/lists/web'
import '@pnp/sp/items/list'
import '@pnp/sp/site-users/web'

export { type SPFI, SPQueryable, spfi, spPost } from '@pnp/sp'
