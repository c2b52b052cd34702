/** Site columns every site has: the ones a client may name. Ids: learn.microsoft.com/dotnet/api/microsoft.sharepoint.spbuiltinfieldid */
import type { Field, FieldType } from './field-types'
import { systemFields, TITLE_FIELD_ID, TITLE_TITLES } from './system-fields'

const CORE = 'Core Document Columns'
const TASK = 'Core Task and Issue Columns'
const CONTACT = 'Core Contact and Calendar Columns'

const STOCK: [internal: string, id: string, type: FieldType, title: string, group: string][] = [
  ['_Author', '246d0907-637c-46b7-9aa0-0bb914daa832', 'Text', 'Author', CORE],
  ['_Category', '0fc9cace-c5c2-465d-ae88-b67f2964ca93', 'Text', 'Category', CORE],
  ['_Comments', '52578fc3-1f01-4f4d-b016-94ccbcf428cf', 'Note', 'Comments', CORE],
  ['_Status', '1dab9b48-2d1a-47b3-878c-8e84f0d211ba', 'Choice', 'Status', CORE],
  ['Keywords', 'b66e9b50-a28e-469b-b1a0-af0e45486874', 'Note', 'Keywords', CORE],
  ['Language', 'd81529e8-384c-4ca6-9c43-c86a256e6a44', 'Choice', 'Language', CORE],
  ['URL', 'c29e077d-f466-4d8e-8bbe-72b66c5f205c', 'URL', 'URL', CORE],
  ['StartDate', '64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'DateTime', 'Start Date', TASK],
  ['TaskDueDate', 'cd21b4c2-6841-4f9e-a23a-738a65f99889', 'DateTime', 'Due Date', TASK],
  ['TaskStatus', 'c15b34c3-ce7d-490a-b133-3f4de8801b76', 'Choice', 'Task Status', TASK],
  ['Priority', 'a8eb573e-9e11-481a-a8c9-1104a54b2fbd', 'Choice', 'Priority', TASK],
  ['PercentComplete', 'd2311440-1ed6-46ea-b46d-daa643dc3886', 'Number', '% Complete', TASK],
  ['AssignedTo', '53101f38-dd2e-458c-b245-0c236cc13d1a', 'User', 'Assigned To', TASK],
  ['EndDate', '2684f9f2-54be-429f-ba06-76754fc056bf', 'DateTime', 'End Date', CONTACT],
  ['Location', '288f5f32-8462-4175-8f09-dd7ba29359a9', 'Text', 'Location', CONTACT],
  ['Comments', '9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Note', 'Description', CONTACT],
  ['EMail', 'fce16b4c-fe53-4793-aaab-b4892e736d15', 'Text', 'E-Mail', CONTACT],
  ['FirstName', '4a722dd4-d406-4356-93f9-2550b8f50dd0', 'Text', 'First Name', CONTACT],
  ['FullName', '475c2610-c157-4b91-9e2d-6855031b3538', 'Text', 'Full Name', CONTACT],
  ['Company', '038d1503-4629-40f6-adaf-b47d1ab2d4fe', 'Text', 'Company', CONTACT],
  ['JobTitle', 'c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'Text', 'Job Title', CONTACT],
  ['WorkPhone', 'fd630629-c165-4513-b43c-fdb16b86a14d', 'Text', 'Business Phone', CONTACT],
  ['CellPhone', '2a464df1-44c1-4851-949d-fcd270f0ccf2', 'Text', 'Mobile Number', CONTACT],
  ['WorkAddress', 'fc2e188e-ba91-48c9-9dd3-16431afddd50', 'Note', 'Address', CONTACT],
  ['WorkCity', '6ca7bd7f-b490-402e-af1b-2813cf087b1e', 'Text', 'City', CONTACT],
  ['WorkZip', '9a631556-3dac-49db-8d2f-fb033b0fdc24', 'Text', 'ZIP/Postal Code', CONTACT],
]

/** Titles are English in every language here; only those of the built-in fields are known in the others. */
export const stockFields = (language: number): Field[] => [
  {
    id: TITLE_FIELD_ID,
    internal: 'Title',
    title: TITLE_TITLES[language] ?? 'Title',
    type: 'Text',
    col: 0,
    position: 0,
    settings: { required: true, maxLength: 255, group: '_Hidden' },
    system: 'nothing',
  },
  ...systemFields(language),
  ...STOCK.map(
    ([internal, id, type, title, group], index): Field => ({
      id,
      internal,
      title,
      type,
      col: 0,
      position: 20_000 + index,
      settings: { group },
      system: 'nothing',
    }),
  ),
]
