/** The contract: every endpoint the tenant has, one line each and so over 300 lines. What isn't here answers 501. README.md is made from it (contract.test.ts). */
import * as attachments from './attachments'
import * as changes from './changes'
import * as comments from './comments'
import * as types from './content-types'
import * as actions from './custom-actions'
import { createDefaultGroups } from './default-groups'
import * as links from './field-links'
import * as fields from './fields'
import * as files from './files'
import * as folders from './folders'
import { renderListFormData } from './form-data'
import { uploadImage } from './images'
import * as items from './items'
import * as doors from './list-doors'
import * as lists from './lists'
import * as people from './people'
import * as bin from './recycle-bin'
import * as regional from './regional'
import * as render from './render'
import type { Handler } from './request'
import * as roles from './roles'
import * as security from './security'
import * as validate from './validate'
import * as versions from './versions'
import * as views from './views'
import * as web from './web'
import * as webs from './webs'
import { descriptionFor, titleFor } from './words'

export type Verb = 'GET' | 'POST' | 'MERGE' | 'DELETE' | 'PUT'

export interface Route {
  verb: Verb
  /** Nodes (`list`, `item`) and collections; how a node is named in an address: wire/address.ts. */
  path: string
  handler: Handler
  /** Where its shape is known from. */
  source: string
  /** Whether the answer's shape was seen in a page or a client's own tests, or is a guess. */
  known: 'verified' | 'assumed'
}

const LEARN = 'learn.microsoft.com/sharepoint/dev/sp-add-ins/'
const LISTS = `${LEARN}working-with-lists-and-list-items-with-rest`
const USERS = 'learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)'
const FIELDS = 'learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn600182(v=office.15)'
const VIEWS = 'learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531433(v=office.15)'
const ROLES =
  'learn.microsoft.com/sharepoint/dev/sp-add-ins/set-custom-permissions-on-a-list-by-using-the-rest-interface'
const VERSION = 'learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.listitemversioncollection'
const FIELD_LINK = 'learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.fieldlink'
const POLICIES = 'learn.microsoft.com/sharepoint/version-limit-overview; CLI for Microsoft 365 (`spo list set`)'
const REGION = 'pnp.github.io/pnpjs/sp/regional-settings'
const COMMENTS = 'pnp.github.io/pnpjs/sp/comments-likes'
const FOLDERS = 'pnp.github.io/pnpjs/sp/folders'
const FILES = 'pnp.github.io/pnpjs/sp/files'
const PNP = 'pnp.github.io/pnpjs/sp/'

const route = (
  verb: Verb,
  path: string,
  handler: Handler,
  source: string,
  known: Route['known'] = 'verified',
): Route => ({ verb, path, handler, source, known })

/** Permissions hang alike on web, list and item. */
const securable = (path: string): Route[] => [
  route('GET', `${path}/roleassignments`, security.getRoleAssignments, ROLES),
  route('GET', `${path}/assignment`, security.getRoleAssignment, ROLES),
  route('GET', `${path}/assignment/roledefinitionbindings`, security.getBindings, ROLES),
  route('DELETE', `${path}/assignment`, security.deleteRoleAssignment, ROLES),
  route('POST', `${path}/roleassignments/addroleassignment`, security.addRoleAssignment, ROLES),
  route('POST', `${path}/roleassignments/removeroleassignment`, security.removeRoleAssignment, ROLES),
  route('POST', `${path}/breakroleinheritance`, security.breakRoleInheritance, ROLES),
  route('POST', `${path}/resetroleinheritance`, security.resetRoleInheritance, ROLES),
  route('GET', `${path}/effectivebasepermissions`, security.effectivePermissions, `${PNP}security`),
  route('GET', `${path}/getusereffectivepermissions`, security.userPermissions, `${PNP}security`),
  route('GET', `${path}/hasuniqueroleassignments`, security.hasUniqueRoleAssignments, `${PNP}security`),
  route('GET', `${path}/firstuniqueancestorsecurableobject`, security.firstUniqueAncestor, `${PNP}security`, 'assumed'),
]

/** Titles and descriptions in another language: the one there is. */
const words = (path: string, of: Handler): Route[] => [
  route('POST', `${path}/titleresource/getvalueforuiculture`, titleFor(of), `${PNP}regional-settings`, 'assumed'),
  route(
    'POST',
    `${path}/descriptionresource/getvalueforuiculture`,
    descriptionFor(of),
    `${PNP}regional-settings`,
    'assumed',
  ),
]

