const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every message of a language by its path; those that take parameters are asked with the same ones in every language. */
export function flattened(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]])
  if (typeof tree === 'function') return new Map([[path, String(tree('2', 7, '4'))]])
  if (!isTree(tree)) throw new Error(`${path} is neither a message nor a group of messages.`)
  return new Map(
    Object.entries(tree).flatMap(([name, part]) => [...flattened(part, path === '' ? name : `${path}.${name}`)]),
  )
}
