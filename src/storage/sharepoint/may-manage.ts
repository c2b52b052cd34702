/**
 * What setting a site up takes, and taking all of it out: Manage Lists, Create Groups, Manage Permissions, Manage Web (PermissionKind; low half).
 * https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee536458(v=office.15)
 */
const MANAGING = [0x800, 0x1000000, 0x2000000, 0x40000000]

/** @param low the lower half of EffectiveBasePermissions, a 32-bit number as text or number */
export function isManaging(low: string | number): boolean {
  const bits = BigInt(low)
  return MANAGING.every(bit => (bits & BigInt(bit)) !== 0n)
}
