// PnPjs' side-effect imports that only provisioning needs: kept out of the app's first load.
import '@pnp/sp/fields/list'
import '@pnp/sp/views/list'
import '@pnp/sp/sites'
import '@pnp/sp/security/web'
import '@pnp/sp/security/list'
import '@pnp/sp/site-groups/web'
import '@pnp/sp/site-users/web'
import './pnp'
