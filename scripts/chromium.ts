/** Finds a Chromium that starts; where there is none, installs one with apt-get if this user may. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'chrome.exe',
]

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** @throws Error saying what to do when no browser was found and none could be installed. */
export function chromiumPath(): string {
  const asked = process.env.CHROME_PATH
  if (asked) {
    if (existsSync(asked)) return asked
    throw new Error(`CHROME_PATH is ${asked}, and there is no such file.`)
  }
  const found = candidates().find(starts)
  if (found) return found
  const refusal = installWithApt()
  const installed = candidates().find(starts)
  if (installed) return installed
  throw new Error(
    `No Chromium was found, and ${refusal ?? 'the one that was installed does not start'}. Install Chromium or Chrome ` +
      '(for instance `sudo apt-get install chromium` or `npx playwright-core install --with-deps chromium`), or set ' +
      'CHROME_PATH to its program file.',
  )
}

function candidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap(name => folders.map(folder => join(folder, name)))
  return [...onPath, ...fixedPlaces, chromium.executablePath()].filter(file => existsSync(file))
}

/** Some distributions ship a stand-in that only says how to install the real one: a file isn't enough. */
function starts(file: string): boolean {
  if (process.platform === 'win32') return true // `--version` opens a window there
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** @returns why it couldn't, or undefined when apt-get said it did. */
function installWithApt(): string | undefined {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return 'there is no apt-get here'
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    return 'installing it needs an administrator'
  console.error('No Chromium here: installing it with apt-get …')
  const apt = (...args: string[]) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    const [file = '', ...rest] = isRoot ? command : ['sudo', '-n', ...command]
    return spawnSync(file, rest, { stdio: ['ignore', 2, 2], timeout: 600_000 }).status === 0
  }
  apt('update', '--quiet')
  if (apt('install', '--yes', '--quiet', '--no-install-recommends', 'chromium')) return undefined
  return apt('install', '--yes', '--quiet', 'chromium-browser') ? undefined : 'apt-get could not install it'
}
