/**
 * Pictures in place of the photos of the demo's people: a head and shoulders without a face, drawn here from the person's
 * address. Always the same ones; three in four have one.
 */
import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { DemoPerson } from '../demo/people.ts'

const SIDE = 96
const SKY: readonly Colour[] = [
  [214, 226, 233],
  [230, 219, 204],
  [216, 229, 213],
  [232, 216, 219],
  [222, 218, 235],
  [205, 221, 221],
]
const COAT: readonly Colour[] = [
  [52, 73, 94],
  [120, 81, 60],
  [62, 98, 78],
  [124, 66, 82],
  [84, 74, 122],
  [70, 84, 88],
]
const HEAD: readonly Colour[] = [
  [150, 111, 87],
  [196, 154, 125],
  [110, 78, 62],
  [223, 188, 164],
]
type Colour = readonly [red: number, green: number, blue: number]

export interface DemoPhoto {
  userPrincipalName: string
  size: '96x96'
  contentType: 'image/png'
  base64: string
}

/** Who left has none either: an account that is gone has no mailbox to keep it in. */
export const hasPhoto = ({ userPrincipalName, accountEnabled }: DemoPerson): boolean =>
  accountEnabled && (numbersOf(userPrincipalName)[0] ?? 0) % 4 !== 0

export const demoPhotos = (people: readonly DemoPerson[]): DemoPhoto[] =>
  people.filter(hasPhoto).map(({ userPrincipalName }) => ({
    userPrincipalName,
    size: '96x96',
    contentType: 'image/png',
    base64: png(portrait(numbersOf(userPrincipalName))).toString('base64'),
  }))

const numbersOf = (text: string): readonly number[] => [...createHash('sha256').update(text).digest()]
const oneOf = <T>(all: readonly T[], number: number | undefined, fallback: T): T =>
  all[(number ?? 0) % all.length] ?? fallback

/** The colour at each point, x to the right and y downwards. */
function portrait([, sky, coat, head, turn = 0, height = 0]: readonly number[]): (x: number, y: number) => Colour {
  const middle = SIDE / 2 + (turn % 9) - 4
  const top = 38 + (height % 7) - 3
  const inside = (x: number, y: number, centre: readonly [number, number], radii: readonly [number, number]) =>
    ((x - centre[0]) / radii[0]) ** 2 + ((y - centre[1]) / radii[1]) ** 2 <= 1
  return (x, y) => {
    if (inside(x, y, [middle, top], [16, 19])) return oneOf(HEAD, head, HEAD[0] ?? [0, 0, 0])
    if (inside(x, y, [SIDE / 2, SIDE + 4], [38, 36])) return oneOf(COAT, coat, COAT[0] ?? [0, 0, 0])
    const [red, green, blue] = oneOf(SKY, sky, SKY[0] ?? [0, 0, 0])
    const shade = Math.round((y / SIDE) * 24)
    return [red - shade, green - shade, blue - shade]
  }
}

/** Eight bits a colour, no filter. @see https://www.w3.org/TR/png-3/ */
function png(colourAt: (x: number, y: number) => Colour): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const places = Array.from({ length: SIDE }, (_, place) => place)
  const lines = places.flatMap(y => [0, ...places.flatMap(x => colourAt(x, y))])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(content.length + 12)
  whole.writeUInt32BE(content.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), content.length + 8)
  return whole
}