/** However a folder or a file is named, and however deep: the way there is the address's trail. */
const documents: Route[] = [
  route('GET', 'web/folders', folders.getWebFolders, FOLDERS),
  route('POST', 'web/folders', folders.addFolderByBody, FOLDERS),
  route('GET', 'web/folder', folders.getFolder, FOLDERS),
  route('MERGE', 'web/folder', folders.mergeFolder, FOLDERS),
  route('DELETE', 'web/folder', folders.deleteFolder, FOLDERS),
  route('POST', 'web/folder/recycle', folders.recycleFolder, FOLDERS),
  route('DELETE', 'web/folder/recycle', folders.recycleFolder, FOLDERS),
  route('POST', 'web/folder/deletewithparameters', folders.deleteFolderWith, FOLDERS),
  route('GET', 'web/folder/folders', folders.getFolders, FOLDERS),
  route('POST', 'web/folder/folders', folders.addFolderByBody, FOLDERS),
  route('POST', 'web/folder/folders/add', folders.addFolderUsingPath, FOLDERS),
  route('POST', 'web/folder/folders/addusingpath', folders.addFolderUsingPath, FOLDERS),
  route('POST', 'web/folder/addsubfolder', folders.addSubFolder, FOLDERS, 'assumed'),
  route('POST', 'web/folder/addsubfolderusingpath', folders.addSubFolder, FOLDERS),
  route('GET', 'web/folder/properties', folders.getProperties, FOLDERS, 'assumed'),
  route('GET', 'web/folder/storagemetrics', folders.getMetrics, FOLDERS, 'assumed'),
  route('GET', 'web/folder/files', files.getFiles, FILES),
  route('POST', 'web/folder/files/add', files.addFileUsingPath, FILES),
  route('POST', 'web/folder/files/addusingpath', files.addFileUsingPath, FILES),
  route('GET', 'web/file', files.getFile, FILES),
  route('DELETE', 'web/file', files.deleteFile, FILES),
  route('GET', 'web/file/$value', files.readFile, FILES),
  route('PUT', 'web/file/$value', files.putFile, FILES),
  route('POST', 'web/file/recycle', files.recycleFile, FILES),
  route('DELETE', 'web/file/recycle', files.recycleFile, FILES),
  route('POST', 'web/file/deletewithparameters', files.deleteFileWith, FILES),
  route('GET', 'web/file/lockedbyuser', files.getLockedBy, FILES),
  route('POST', 'web/file/startupload', files.startUpload, FILES),
  route('POST', 'web/file/continueupload', files.continueUpload, FILES),
  route('POST', 'web/file/finishupload', files.finishUpload, FILES),
  route('POST', 'web/file/cancelupload', files.cancelUpload, FILES),
  route('GET', 'web/file/versions', files.getFileVersions, FILES),
  route('GET', 'web/file/version', files.getFileVersion, FILES),
  route('GET', 'web/file/version/$value', files.readFileVersion, FILES),
  route('DELETE', 'web/file/version', files.deleteFileVersion, FILES),
  route('POST', 'web/file/versions/deleteall', files.deleteFileVersions, FILES),
  route('POST', 'web/file/versions/deletebyid', files.deleteFileVersionById, FILES),
  route('POST', 'web/file/versions/deletebylabel', files.deleteFileVersionByLabel, FILES),
  route('POST', 'web/file/versions/restorebylabel', files.restoreFileVersion, FILES),
]

/** The bin of a web, and the one of the whole site with its second stage. */
const recycleBin = (path: string): Route[] => [
  route('GET', `${path}/recyclebin`, bin.getBin, `${PNP}recycle-bin`),
  route('POST', `${path}/recyclebin/restoreall`, bin.restoreAll, `${PNP}recycle-bin`),
  route('POST', `${path}/recyclebin/deleteall`, bin.deleteAll, `${PNP}recycle-bin`),
  route('POST', `${path}/recyclebin/deleteallsecondstageitems`, bin.deleteAllSecondStage, `${PNP}recycle-bin`),
  route('POST', `${path}/recyclebin/movealltosecondstage`, bin.moveAll, `${PNP}recycle-bin`),
  route('GET', `${path}/binitem`, bin.getBinItem, `${PNP}recycle-bin`),
  route('POST', `${path}/binitem/restore`, bin.restoreOne, `${PNP}recycle-bin`),
  route('POST', `${path}/binitem/deleteobject`, bin.deleteOne, `${PNP}recycle-bin`),
  route('POST', `${path}/binitem/movetosecondstage`, bin.moveOne, `${PNP}recycle-bin`),
]

