import * as v from 'valibot'
import { openShelf } from '../local/shelf.ts'
import type { Database } from '../store/database.ts'

/** The sizes of which Microsoft 365 keeps photos: learn.microsoft.com/graph/api/profilephoto-get. */
export const PHOTO_SIZES = [
  '48x48',
  '64x64',
  '96x96',
  '120x120',
  '240x240',
  '360x360',
  '432x432',
  '504x504',
  '648x648',
] as const
export type PhotoSize = (typeof PHOTO_SIZES)[number]

const photoSchema = v.strictObject({
  personId: v.string(),
  size: v.picklist(PHOTO_SIZES),
  contentType: v.picklist(['image/jpeg', 'image/png']),
  base64: v.pipe(v.string(), v.base64()),
})
export type Photo = v.InferOutput<typeof photoSchema>

export const newPhotoSchema = v.strictObject({
  userPrincipalName: v.string(),
  size: photoSchema.entries.size,
  contentType: photoSchema.entries.contentType,
  base64: photoSchema.entries.base64,
})

export interface Photos {
  put(photo: Photo): void
  /**
   * In that size, or the next smaller that there is; without a size the largest. The page says that one "can still get a
   * smaller size", and not how: assumed, by asking for a larger.
   */
  of(personId: string, size?: PhotoSize): Photo | undefined
}

export function openPhotos(database: Database): Photos {
  const shelf = openShelf(database, 'photo', photoSchema)
  return {
    put: photo => shelf.put(`${photo.personId}/${photo.size}`, photo),
    of(personId, size) {
      const last = size === undefined ? PHOTO_SIZES.length - 1 : PHOTO_SIZES.indexOf(size)
      const found = PHOTO_SIZES.slice(0, last + 1).map(each => shelf.get(`${personId}/${each}`))
      return found.findLast(photo => photo !== undefined)
    },
  }
}
