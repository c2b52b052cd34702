/**
 * Permission levels of our own. Never a stock level: their names are in the site's language, and the stock "Edit" holds
 * Manage Lists, which overrides item-level security.
 * Bits: https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee536458(v=office.15) (PermissionKind)
 */
import type { Level } from './site-port'

const LOW = {
  viewListItems: 0x1,
  addListItems: 0x2,
  editListItems: 0x4,
  overrideListBehaviors: 0x100, // "CancelCheckout" in the API
  openItems: 0x20,
  viewVersions: 0x40,
  viewFormPages: 0x1000,
  open: 0x10000,
  viewPages: 0x20000,
  browseUserInfo: 0x8000000,
  deleteListItems: 0x8,
  deleteVersions: 0x80,
  manageLists: 0x800,
  managePermissions: 0x2000000,
}
const HIGH = { useClientIntegration: 0x10, useRemoteApis: 0x20, enumeratePermissions: 0x40000000 }

const sum = (bits: number[]) => bits.reduce((all, bit) => all + bit, 0)
const entering = [LOW.open, LOW.viewPages, LOW.viewFormPages, LOW.browseUserInfo]
const reading = [...entering, LOW.viewListItems, LOW.openItems, LOW.viewVersions]

const level = (name: string, description: string, low: number[]): Level => ({
  name,
  description,
  high: HIGH.useClientIntegration + HIGH.useRemoteApis,
  low: sum(low),
})

/** May enter the site and see who is in it; no list. */
export const visit = level('Forvalta visit', 'Enter the site, see no list', entering)

export type Grant = 'read' | 'add' | 'change'

const plain: Record<Grant, Level> = {
  read: level('Forvalta read', 'Read', reading),
  add: level('Forvalta add', 'Read and add; never edit, never delete', [...reading, LOW.addListItems]),
  change: level('Forvalta change', 'Read, add and edit; never delete', [
    ...reading,
    LOW.addListItems,
    LOW.editListItems,
  ]),
}

/** The administrators' own. Enumerate Permissions stands in the high half and comes with Manage Permissions. */
export const full: Level = {
  ...level('Forvalta full', 'Everything in a list, its permissions too', [
    ...reading,
    LOW.addListItems,
    LOW.editListItems,
    LOW.deleteListItems,
    LOW.deleteVersions,
    LOW.overrideListBehaviors,
    LOW.manageLists,
    LOW.managePermissions,
  ]),
  high: HIGH.useClientIntegration + HIGH.useRemoteApis + HIGH.enumeratePermissions,
}

/** The same, past item-level security: for those who read everything in a list where others read only their own. */
const past: Record<Grant, Level> = {
  read: level('Forvalta read all', 'Read, everybody’s items too', [...reading, LOW.overrideListBehaviors]),
  add: level('Forvalta add all', 'Read everybody’s items and add', [
    ...reading,
    LOW.addListItems,
    LOW.overrideListBehaviors,
  ]),
  change: level('Forvalta change all', 'Read and edit everybody’s items, and add', [
    ...reading,
    LOW.addListItems,
    LOW.editListItems,
    LOW.overrideListBehaviors,
  ]),
}

export const allLevels: Level[] = [visit, full, ...Object.values(plain), ...Object.values(past)]

export const levelFor = (grant: Grant, isPastItemSecurity: boolean): Level => (isPastItemSecurity ? past : plain)[grant]