const TYPES = `${PNP}content-types`

const contentTypesAt = (path: string): Route[] => [
  route('GET', `${path}/contenttypes`, types.getContentTypes, TYPES),
  route('POST', `${path}/contenttypes`, types.addContentType, TYPES),
  route('POST', `${path}/contenttypes/add`, types.addContentType, TYPES, 'assumed'),
  route('GET', `${path}/contenttype`, types.getContentType, TYPES),
  route('MERGE', `${path}/contenttype`, types.mergeContentType, TYPES),
  route('DELETE', `${path}/contenttype`, types.deleteContentType, TYPES),
  route('GET', `${path}/contenttype/fields`, links.getTypeFields, TYPES),
  route('GET', `${path}/contenttype/fieldlinks`, links.getFieldLinks, TYPES),
  route('POST', `${path}/contenttype/fieldlinks`, links.addFieldLink, TYPES, 'assumed'),
  route('GET', `${path}/contenttype/fieldlink`, links.getFieldLink, TYPES),
  route('MERGE', `${path}/contenttype/fieldlink`, links.mergeFieldLink, FIELD_LINK, 'assumed'),
  route('DELETE', `${path}/contenttype/fieldlink`, links.deleteFieldLink, FIELD_LINK, 'assumed'),
  route('GET', `${path}/contenttype/parent`, types.getParentType, TYPES),
  route('GET', `${path}/contenttype/workflowassociations`, types.getWorkflowAssociations, TYPES),
]

const fieldsAt = (path: string): Route[] => [
  route('GET', `${path}/fields`, fields.getFields, FIELDS),
  route('POST', `${path}/fields`, fields.addTypedField, FIELDS),
  route('POST', `${path}/fields/addfield`, fields.addFieldByParameters, FIELDS),
  route('POST', `${path}/fields/adddependentlookupfield`, fields.addDependentLookup, `${PNP}fields`, 'assumed'),
  route('POST', `${path}/fields/createfieldasxml`, fields.createFieldAsXml, FIELDS),
  route('GET', `${path}/field`, fields.getField, FIELDS),
  route('MERGE', `${path}/field`, fields.mergeField, FIELDS),
  route('DELETE', `${path}/field`, fields.deleteFieldHandler, FIELDS),
  route('POST', `${path}/field/setshowinnewform`, fields.setShowInNewForm, FIELDS),
  route('POST', `${path}/field/setshowineditform`, fields.setShowInEditForm, FIELDS),
  route('POST', `${path}/field/setshowindisplayform`, fields.setShowInDisplayForm, FIELDS),
]

const ACTIONS = `${PNP}user-custom-actions`

const customActionsAt = (path: string): Route[] => [
  route('GET', `${path}/usercustomactions`, actions.getActions, ACTIONS),
  route('POST', `${path}/usercustomactions`, actions.addAction, ACTIONS),
  route('POST', `${path}/usercustomactions/clear`, actions.clearActions, ACTIONS),
  route('GET', `${path}/customaction`, actions.getAction, ACTIONS),
  route('MERGE', `${path}/customaction`, actions.mergeAction, ACTIONS),
  route('DELETE', `${path}/customaction`, actions.deleteAction, ACTIONS),
]

