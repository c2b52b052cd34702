/** Chromium for the journeys, with the storage of a frame from another site allowed or refused. */
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/chromium.ts'

export type FrameStorage = 'allowed' | 'refused'

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a test must be the same with and without a network: no name but this machine's has an address
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // how a date field is written, where this Chromium has more languages than its own
  '--lang=sv-SE',
]

/** Nothing here may depend on the network outside, nor change an address. */
const unwanted = ['HttpsUpgrades', 'MediaRouter', 'OptimizationHints', 'Translate']

/**
 * A new context is as private as an incognito window, where third-party cookies are blocked. A frame from another site then
 * has storage all the same, partitioned by the page around it; without partitioning it has none: `localStorage` throws and
 * IndexedDB answers "permission denied". Said outright for both, because playwright switches partitioning off by itself.
 */
const features: Record<FrameStorage, string[]> = {
  allowed: unwanted,
  refused: [...unwanted, 'ThirdPartyStoragePartitioning'],
}

export const launchBrowser = ({ storage }: { storage: FrameStorage }): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [...quietly, `--disable-features=${features[storage].join(',')}`],
  })
