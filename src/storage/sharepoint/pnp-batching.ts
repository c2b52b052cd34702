// PnPjs' side-effect import that only batches need: kept out of the app's first load.
import '@pnp/sp/batching'
import './pnp'
