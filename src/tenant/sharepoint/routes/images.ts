/** `UploadImage`: the picture of an image column, kept in the site's assets below the list's id. PnPjs' `setImageField`; the place as seen in addresses SharePoint answers. */

import { Permission } from '../access/permissions'
import { demand, itemMask } from '../access/scopes'
import { pathOf } from '../docs/doc-store'
import { addFile, addFolder } from '../docs/doc-write'
import { ensureSiteAssets } from '../docs/libraries'
import { complex } from '../wire/resource'
import { argument, type Handler, scene, theItem, theList } from './request'

/** Whoever may edit the item and add to the assets. A picture of the same name is replaced (assumed). */
export const uploadImage: Handler = req => {
  const named = (list: number | string | boolean, item?: number) => ({
    ...req,
    address: {
      ...req.address,
      locators: { list: { by: 'id', value: list }, ...(item === undefined ? {} : { item: { by: 'id', value: item } }) },
    },
  })
  const at = named(argument(req, 'listid', 2) ?? '', Number(argument(req, 'itemid', 3) ?? 0))
  const list = theList(at)
  const row = theItem(at, list)
  demand(itemMask(req.env, req.site, req.asker, list, row), Permission.editListItems)
  const assets = ensureSiteAssets(req.env, req.site)
  const where = scene(req, assets)
  addFolder(where, '', 'Lists')
  addFolder(where, 'Lists', list.id)
  const file = addFile(where, `Lists/${list.id}`, String(argument(req, 'imagename', 1) ?? ''), req.bytes, true)
  return {
    kind: 'complex',
    name: 'UploadImage',
    value: complex('SP.ImageUploadResult', {
      Name: String(file.leaf),
      ServerRelativeUrl: pathOf(req.site, assets, file),
      UniqueId: file.guid,
    }),
  }
}
