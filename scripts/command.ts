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

/**
 * Runs a program without standard input, its output passed on; or given to `take`, piece by piece. Resolves with the exit code;
 * 127 when it couldn't start.
 */
export function runCommand(file: string, args: string[], take?: (piece: string) => void): Promise<number> {
  const output = take ? 'pipe' : 'inherit'
  const tell = take ? (line: string) => take(`${line}\n`) : console.error
  return new Promise(resolve => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', output, output] })
    if (take) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', take)
    child.on('error', error => {
      tell(`${file} could not be started: ${error.message}`)
      resolve(127)
    })
    // not 'exit': what it wrote last may still be on its way
    child.on('close', (code, signal) => {
      if (signal) tell(`${file} was ended by ${signal}.`)
      resolve(code ?? 1)
    })
  })
}

export const runTool = (tool: keyof typeof tools, ...args: string[]): Promise<number> =>
  runCommand(process.execPath, [tools[tool], ...args])

/** @returns the exit code and all that was written, for a tool that runs beside another */
export async function runToolAside(tool: keyof typeof tools, ...args: string[]): Promise<[number, string]> {
  const pieces: string[] = []
  const exitCode = await runCommand(process.execPath, [tools[tool], ...args], piece => pieces.push(piece))
  return [exitCode, pieces.join('')]
}
