/** Child processes, without a shell: the same on every system, and no argument is ever parsed twice. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The development tools, as files that node runs: `.bin` holds shell scripts on one system and `.cmd` files on another. */
const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const

/** Runs a program with its output passed on and no standard input. Resolves with the exit code; 127 when it couldn't start. */
export function runCommand(file: string, args: string[]): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', error => {
      console.error(`${file} could not be started: ${error.message}`)
      resolve(127)
    })
    child.on('exit', (code, signal) => {
      if (signal) console.error(`${file} was ended by ${signal}.`)
      resolve(code ?? 1)
    })
  })
}

export const runTool = (tool: keyof typeof tools, ...args: string[]): Promise<number> =>
  runCommand(process.execPath, [tools[tool], ...args])
