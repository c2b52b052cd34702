/** One line of the change log as the wire has it. */
import type { Site } from '../env'
import { isoSeconds } from '../query/time'
import type { Resource, Value } from '../wire/resource'
import type { ChangedObject } from './change-log'
import { changeToken } from './change-token'

export interface ChangeRow {
  n: number
  web: string
  list: string | null
  item: number | null
  object: ChangedObject
  kind: number
  at: number
  by: number
  author: number | null
  scoped: number
  guid: string | null
}

const TYPE: Record<ChangedObject, string> = {
  item: 'SP.ChangeItem',
  file: 'SP.ChangeFile',
  folder: 'SP.ChangeFolder',
  list: 'SP.ChangeList',
  field: 'SP.ChangeField',
  view: 'SP.ChangeView',
  contenttype: 'SP.ChangeContentType',
  web: 'SP.ChangeWeb',
  group: 'SP.ChangeGroup',
  user: 'SP.ChangeUser',
}

/** What each kind of object tells: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changeitem and its siblings. */
function told(row: ChangeRow): Record<string, Value> {
  const WebId = row.web
  switch (row.object) {
    case 'item':
      return {
        Editor: '',
        EditorEmailHint: null,
        ItemId: row.item,
        ListId: row.list,
        ServerRelativeUrl: '',
        SharedByUser: null,
        SharedWithUsers: null,
        UniqueId: row.guid,
        WebId,
      }
    case 'file':
    case 'folder':
      return { UniqueId: row.guid, WebId }
    case 'list':
      return { ListId: row.list, WebId }
    case 'field':
      return { FieldId: row.guid, WebId }
    case 'view':
      return { ListId: row.list, ViewId: row.guid, WebId }
    case 'contenttype':
      return { ContentTypeId: row.guid, WebId }
    case 'web':
      return { WebId }
    case 'group':
      return { GroupId: row.item }
    case 'user':
      return { Activate: false, UserId: row.item }
  }
}

export const changeResource = (site: Site, kind: 1 | 2 | 3, id: string, row: ChangeRow): Resource => ({
  kind: 'resource',
  type: TYPE[row.object],
  set: 'SP.ApiData.Changes',
  path: `${TYPE[row.object]}${row.n}`,
  props: {
    ChangeToken: changeToken(kind, id, row.at, row.n),
    ChangeType: row.kind,
    SiteId: site.id,
    Time: isoSeconds(row.at),
    ...told(row),
  },
})
