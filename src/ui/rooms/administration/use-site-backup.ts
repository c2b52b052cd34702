import { useEffect, useRef, useState } from 'react'
import { backUp } from '../../../storage/backup'
import {
  BackupFault,
  type BackupFiles,
  type BackupProgress,
  type Manifest,
  readManifest,
} from '../../../storage/backup-format'
import { type Restored, restore } from '../../../storage/restore'
import type { SiteName } from '../../../storage/set-up'
import { newZip, zipFiles } from '../../../storage/zip-files'
import { usePorts } from '../../shared/app-context'

export type Copying =
  | { kind: 'idle' }
  | { kind: 'running'; way: 'out' | 'back'; progress: BackupProgress | undefined }
  /** The zip, and an address under which the browser gives it away. */
  | { kind: 'taken'; manifest: Manifest; href: string; bytes: number }
  | { kind: 'chosen'; manifest: Manifest; files: BackupFiles }
  | { kind: 'restored'; restored: Restored }
  | { kind: 'failed'; way: 'out' | 'back'; error: unknown }

/** All of one site into a zip, and such a zip back into it. Left, it is stopped; what was put back stays. */
export function useSiteBackup(site: SiteName, siteUrl: string) {
  const { repository, clock } = usePorts()
  const [copying, setCopying] = useState<Copying>({ kind: 'idle' })
  const stopping = useRef<AbortController>(undefined)
  const href = copying.kind === 'taken' ? copying.href : undefined
  useEffect(() => () => stopping.current?.abort(), [])
  useEffect(
    () => () => {
      if (href !== undefined) URL.revokeObjectURL(href)
    },
    [href],
  )

  async function run(way: 'out' | 'back', work: (watch: Watch) => Promise<Copying>): Promise<void> {
    const controller = new AbortController()
    stopping.current = controller
    const { signal } = controller
    setCopying({ kind: 'running', way, progress: undefined })
    const onProgress = (progress: BackupProgress) => {
      if (!signal.aborted) setCopying({ kind: 'running', way, progress })
    }
    // stopped is stopped at once, whatever the request under way is still waiting for
    const ended = Promise.race([work({ signal, onProgress }), aborted(signal)])
    setCopying(await ended.catch((error: unknown): Copying => ({ kind: 'failed', way, error })))
  }

  return {
    copying,
    stop: () => stopping.current?.abort(),
    take: () =>
      run('out', async watch => {
        const zip = newZip()
        const manifest = await backUp(repository, zip, { site, siteUrl, takenAt: clock.now() }, watch)
        const file = zip.end()
        return { kind: 'taken', manifest, href: URL.createObjectURL(file), bytes: file.size }
      }),
    choose: async (file: File) => {
      try {
        const files = zipFiles(new Uint8Array(await file.arrayBuffer()))
        setCopying({ kind: 'chosen', files, manifest: await readManifest(files) })
      } catch (error) {
        setCopying({ kind: 'failed', way: 'back', error })
      }
    },
    putBack: (files: BackupFiles) =>
      run('back', async watch => ({ kind: 'restored', restored: await restore(repository, files, site, watch) })),
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new BackupFault('stopped', '', 'Stopped.')))
  })
}

type Watch = { signal: AbortSignal; onProgress: (progress: BackupProgress) => void }
