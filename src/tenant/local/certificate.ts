import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import type { Certificate } from './listen.ts'

/** A certificate of this start's own, for this machine's names. `path` is for a client's NODE_EXTRA_CA_CERTS. */
export async function makeCertificate(
  alsoFor: readonly string[] = [],
): Promise<Certificate & { path: string; remove(): Promise<void> }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
          ...alsoFor.map(value => ({ type: 2 as const, value })),
        ],
      },
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'local-tenant-'))
  const path = join(folder, 'localhost.pem')
  await writeFile(path, made.cert)
  return { key: made.private, cert: made.cert, path, remove: () => rm(folder, { recursive: true, force: true }) }
}
