const KEY_LENGTH = 40

/**
 * A key made from a board's name, which stands in addresses and in names of groups and never changes: "Nämnden för Service" →
 * "namndenForService".
 */
export function boardKey(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
  const joined = words
    .map((word, place) =>
      place === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, KEY_LENGTH - 2)
  const key = /^[a-z]/.test(joined) ? joined : `b${joined}`
  const isTaken = (wanted: string) => taken.some(other => other.toLowerCase() === wanted.toLowerCase())
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? key : `${key}${number}`
    if (!isTaken(wanted)) return wanted
  }
}
