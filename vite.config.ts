import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: 'dist/app',
    /** The app, and beside it the page to which a sign-in in a window of its own comes back. */
    rolldownOptions: { input: readdirSync(import.meta.dirname).filter(file => file.endsWith('.html')) },
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
