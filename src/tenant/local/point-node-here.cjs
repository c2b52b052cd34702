/**
 * Leads a Node program's connections to Microsoft's cloud to the local tenant on this machine, and no further:
 *   LOCAL_TENANT_PORT=8443 NODE_EXTRA_CA_CERTS=… NODE_OPTIONS="--require …/point-node-here.cjs" m365 login …
 * The program still says and checks the names it knows; only where the connection goes is changed. CommonJS, for `--require`.
 */
const net = require('node:net')

const CLOUD = /(^|\.)(sharepoint\.com|graph\.microsoft\.com|login\.microsoftonline\.com)$/
const port = Number(process.env.LOCAL_TENANT_PORT)
const connect = net.Socket.prototype.connect

net.Socket.prototype.connect = function connectHere(...args) {
  const normalized = Array.isArray(args[0]) ? args[0] : net._normalizeArgs(args)
  const [options] = normalized
  if (port > 0 && CLOUD.test(String(options.host ?? ''))) {
    normalized[0] = { ...options, host: '127.0.0.1', port, lookup: undefined }
  }
  return connect.call(this, normalized)
}
