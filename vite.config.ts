import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The page names the chunk with React in it, so that it is fetched beside the entry and not after it. The entry asks for it
 * with `import()`, since everything that needs the network is to be under way before React runs.
 */
const fetchScreensEarly: Plugin = {
  name: 'fetch-screens-early',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, filename }) {
      if (!filename.endsWith('index.html')) return html
      const root = Object.values(bundle ?? {}).find(
        chunk => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('src/ui/app/root.tsx'),
      )
      if (root?.type !== 'chunk') return html
      return [root.fileName, ...root.imports].map(file => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }))
    },
  },
}

const ZIP = '\0zip-without-workers'

/**
 * What writes Excel files zips in workers made of text once there is much of it, which the content security policy
 * refuses, and then waits for ever. It is given the same functions without workers (docs/decisions/0022).
 */
const zipWithoutWorkers: Plugin = {
  name: 'zip-without-workers',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    source === 'fflate' && /[\\/]write-excel-file[\\/]/.test(importer) ? ZIP : undefined,
  load: id =>
    id === ZIP
      ? `import { zipSync } from 'fflate/browser'
         export * from 'fflate/browser'
         const answered = work => (input, options, done = options) => {
           try { done(null, work(input, typeof options === 'function' ? {} : options)) } catch (error) { done(error, null) }
         }
         export const zip = answered(zipSync)`
      : undefined,
}

export default defineConfig({
  plugins: [react(), fetchScreensEarly, zipWithoutWorkers],
  publicDir: false,
  build: {
    outDir: 'dist/app',
    /** The app, and beside it the page to which a sign-in in a window of its own comes back. */
    rolldownOptions: {
      input: readdirSync(import.meta.dirname).filter(file => file.endsWith('.html')),
      // no rule does anything by being imported: a room takes those it asks for through core/index.ts, and no others
      // nor does any of PnPjs' own ways of sending, none of which is ours (src/wire): one asks for all of its batching
      treeshake: {
        moduleSideEffects: [
          { test: /[\\/]src[\\/]core[\\/]/, sideEffects: false },
          { test: /[\\/]@pnp[\\/]sp[\\/]behaviors[\\/]/, sideEffects: false },
        ],
      },
    },
    target: 'es2022',
    /** Which chunk holds what: read by the build's own checks and by the bench that counts the first load. */
    manifest: true,
    /** The policy allows no `data:` scripts or fonts, and an inlined asset can't be cached by itself. */
    assetsInlineLimit: 0,
    /** Every browser that runs ES2022 modules in Teams knows `modulepreload`. */
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
