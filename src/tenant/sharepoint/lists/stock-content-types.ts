/** Content types every site has, with the columns they add to their parent's. learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ms452896(v=office.14) */
export interface StockType {
  id: string
  name: string
  group: string
  hidden?: boolean
  sealed?: boolean
  /** Internal names of site columns. */
  fields: string[]
}

const LIST = 'List Content Types'
const DOCUMENT = 'Document Content Types'
const FOLDER = 'Folder Content Types'
const HIDDEN = '_Hidden'

export const STOCK_TYPES: StockType[] = [
  { id: '0x', name: 'System', group: HIDDEN, hidden: true, sealed: true, fields: ['ContentType'] },
  { id: '0x01', name: 'Item', group: LIST, fields: ['Title'] },
  { id: '0x0101', name: 'Document', group: DOCUMENT, fields: ['FileLeafRef'] },
  { id: '0x010101', name: 'Form', group: DOCUMENT, fields: [] },
  { id: '0x010102', name: 'Picture', group: DOCUMENT, fields: ['Keywords'] },
  { id: '0x010105', name: 'Master Page', group: DOCUMENT, fields: [] },
  { id: '0x010108', name: 'Wiki Page', group: DOCUMENT, fields: [] },
  { id: '0x010109', name: 'Basic Page', group: DOCUMENT, fields: [] },
  { id: '0x0102', name: 'Event', group: LIST, fields: ['Location', 'EndDate', 'Comments'] },
  { id: '0x0103', name: 'Issue', group: LIST, fields: ['AssignedTo', 'Priority', 'TaskDueDate'] },
  { id: '0x0104', name: 'Announcement', group: LIST, fields: [] },
  { id: '0x0105', name: 'Link', group: LIST, fields: ['URL', 'Comments'] },
  {
    id: '0x0106',
    name: 'Contact',
    group: LIST,
    fields: ['FirstName', 'FullName', 'EMail', 'Company', 'JobTitle', 'WorkPhone', 'CellPhone', 'WorkAddress'],
  },
  { id: '0x0107', name: 'Message', group: LIST, fields: [] },
  {
    id: '0x0108',
    name: 'Task',
    group: LIST,
    fields: ['Priority', 'TaskStatus', 'PercentComplete', 'AssignedTo', 'StartDate', 'TaskDueDate'],
  },
  { id: '0x0110', name: 'Post', group: LIST, fields: [] },
  { id: '0x0111', name: 'Comment', group: LIST, fields: [] },
  { id: '0x0120', name: 'Folder', group: FOLDER, fields: ['FileLeafRef'] },
  { id: '0x012001', name: 'RootOfList', group: HIDDEN, hidden: true, sealed: true, fields: [] },
  { id: '0x012002', name: 'Discussion', group: FOLDER, fields: [] },
]
