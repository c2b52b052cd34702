/**
 * Every refusal SharePoint answers with, once. `code` and `text` are the wire's own; the status is the one observed with
 * them. Sources: the [MS-CSOMREST] and [MS-CSOM] error tables (learn.microsoft.com/openspecs/sharepoint_protocols), and
 * where a text was only seen in a thread the thread is named. SharePoint words some of them in the web's language; a client
 * must go by the code.
 */
export class SharePointError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'SharePointError'
  }
}

/** Something SharePoint has and this tenant lacks: 501, naming it. Never a 404, never silence. */
export class NotImplemented extends Error {
  constructor(readonly what: string) {
    super(`The local tenant doesn't have: ${what}`)
    this.name = 'NotImplemented'
  }
}

const ARGUMENT = 'System.ArgumentException'
const SP = 'Microsoft.SharePoint.SPException'
const QUERY = 'Microsoft.SharePoint.Client.InvalidClientQueryException'
const SERVICE = 'Microsoft.SharePoint.Client.ClientServiceException'
const THROTTLED = 'Microsoft.SharePoint.SPQueryThrottledException'

const make = (status: number, number: number, type: string, message: string) =>
  new SharePointError(status, `${number}, ${type}`, message)

export const errors = {
  // learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest
  listMissing: (title: string, webUrl: string) =>
    make(404, -1, ARGUMENT, `List '${title}' does not exist at site with URL '${webUrl}'.`),
  listGone: () =>
    make(
      404,
      -2130575322,
      SP,
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
    ),
  listByUrlMissing: () => make(404, -2147024894, 'System.IO.FileNotFoundException', 'File Not Found.'),
  itemMissing: () => make(404, -2130575338, ARGUMENT, 'Item does not exist. It may have been deleted by another user.'),
  listExists: () =>
    make(
      500,
      -2130575342,
      SP,
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site. Please choose another title.',
    ),
  userMissing: () => make(500, -2146232832, SP, 'User cannot be found.'),
  // github.com/SharePoint/sp-dev-docs/issues/5880 and many: ensureuser of a name the directory doesn't know
  userNotResolved: (name: string) => make(500, -2146232832, SP, `The specified user ${name} could not be found.`),
  groupMissing: () => make(404, -2146232832, SP, 'Group cannot be found.'),
  groupExists: () =>
    make(500, -2130575293, SP, 'The specified name is already in use.\n\nPlease try again with a new name.'),
  roleMissing: () => make(404, -2147024809, ARGUMENT, 'Cannot find role definition.'),
  // Which levels are fixed: learn.microsoft.com/sharepoint/understanding-permission-levels; text and code are assumed.
  roleFixed: () => make(500, -2147024809, ARGUMENT, 'This permission level cannot be changed or deleted.'),
  // The text is SharePoint's; status and code are assumed.
  siteOwner: () => make(400, -2130575276, SP, 'You cannot remove the owners of a Web site collection.'),
  roleExists: () => make(500, -2130575305, SP, 'The specified permission level already exists.'),
  principalMissing: (id: number) => make(404, -2146232832, SP, `Can not find the principal with id: ${id}.`),
  // learn.microsoft.com/sharepoint/dev/general-development/handling-sharepoint-list-view-threshold
  threshold: () =>
    make(
      500,
      -2147024860,
      THROTTLED,
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  lookupThreshold: () =>
    make(
      500,
      -2147024860,
      THROTTLED,
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),
  etag: (sent: string, current: string) =>
    make(412, -1, SERVICE, `The request ETag value '${sent}' does not match the object's ETag value '${current}'.`),
  accessDenied: () =>
    make(
      403,
      -2147024891,
      'System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.',
    ),
  unauthenticated: () =>
    make(
      401,
      -2147024891,
      'System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.',
    ),
  // learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
  // names the status and Retry-After; code and text are assumed.
  tooManyRequests: () => make(429, -2147429894, 'Microsoft.SharePoint.Client.ServerException', 'Too many requests'),
  digest: () =>
    make(
      403,
      -2130575251,
      SP,
      "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
    ),
  // learn.microsoft.com/sharepoint/dev/solution-guidance/security-apponly-azuread: an app's own token must come by a certificate
  appOnlyBySecret: () => make(401, -2147024891, 'System.UnauthorizedAccessException', 'Unsupported app only token.'),
  siteMissing: () => make(404, -2147024894, 'System.IO.FileNotFoundException', '404 FILE NOT FOUND'),
  // github.com/pnp/PnP-PowerShell and many: the text of a web address taken; the code as SPException has it there.
  webExists: (path: string) => make(500, -2147024713, SP, `The Web site address "${path}" is already in use.`),
  webNotEmpty: () => make(500, -2130575203, SP, 'Error deleting web site: it has subsites. Delete them first.'),
  timeZoneMissing: () => make(404, -2147024809, ARGUMENT, 'The time zone does not exist.'),
  folderMissing: () => make(404, -2147024894, 'System.IO.FileNotFoundException', 'File Not Found.'),
  // github.com/pnp/pnpjs/issues and many: the text; the type is the one seen with it.
  fileMissing: (path: string) => make(404, -2130575338, SP, `The file ${path} does not exist.`),
  fileExists: (path: string) => make(400, -2130575257, SP, `A file or folder with the name ${path} already exists.`),
  filesOnly: () => make(400, -2130575128, SP, 'To add an item to a document library, use SPFileCollection.Add()'),
  invalidName: () =>
    make(
      400,
      -2147024773,
      'System.ArgumentException',
      'The file or folder name contains characters that are not permitted.',
    ),
  folderNotEmpty: () => make(400, -2130575305, SP, 'The folder is not empty.'),
  badUpload: () => make(400, -2130575299, SP, 'The upload session is not known, or the offset is not where it ended.'),
  commentMissing: () => make(404, -2147024894, 'System.IO.FileNotFoundException', 'The comment does not exist.'),
  resourceMissing: (segment: string) => make(404, -1, QUERY, `Cannot find resource for the request ${segment}.`),
  methodNotSupported: (type: string, method: string) =>
    make(400, -1, QUERY, `The type ${type} does not support HTTP ${method} method.`),
  badExpression: (expression: string) => make(400, -1, QUERY, `The expression "${expression}" is not valid.`),
  // github.com/pnp/pnpjs/issues/209 (the text), github.com/SharePoint/sp-dev-docs/issues/644 (the status); the code is assumed.
  notAcceptable: () => make(406, -1, SERVICE, 'The HTTP header ACCEPT is missing or its value is invalid.'),
  // [MS-CSOM]: what isn't such a request is an InvalidClientQueryException; the texts are assumed.
  badQuery: () => make(400, -1, QUERY, 'The request is not a valid client query.'),
  badIdentity: () => make(400, -2147024809, ARGUMENT, 'The object identity does not name an object of this site.'),
  badJson: () => make(400, -1, QUERY, 'Invalid JSON. The JSON content could not be read.'),
  notThatType: (edm: string) =>
    make(
      400,
      -1,
      QUERY,
      `Cannot convert a primitive value to the expected type '${edm}'. See the inner exception for more details.`,
    ),
  unexpectedNode: (found: string, expected: string) =>
    make(
      400,
      -1,
      QUERY,
      `An unexpected '${found}' node was found when reading from the JSON reader. A '${expected}' node was expected.`,
    ),
  // github.com/SharePoint/sp-dev-docs/issues/6033
  noSuchParameter: (name: string, method: string) =>
    make(400, -1, QUERY, `The parameter ${name} does not exist in method ${method}.`),
  // learn.microsoft.com/troubleshoot/sharepoint/workflows/error-property-name-does-not-exist
  propertyMissing: (property: string, type: string) =>
    make(
      400,
      -1,
      QUERY,
      `The property '${property}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  // github.com/mrackley/HillbillyCascade/issues/7
  fieldMissing: (name: string) => make(400, -1, SP, `The field or property '${name}' does not exist.`),
  // github.com/pnp/PnP/issues/1585, pnp/pnpframework/issues/880 (the code)
  columnMissing: (name: string) =>
    make(400, -2147024809, ARGUMENT, `Column '${name}' does not exist. It may have been deleted by another user.`),
  fieldNotFound: (name: string) =>
    make(404, -2147024809, ARGUMENT, `Column '${name}' does not exist. It may have been deleted by another user.`),
  expandMissing: (name: string) =>
    make(
      400,
      -1,
      SP,
      `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
    ),
  notFilterable: (name: string, type: string) =>
    make(400, -1, SP, `The field '${name}' of type '${type}' cannot be used in the query filter expression.`),
  // Seen on the wire with PnPjs: status 500 and this code.
  duplicateValue: (titles: string[]) =>
    make(
      500,
      -2130575169,
      'Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${titles.join(', ')}].`,
    ),
  // The [MS-WSSFO3] family "Invalid … value"; the status is assumed.
  invalidText: () =>
    make(
      400,
      -2130575155,
      SP,
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    ),
  invalidDate: () =>
    make(
      400,
      -2130575155,
      SP,
      'Invalid date/time value.\n\nA date/time field contains invalid data. Please check the value and try again.',
    ),
  invalidLookup: () =>
    make(
      400,
      -2130575155,
      SP,
      'Invalid lookup value.\n\nA lookup field contains invalid data. Please check the value and try again.',
    ),
  invalidUser: () => make(400, -2130575276, SP, 'The user does not exist or is not unique.'),
  invalidUrl: () =>
    make(
      400,
      -2130575155,
      SP,
      'Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.',
    ),
  duplicateFieldName: (name: string) =>
    make(
      500,
      -2130575257,
      'Microsoft.SharePoint.SPDuplicateFieldNameException',
      `A duplicate field name "${name}" was found.`,
    ),
  badFieldXml: () => make(500, -2130575208, SP, 'The schema of the field is not valid.'),
  // The text is SharePoint's for a formula that doesn't parse and for one that names no column; codes are assumed.
  badFormula: () => make(500, -2130575271, SP, 'The formula contains a syntax error or is not supported.'),
  formulaColumnMissing: () =>
    make(
      500,
      -2130575273,
      SP,
      'The formula refers to a column that does not exist. Check the formula for spelling mistakes or change the non-existing column to an existing column.',
    ),
  // github.com/pnp/PnP-Sites-Core/pull/1619 (the text); code and status are assumed.
  readOnlyField: () =>
    make(
      500,
      -2147352571,
      SP,
      'Invalid data has been used to update the list item. The field you are trying to update may be read only.',
    ),
  notALookup: () => make(500, -2147024809, ARGUMENT, 'Value does not fall within the expected range.'),
  notIndexable: () => make(500, -2130575140, SP, 'This field type cannot be indexed.'),
  tooManyIndexes: () =>
    make(500, -2130575141, SP, 'The maximum number of columns that can be indexed in this list has been reached.'),
  uniqueNeedsIndex: () => make(500, -2130575139, SP, 'This field must be indexed to enforce unique values.'),
  uniqueHasDuplicates: () =>
    make(500, -2130575138, SP, 'This column contains duplicate values: unique values cannot be enforced.'),
  // learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ee536168 and
  // formsandflows.nl/2023/10/23/item-level-permissions; text and code are assumed.
  uniqueAgainstItemPermissions: () =>
    make(
      500,
      -2130575137,
      SP,
      'Unique values cannot be enforced on a list with item-level permissions, nor item-level permissions be set on a list with unique columns.',
    ),
  fieldNotDeletable: () => make(500, -2147024891, SP, 'This field cannot be deleted.'),
  // Texts as SharePoint has them; codes and statuses are assumed.
  typeMissing: () => make(404, -2146232832, SP, 'Content type does not exist.'),
  typeInUse: () => make(500, -2146232832, SP, 'The content type is in use.'),
  duplicateType: (name: string) => make(500, -2130575183, SP, `A duplicate content type "${name}" was found.`),
  badTypeId: () => make(400, -2147024809, ARGUMENT, 'The specified content type ID is invalid.'),
  badViewXml: () => make(500, -2147024809, ARGUMENT, 'Value does not fall within the expected range.'),
  viewMissing: () => make(404, -2147024809, ARGUMENT, 'The specified view is invalid.'),
  attachmentExists: (name: string) =>
    make(
      400,
      -2130575257,
      SP,
      `The specified name is already in use.\n\nAn attachment named '${name}' already exists.`,
    ),
  attachmentMissing: () =>
    make(404, -2147024894, 'System.IO.FileNotFoundException', 'The specified attachment does not exist.'),
  attachmentsOff: () => make(500, -2130575329, SP, 'Attachments are disabled for this list.'),
  // learn.microsoft.com/dotnet/api/microsoft.sharepoint.splistitemversion.delete; the text is assumed.
  currentVersion: () =>
    make(500, -2146233079, 'System.InvalidOperationException', 'You cannot delete the current version.'),
  badToken: () => make(400, -2147024809, ARGUMENT, 'The specified changeToken is invalid.'),
  // learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.recyclebinitem; both texts and codes are assumed.
  binItemMissing: () =>
    make(
      404,
      -2147024894,
      'System.IO.FileNotFoundException',
      'The item is not in the recycle bin. It may have been restored or deleted.',
    ),
  binnedParentMissing: () =>
    make(400, -2130575305, SP, 'The item cannot be restored because what it belonged to does not exist any more.'),
  inherits: () =>
    make(
      500,
      -2146233079,
      'System.InvalidOperationException',
      'This operation is not allowed on an object that inherits permissions.',
    ),
}
