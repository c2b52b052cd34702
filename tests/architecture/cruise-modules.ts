import { cruise, type IModule, type IViolation } from 'dependency-cruiser'
import ts from 'typescript'
import { forbidden } from './rules.ts'

export interface Cruise {
  /** Our own modules. */
  modules: IModule[]
  violations: IViolation[]
}

/** @param baseDir its `src`, `demo`, `scripts` and `tests` are read, as far as they are there */
export async function cruiseModules(baseDir: string, folders: string[]): Promise<Cruise> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: { forbidden },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      // Types count: a room that needs another's types knows of that room.
      tsPreCompilationDeps: true,
      // Without it a package that this project doesn't list would pass as somebody else's.
      combinedDependencies: false,
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    { tsConfig: config },
  )
  if (typeof output === 'string') throw new Error(output)
  const own = output.modules.filter(module => /^(src|demo|scripts|tests)\//.test(module.source))
  return { modules: own.filter(module => module.couldNotResolve !== true), violations: output.summary.violations }
}