export const ROUTES: Route[] = [
  route('POST', 'contextinfo', web.contextInfo, `${LEARN}complete-basic-operations-using-sharepoint-rest-endpoints`),
  route('GET', 'site', web.getSite, `${PNP}sites`),
  route('POST', 'site/openwebbyid', webs.openWebById, `${PNP}sites`, 'assumed'),
  route('POST', 'sp.site.exists', webs.siteExists, `${PNP}sites`),
  route('POST', 'site/getchanges', changes.siteChanges, `${PNP}sites`, 'assumed'),
  ...recycleBin('site'),
  ...recycleBin('web'),
  route('GET', 'web', web.getWeb, `${PNP}webs`),
  route('MERGE', 'web', web.mergeWeb, `${PNP}webs`),
  route('POST', 'web/getchanges', changes.webChanges, `${PNP}webs`, 'assumed'),
  route('DELETE', 'web', webs.deleteWeb, `${PNP}webs`),
  route('GET', 'web/webs', webs.getWebs, `${PNP}webs`),
  route('POST', 'web/webinfos/add', webs.addWebHandler, 'CLI for Microsoft 365 (`spo web add`)'),
  route('POST', 'web/webs/add', webs.addWebHandler, `${PNP}webs`),
  route('GET', 'web/webinfos', webs.getWebInfos, `${PNP}webs`),
  route('GET', 'web/getsubwebsfilteredforcurrentuser', webs.getFiltered, `${PNP}webs`),
  route('GET', 'web/allproperties', webs.getAllProperties, `${PNP}webs`, 'assumed'),
  route('GET', 'web/getcustomlisttemplates', webs.getListTemplates, `${PNP}lists`, 'assumed'),
  route('GET', 'web/maptoicon', webs.mapToIcon, `${PNP}webs`, 'assumed'),
  route('POST', 'web/uploadimage', uploadImage, `${PNP}items`, 'assumed'),
  route('GET', 'web/getavailablewebtemplates', webs.getTemplates, `${PNP}webs`, 'assumed'),
  route('GET', 'web/navigation/quicklaunch', webs.getNavigation, `${PNP}navigation`),
  route('GET', 'web/navigation/topnavigationbar', webs.getNavigation, `${PNP}navigation`),
  route('GET', 'web/regionalsettings', regional.getRegionalSettings, REGION),
  route('GET', 'web/regionalsettings/installedlanguages', regional.getLanguages, REGION),
  route('GET', 'web/regionalsettings/timezone', regional.getTimeZone, REGION),
  route('POST', 'web/regionalsettings/timezone/localtimetoutc', regional.localToUtc, REGION),
  route('POST', 'web/regionalsettings/timezone/utctolocaltime', regional.utcToLocal, REGION),
  route('GET', 'web/regionalsettings/timezones', regional.getTimeZones, REGION),
  route('GET', 'web/regionalsettings/timezones/getbyid', regional.getZoneById, REGION),
  route('POST', 'web/regionalsettings/timezones/getbyid', regional.getZoneById, REGION),
  ...securable('web'),

  ...words('web', web.getWeb),
  route('POST', 'web/createdefaultassociatedgroups', createDefaultGroups, `${PNP}site-groups`, 'assumed'),
  route('GET', 'web/siteusers', people.getUsers, USERS),
  route('POST', 'web/siteusers', people.addUser, USERS),
  route('POST', 'web/siteusers/removebyid', people.removeUser, USERS),
  route('POST', 'web/siteusers/removebyloginname', people.removeUser, USERS),
  route('DELETE', 'web/user', people.deleteUser, USERS),
  route('GET', 'web/user', people.getUser, USERS),
  route('MERGE', 'web/user', people.mergeUser, USERS),
  route('GET', 'web/user/groups', people.getUserGroups, USERS),
  route('POST', 'web/ensureuser', people.ensureUserHandler, `${PNP}site-users`),
  route('GET', 'web/sitegroups', people.getGroups, USERS),
  route('POST', 'web/sitegroups', people.addGroup, USERS),
  route('POST', 'web/sitegroups/removebyid', people.removeGroup, USERS),
  route('POST', 'web/sitegroups/removebyloginname', people.removeGroup, USERS),
  route('GET', 'web/group', people.getGroup, USERS),
  route('MERGE', 'web/group', people.mergeGroup, USERS),
  route('GET', 'web/group/users', people.getGroupUsers, USERS),
  route('POST', 'web/group/users', people.addGroupUser, USERS),
  route('POST', 'web/group/users/removebyid', people.removeGroupUser, USERS),
  route('POST', 'web/group/users/removebyloginname', people.removeGroupUser, USERS),
  route('GET', 'web/group/user', people.getGroupUser, USERS),
  route('GET', 'web/group/owner', people.getGroupOwner, USERS),
  route('POST', 'web/group/setuserasowner', people.setUserAsOwner, `${PNP}site-groups`),
  route('GET', 'web/roledefinitions', roles.getRoles, USERS),
  route('POST', 'web/roledefinitions', roles.addRole, `${PNP}security`),
  route('GET', 'web/role', roles.getRole, USERS),
  route('MERGE', 'web/role', roles.mergeRole, `${PNP}security`),
  route('DELETE', 'web/role', roles.deleteRole, `${PNP}security`),

  route('GET', 'web/lists', lists.getLists, LISTS),
  route('POST', 'web/lists', lists.addListHandler, LISTS),
  route('POST', 'web/lists/ensuresiteassetslibrary', lists.ensureAssets, `${PNP}lists`),
  route('POST', 'web/lists/ensuresitepageslibrary', lists.ensurePages, `${PNP}lists`),
  route('GET', 'web/list', lists.getList, LISTS),
  route('MERGE', 'web/list', lists.mergeList, LISTS),
  route('DELETE', 'web/list', lists.deleteList, LISTS),
  route('POST', 'web/list/recycle', lists.recycleList, `${PNP}lists`),
  route('DELETE', 'web/list/recycle', lists.recycleList, `${PNP}lists`),
  route('POST', 'web/list/reservelistitemid', lists.reserveItemId, `${PNP}lists`),
  route('POST', 'web/list/renderlistdata', render.renderListDataOld, `${PNP}lists`, 'assumed'),
  route('POST', 'web/list/renderlistformdata', renderListFormData, `${PNP}lists`, 'assumed'),
  route('POST', 'web/list/getchanges', changes.listChanges, `${PNP}lists`, 'assumed'),
  route(
    'POST',
    'web/list/getlistitemchangessincetoken',
    changes.itemChanges,
    `${LEARN}synchronize-sharepoint-items-using-the-rest-service`,
  ),
  route('POST', 'web/list/getitems', render.getItemsByCaml, LISTS),
  route(
    'POST',
    'web/list/renderlistdataasstream',
    render.renderListData,
    'learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest',
    'assumed',
  ),
  route('POST', 'web/list/addvalidateupdateitemusingpath', validate.addValidateUpdateItem, `${PNP}lists`, 'assumed'),
  route('GET', 'web/list/forms', doors.getForms, `${PNP}forms`, 'assumed'),
  route('GET', 'web/list/eventreceivers', doors.getEventReceivers, `${PNP}lists`),
  route('GET', 'web/list/getrelatedfields', doors.getRelatedFields, `${PNP}lists`, 'assumed'),
  route('GET', 'web/list/informationrightsmanagementsettings', doors.getRightsManagement, `${PNP}lists`, 'assumed'),
  ...words('web/list', lists.getList),
  ...words('web/list/field', fields.getField),
  ...words('web/field', fields.getField),
  route('GET', 'web/list/versionpolicies', doors.getVersionPolicies, POLICIES, 'assumed'),
  route('MERGE', 'web/list/versionpolicies', lists.mergeVersionPolicies, POLICIES, 'assumed'),
  ...securable('web/list'),

  ...fieldsAt('web'),
  route('GET', 'web/availablefields', fields.getFields, FIELDS),
  ...fieldsAt('web/list'),
  ...contentTypesAt('web'),
  route('GET', 'web/availablecontenttypes', types.getAvailableContentTypes, TYPES),
  ...contentTypesAt('web/list'),
  ...['site', 'web', 'web/list'].flatMap(customActionsAt),
  route('POST', 'web/list/contenttypes/addavailablecontenttype', types.addAvailableContentType, TYPES),

  route('GET', 'web/list/views', views.getViews, VIEWS),
  route('POST', 'web/list/views', views.addViewHandler, VIEWS),
  route('GET', 'web/list/view', views.getView, VIEWS),
  route('MERGE', 'web/list/view', views.mergeView, VIEWS),
  route('DELETE', 'web/list/view', views.deleteView, VIEWS),
  route('POST', 'web/list/views/add', views.addViewHandler, VIEWS),
  route('POST', 'web/list/view/setviewxml', views.setViewXml, `${PNP}views`),
  route('GET', 'web/list/view/renderashtml', views.renderAsHtml, VIEWS, 'assumed'),
  route('POST', 'web/list/view/renderashtml', views.renderAsHtml, VIEWS, 'assumed'),
  route('GET', 'web/list/view/viewfields', views.getViewFields, VIEWS),
  route('POST', 'web/list/view/viewfields/addviewfield', views.addViewField, VIEWS),
  route('POST', 'web/list/view/viewfields/removeviewfield', views.removeViewField, VIEWS),
  route('POST', 'web/list/view/viewfields/removeallviewfields', views.removeAllViewFields, VIEWS),
  route('POST', 'web/list/view/viewfields/moveviewfieldto', views.moveViewFieldTo, VIEWS),

  route('GET', 'web/list/items', items.getItems, LISTS),
  route('POST', 'web/list/items', items.addItemHandler, LISTS),
  route('GET', 'web/list/item', items.getItem, LISTS),
  route('MERGE', 'web/list/item', items.mergeItem, LISTS),
  route('DELETE', 'web/list/item', items.deleteItem, LISTS),
  route('POST', 'web/list/item/recycle', items.recycleItem, `${PNP}items`),
  // CLI for Microsoft 365 tunnels DELETE through recycle (`spo listitem remove --recycle`, and so of lists, files and folders).
  route('DELETE', 'web/list/item/recycle', items.recycleItem, `${PNP}items`),
  route('POST', 'web/list/item/validateupdatelistitem', validate.validateUpdateItem, `${PNP}items`, 'assumed'),
  route('POST', 'web/list/item/deletewithparameters', items.deleteItemWithParameters, `${PNP}items`, 'assumed'),
  route('GET', 'web/list/item/fieldvaluesastext', items.valuesAsText, `${PNP}items`),
  route('GET', 'web/list/item/fieldvaluesashtml', items.valuesAsHtml, `${PNP}items`),
  route('GET', 'web/list/item/fieldvaluesforedit', items.valuesForEdit, `${PNP}items`),
  route('GET', 'web/list/item/parentlist', items.getParentList, `${PNP}items`),
  route('GET', 'web/list/item/contenttype', items.getItemContentType, TYPES),
  route('POST', 'web/list/item/getwopiframeurl', files.getWopiFrameUrl, `${PNP}items`, 'assumed'),
  ...securable('web/list/item'),
  route(
    'GET',
    'web/list/item/effectivebasepermissionsforui',
    security.effectivePermissions,
    'learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.listitem',
    'assumed',
  ),

  route('GET', 'web/list/item/versions', versions.getVersions, `${PNP}items`, 'assumed'),
  route('GET', 'web/list/item/version', versions.getVersion, `${PNP}items`, 'assumed'),
  route('DELETE', 'web/list/item/version', versions.deleteVersion, VERSION, 'assumed'),
  route('POST', 'web/list/item/versions/deletebyid', versions.deleteById, VERSION, 'assumed'),
  route('POST', 'web/list/item/versions/deletebylabel', versions.deleteByLabel, VERSION, 'assumed'),
  route('POST', 'web/list/item/versions/deleteall', versions.deleteAll, VERSION, 'assumed'),
  route('POST', 'web/list/item/versions/restorebylabel', versions.restoreByLabel, VERSION, 'assumed'),
  route('GET', 'web/list/item/comments', comments.getComments, COMMENTS),
  route('POST', 'web/list/item/comments', comments.postComment, COMMENTS),
  route('POST', 'web/list/item/comments/deleteall', comments.deleteComments, COMMENTS),
  route('GET', 'web/list/item/comment', comments.getComment, COMMENTS),
  route('DELETE', 'web/list/item/comment', comments.deleteCommentHandler, COMMENTS),
  route('POST', 'web/list/item/comment/like', comments.likeComment, COMMENTS),
  route('POST', 'web/list/item/comment/unlike', comments.unlikeComment, COMMENTS),
  route('GET', 'web/list/item/comment/replies', comments.getReplies, COMMENTS),
  route('POST', 'web/list/item/comment/replies', comments.postReply, COMMENTS),
  ...documents,
  route('GET', 'web/list/item/attachmentfiles', attachments.getAttachments, LISTS),
  route('POST', 'web/list/item/attachmentfiles/add', attachments.addAttachment, LISTS),
  route('POST', 'web/list/item/attachmentfiles/addusingpath', attachments.addAttachment, LISTS, 'assumed'),
  route('GET', 'web/list/item/attachment', attachments.getAttachment, LISTS),
  route('GET', 'web/list/item/attachment/$value', attachments.readAttachment, LISTS),
  route('PUT', 'web/list/item/attachment/$value', attachments.writeAttachment, LISTS),
  route('DELETE', 'web/list/item/attachment', attachments.deleteAttachment, LISTS),
  route('POST', 'web/list/item/attachment/recycleobject', attachments.recycleAttachment, `${PNP}attachments`),
  route('DELETE', 'web/list/item/attachment/recycleobject', attachments.recycleAttachment, `${PNP}attachments`),
]

const TABLE = new Map(ROUTES.map(one => [`${one.verb} ${one.path}`, one]))

export const routeFor = (verb: Verb, path: string): Route | undefined => TABLE.get(`${verb} ${path}`)
