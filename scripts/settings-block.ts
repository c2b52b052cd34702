/** The data block of index.html that holds the settings, replaced as a whole however often the page is stamped. */
import type { Settings } from '../src/config/settings.ts'

const block = /(<script type="application\/json" id="settings">)[\s\S]*?(<\/script>)/

/** @throws Error when the page has no such block: an app without settings shows nothing. */
export function stampSettings(html: string, settings: Settings): string {
  if (!block.test(html)) throw new Error('index.html has no data block with id "settings".')
  // `<` written as an escape: no value can end the block, and a function so that `$&` in a value stays what it is.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c')
  return html.replace(block, (_, open: string, close: string) => open + json + close)
}
