/** `$select` and `$expand` over resources, for everything but list items (those select in SQL). */
import { NotImplemented } from './errors'
import type { Resource, Value } from './resource'

export interface Tree {
  names: Set<string>
  below: Map<string, Tree>
}

export function parseTree(text: string | undefined): Tree | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const root: Tree = { names: new Set(), below: new Map() }
  for (const path of text.split(',')) {
    let node = root
    const steps = path.trim().split('/')
    steps.forEach((step, index) => {
      if (index === steps.length - 1) node.names.add(step)
      else {
        const next = node.below.get(step) ?? { names: new Set<string>(), below: new Map<string, Tree>() }
        node.below.set(step, next)
        node = next
      }
    })
  }
  return root
}

const find = <T>(record: Record<string, T> | undefined, name: string): [string, T] | undefined =>
  Object.entries(record ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())

function subtree(tree: Tree | undefined, name: string): Tree | undefined {
  for (const [key, value] of tree?.below ?? []) if (key.toLowerCase() === name.toLowerCase()) return value
  return undefined
}

/** The resource with just what was asked for. `resource` isn't changed. */
export function shape(resource: Resource, select: Tree | undefined, expand: Tree | undefined): Resource {
  const props: Record<string, Value> = {}
  const expanded = new Set<string>()
  const nameExpanded = (name: string, inner: Tree | undefined) => {
    const link = find(resource.nav, name)
    if (!link) {
      // Some clients expand complex properties too; they are there anyway.
      if (find(resource.props, name) || find(resource.lazy, name)) return
      throw new NotImplemented(`$expand=${name} on ${resource.type}`)
    }
    const target = link[1]()
    const below = subtree(select, name)
    props[link[0]] = Array.isArray(target)
      ? target.map(one => shape(one, below, inner))
      : target && shape(target, below, inner)
    expanded.add(link[0])
  }
  for (const name of expand?.names ?? []) nameExpanded(name, subtree(expand, name))
  for (const [name, inner] of expand?.below ?? [])
    if (!expanded.has(find(resource.nav, name)?.[0] ?? '')) nameExpanded(name, inner)

  if (!select || select.names.has('*')) Object.assign(props, { ...resource.props, ...props })
  for (const name of select?.names ?? []) {
    if (name === '*') continue
    const plain = find(resource.props, name)
    const lazy = plain ? undefined : find(resource.lazy, name)
    if (plain) props[plain[0]] = plain[1]
    else if (lazy) props[lazy[0]] = lazy[1]()
    // $select=Fields with $expand=Fields/X: already there.
    else if (!find(resource.nav, name)) throw new NotImplemented(`$select=${name} on ${resource.type}`)
  }
  for (const name of select?.below.keys() ?? []) {
    const inside = find(resource.props, name)
    if (inside) props[inside[0]] = inside[1]
    else if (!expanded.has(find(resource.nav, name)?.[0] ?? '')) {
      throw new NotImplemented(`$select=${name}/… on ${resource.type} without $expand`)
    }
  }
  const nav = Object.fromEntries(Object.entries(resource.nav ?? {}).filter(([name]) => !expanded.has(name)))
  return { ...resource, props, nav: select ? {} : nav, lazy: {} }
}
