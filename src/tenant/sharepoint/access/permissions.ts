/**
 * Base permissions and the stock levels. Bits: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind
 * (bit = kind - 1). The levels' masks are the ones a team site answers.
 */
import { complex } from '../wire/resource'

/** Two unsigned 32-bit halves, as the wire has them. */
export interface Mask {
  high: number
  low: number
}

const bit = (kind: number): Mask =>
  kind <= 32 ? { high: 0, low: 2 ** (kind - 1) } : { high: 2 ** (kind - 33), low: 0 }

export const Permission = {
  viewListItems: bit(1),
  addListItems: bit(2),
  editListItems: bit(3),
  deleteListItems: bit(4),
  viewVersions: bit(7),
  deleteVersions: bit(8),
  /** "Override List Behaviors" on screen. */
  cancelCheckout: bit(9),
  managePersonalViews: bit(10),
  manageLists: bit(12),
  viewFormPages: bit(13),
  open: bit(17),
  manageSubwebs: bit(24),
  createGroups: bit(25),
  managePermissions: bit(26),
  browseUserInfo: bit(28),
  manageWeb: bit(31),
  useRemoteApis: bit(38),
  enumeratePermissions: bit(63),
} as const

export const NOTHING: Mask = { high: 0, low: 0 }
export const EVERYTHING: Mask = { high: 0x7fffffff, low: 0xffffffff }

export const has = (mask: Mask, wanted: Mask): boolean =>
  (mask.low & wanted.low) >>> 0 === wanted.low && (mask.high & wanted.high) >>> 0 === wanted.high

export const join = (a: Mask, b: Mask): Mask => ({ high: (a.high | b.high) >>> 0, low: (a.low | b.low) >>> 0 })

export const maskValue = (mask: Mask) =>
  complex('SP.BasePermissions', { High: String(mask.high), Low: String(mask.low) })

export interface StockLevel extends Mask {
  id: number
  kind: number
  position: number
  hidden: boolean
  /** By the web's language: getByName finds only the local name, getByType finds it everywhere. */
  names: Record<number, string>
}

const names = (en: string, sv: string, nb: string, da: string, nn = nb): Record<number, string> => ({
  1033: en,
  1053: sv,
  1044: nb,
  2068: nn,
  1030: da,
})

export const LIMITED_ACCESS = 1073741825
export const FULL_CONTROL = 1073741829

export const STOCK_LEVELS: StockLevel[] = [
  {
    id: LIMITED_ACCESS,
    kind: 1,
    position: 160,
    hidden: true,
    high: 48,
    low: 134287360,
    names: names('Limited Access', 'Begränsad åtkomst', 'Begrenset tilgang', 'Begrænset adgang'),
  },
  {
    id: 1073741826,
    kind: 2,
    position: 128,
    hidden: false,
    high: 176,
    low: 138612833,
    names: names('Read', 'Läsa', 'Les', 'Læs'),
  },
  {
    id: 1073741827,
    kind: 3,
    position: 64,
    hidden: false,
    high: 432,
    low: 1011028719,
    names: names('Contribute', 'Bidra', 'Bidra', 'Bidrag'),
  },
  {
    id: 1073741828,
    kind: 4,
    position: 32,
    hidden: false,
    high: 432,
    low: 1012866047,
    names: names('Design', 'Utforma', 'Utforming', 'Design'),
  },
  {
    id: 1073741829,
    kind: 5,
    position: 1,
    hidden: false,
    high: 0x7fffffff,
    low: 0xffffffff,
    names: names('Full Control', 'Fullständig behörighet', 'Full kontroll', 'Fuld kontrol'),
  },
  {
    id: 1073741830,
    kind: 6,
    position: 48,
    hidden: false,
    high: 432,
    low: 1011030767,
    names: names('Edit', 'Redigera', 'Rediger', 'Rediger'),
  },
]
