/** A list, its fields and its views as the wire has them. */
import { maskValue, Permission } from '../access/permissions'
import { type Asker, demand, listMask, listScope, WEB } from '../access/scopes'
import { assignmentResources } from '../access/security-resources'
import { lastChange } from '../changes/change-log'
import { changeToken } from '../changes/change-token'
import { isLibrary } from '../docs/doc-store'
import type { Env, Site } from '../env'
import { isoSeconds } from '../query/time'
import { complex, type Resource } from '../wire/resource'
import { fieldResources } from './field-resource'
import { fieldsOf } from './field-store'
import { schemaXml } from './field-xml'
import { itemCount, type List, listSettings } from './list-store'
import { typeOrders } from './type-order'
import { viewResource, viewsOf } from './view-store'
import { escapeXml } from './xml'

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000'

export const listEtag = (list: List): string => `"${list.id},${list.version}"`

export const listPath = (list: List): string => `Web/Lists(guid'${list.id}')`

export function listResource(env: Env, site: Site, asker: Asker, list: List): Resource {
  const path = listPath(list)
  const folder = `${site.path}/${list.url}`
  const change = lastChange(env)
  // The last two are the version policies', a thing of their own.
  const { DefaultTrimMode: _, DefaultExpireAfterDays: __, ...kept } = listSettings(list)
  return {
    kind: 'resource',
    type: 'SP.List',
    set: 'SP.ApiData.Lists',
    path,
    etag: listEtag(list),
    props: {
      AllowContentTypes: true,
      BaseTemplate: list.template,
      BaseType: isLibrary(list) ? 1 : 0,
      ContentTypesEnabled: list.content_types === 1,
      CrawlNonDefaultViews: false,
      Created: isoSeconds(list.created),
      CurrentChangeToken: changeToken(3, list.id, change.at || list.created, change.n),
      DefaultContentApprovalWorkflowId: EMPTY_GUID,
      DefaultItemOpenUseListSetting: false,
      Description: list.description,
      Direction: 'none',
      DisableCommenting: false,
      DisableGridEditing: list.disable_grid === 1,
      DocumentTemplateUrl: isLibrary(list) ? `${folder}/Forms/template.dotx` : null,
      DraftVersionVisibility: 0,
      EnableAttachments: list.attachments === 1,
      EnableFolderCreation: list.folders === 1,
      EnableMinorVersions: false,
      EnableModeration: false,
      EnableRequestSignOff: true,
      EnableVersioning: list.versioning === 1,
      EntityTypeName: list.entity,
      ExemptFromBlockDownloadOfNonViewableFiles: false,
      FileSavePostProcessingEnabled: false,
      ForceCheckout: false,
      HasExternalDataSource: false,
      Hidden: list.hidden === 1,
      Id: list.id,
      ImageUrl: '/_layouts/15/images/itgen.png?rev=47',
      IrmEnabled: false,
      IrmExpire: false,
      IrmReject: false,
      IsApplicationList: false,
      IsCatalog: false,
      IsPrivate: false,
      // Not trimmed by permission, in SharePoint neither: youvegotcode.com/2014/02/comparing-ways-to-counting-items-in.html,
      // itprotoday.com "Using SPList.ItemCount vs SPList.Items.Count". Whoever may open a list learns how many items it has.
      ItemCount: itemCount(env, list),
      LastItemDeletedDate: isoSeconds(list.item_deleted),
      LastItemModifiedDate: isoSeconds(list.modified),
      LastItemUserModifiedDate: isoSeconds(list.modified),
      ListExperienceOptions: 0,
      ListItemEntityTypeFullName: `SP.Data.${list.entity}Item`,
      MajorVersionLimit: list.version_limit,
      MajorWithMinorVersionsLimit: 0,
      MultipleDataList: false,
      NoCrawl: list.no_crawl === 1,
      ParentWebPath: complex('SP.ResourcePath', { DecodedUrl: site.path }),
      ParentWebUrl: site.path,
      ParserDisabled: false,
      ServerTemplateCanCreateFolders: true,
      TemplateFeatureId: isLibrary(list)
        ? '00bfea71-e717-4e80-aa17-d0c71b360101'
        : '00bfea71-de22-43b2-a848-c05709900100',
      Title: list.title,
      ...kept,
    },
    lazy: {
      IsDefaultDocumentLibrary: () => false,
      IsSiteAssetsLibrary: () => false,
      ListFormCustomized: () => false,
      MaxItemLimit: () => 30_000_000,
      PageRenderType: () => 0,
      SchemaXml: () =>
        `<List DocTemplateUrl="" DefaultViewUrl="${escapeXml(`${folder}/AllItems.aspx`)}" ID="{${list.id.toUpperCase()}}" Title="${escapeXml(list.title)}" Description="${escapeXml(list.description)}" Name="{${list.id.toUpperCase()}}" BaseType="0" ServerTemplate="${list.template}" RootFolder="${escapeXml(folder)}">${`<Fields>${fieldsOf(
          env,
          site,
          list,
        )
          .map(field => schemaXml(list.id, field))
          .join('')}</Fields>`}</List>`,
      TemplateTypeId: () => '',
      ReadSecurity: () => list.read_security,
      WriteSecurity: () => list.write_security,
      OnQuickLaunch: () => list.quick_launch === 1,
      HasUniqueRoleAssignments: () => list.scoped === 1,
      EffectiveBasePermissions: () => maskValue(listMask(env, site, asker, list)),
      DefaultViewUrl: () => `${folder}${isLibrary(list) ? '/Forms' : ''}/AllItems.aspx`,
      DefaultEditFormUrl: () => `${folder}/EditForm.aspx`,
      DefaultDisplayFormUrl: () => `${folder}/DispForm.aspx`,
      DefaultNewFormUrl: () => `${folder}/NewForm.aspx`,
      IsSystemList: () => false,
      ValidationFormula: () => null,
      ValidationMessage: () => null,
    },
    nav: {
      Fields: () => fieldResources(site, list, fieldsOf(env, site, list)),
      Views: () => viewsOf(env, list).map(view => viewResource(site, list, view)),
      DefaultView: () =>
        viewsOf(env, list)
          .filter(view => view.is_default === 1)
          .map(view => viewResource(site, list, view))[0] ?? null,
      RoleAssignments: () => {
        demand(listMask(env, site, asker, list), Permission.enumeratePermissions)
        return assignmentResources(env, site, list.scoped ? listScope(list.id) : WEB, path)
      },
      RootFolder: () => rootFolder(env, site, list, folder),
    },
  }
}

function rootFolder(env: Env, site: Site, list: List, folder: string): Resource {
  return {
    kind: 'resource',
    type: 'SP.Folder',
    set: 'SP.ApiData.Folders',
    path: `Web/GetFolderByServerRelativePath(decodedurl='${folder}')`,
    props: {
      Exists: true,
      ItemCount: itemCount(env, list),
      Name: list.url.replace(/^Lists\//, ''),
      ProgID: null,
      ServerRelativePath: complex('SP.ResourcePath', { DecodedUrl: folder }),
      ServerRelativeUrl: folder,
      TimeCreated: isoSeconds(list.created),
      TimeLastModified: isoSeconds(list.modified),
      UniqueId: list.id,
      WelcomePage: '',
      IsWOPIEnabled: false,
    },
    lazy: typeOrders(env, site, list),
  }
}
