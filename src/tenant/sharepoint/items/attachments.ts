import type { Env, Site } from '../env'
import type { List } from '../lists/list-store'
import { fold } from '../query/text-order'
import { complex, type Resource } from '../wire/resource'
import type { ItemRow } from './item-row'

export interface Attachment {
  name: string
}

export const attachmentsOf = (env: Env, list: List, item: number): Attachment[] =>
  env.db.all<Attachment>('SELECT name FROM attachments WHERE list = ? AND item = ? ORDER BY name_folded', list.id, item)

export const attachmentBytes = (env: Env, list: List, item: number, name: string): Uint8Array | undefined =>
  env.db.get<{ bytes: Uint8Array }>(
    'SELECT bytes FROM attachments WHERE list = ? AND item = ? AND name_folded = ?',
    list.id,
    item,
    fold(name),
  )?.bytes

export function attachmentResource(site: Site, list: List, row: ItemRow, { name }: Attachment): Resource {
  const url = `${site.path}/${list.url}/Attachments/${row.id}/${name}`
  return {
    kind: 'resource',
    type: 'SP.Attachment',
    set: 'SP.ApiData.Attachments',
    path: `Web/Lists(guid'${list.id}')/Items(${row.id})/AttachmentFiles('${encodeURIComponent(name)}')`,
    props: {
      FileName: name,
      FileNameAsPath: complex('SP.ResourcePath', { DecodedUrl: name }),
      ServerRelativePath: complex('SP.ResourcePath', { DecodedUrl: url }),
      ServerRelativeUrl: url,
    },
  }
}
