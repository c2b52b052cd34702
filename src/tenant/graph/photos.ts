import type { Photos } from '../identity/photos.ts'
import { PHOTO_SIZES } from '../identity/photos.ts'
import type { Person } from '../tenant.ts'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'

/**
 * A person's photo, its bytes.
 * @see https://learn.microsoft.com/graph/api/profilephoto-get
 */
export function photoValue(url: URL, photos: Photos, person: Person | undefined, size: string | undefined): Response {
  for (const option of url.searchParams.keys()) throw new GraphLack(`the query option ${option} of a photo`)
  const known = size === undefined ? undefined : PHOTO_SIZES.find(each => each === size.toLowerCase())
  if (size !== undefined && known === undefined) throw new GraphLack(`a photo of the size ${size}`)
  const photo = person && photos.of(person.id, known)
  if (!photo) throw new GraphRefusal(graphErrors.imageMissing())
  return new Response(Buffer.from(photo.base64, 'base64'), { headers: { 'Content-Type': photo.contentType } })
}
