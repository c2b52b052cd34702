/** The fields every list has, with their well-known ids (learn.microsoft.com/sharepoint/dev/schema) and titles in the web's language. */
import type { Field, FieldType, Settings } from './field-types'

type Titles = Record<number, string>
const titles = (en: string, sv: string, nb: string, da: string): Titles => ({
  1033: en,
  1053: sv,
  1044: nb,
  2068: nb,
  1030: da,
})

interface Built {
  id: string
  internal: string
  type: FieldType
  titles: Titles
  system: NonNullable<Field['system']>
  settings: Settings
}

const built = (
  internal: string,
  id: string,
  type: FieldType,
  system: Built['system'],
  names: Titles,
  settings: Settings = {},
): Built => ({
  id,
  internal,
  type,
  system,
  titles: names,
  settings: { readOnly: true, ...settings },
})

export const TITLE_FIELD_ID = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247'
export const TITLE_TITLES = titles('Title', 'Rubrik', 'Tittel', 'Titel')

const BUILT: Built[] = [
  built('ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'Counter', 'id', titles('ID', 'ID', 'ID', 'Id')),
  built(
    'ContentTypeId',
    '03e45e84-1992-4d42-9116-26f756012634',
    'ContentTypeId',
    'content-type',
    titles('Content Type ID', 'Innehållstyp-ID', 'ID for innholdstype', 'Indholdstype-id'),
    { hidden: true },
  ),
  built(
    'Modified',
    '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    'DateTime',
    'modified',
    titles('Modified', 'Ändrad', 'Endret', 'Ændret'),
  ),
  built(
    'Created',
    '8c06beca-0777-48f7-91c7-6da68bc07b69',
    'DateTime',
    'created',
    titles('Created', 'Skapad', 'Opprettet', 'Oprettet'),
  ),
  built(
    'Author',
    '1df5e554-ec7e-46a6-901d-d85a3881cb18',
    'User',
    'author',
    titles('Created By', 'Skapad av', 'Opprettet av', 'Oprettet af'),
  ),
  built(
    'Editor',
    'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
    'User',
    'editor',
    titles('Modified By', 'Ändrad av', 'Endret av', 'Ændret af'),
  ),
  built(
    '_UIVersionString',
    'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
    'Text',
    'version',
    titles('Version', 'Version', 'Versjon', 'Version'),
  ),
  built(
    'Attachments',
    '67df98f4-9dec-48ff-a553-29bece9c5bf4',
    'Attachments',
    'attachments',
    titles('Attachments', 'Bifogade filer', 'Vedlegg', 'Vedhæftede filer'),
    { readOnly: false },
  ),
  built('GUID', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'Guid', 'guid', titles('GUID', 'GUID', 'GUID', 'GUID'), {
    hidden: true,
  }),
  built(
    'UniqueId',
    '4b7403de-8d94-43e8-9f0f-137a3e298126',
    'Guid',
    'guid',
    titles('Unique Id', 'Unikt ID', 'Unik ID', 'Entydigt id'),
    { hidden: true },
  ),
  // A lookup by its type in SharePoint; filtered by 0 and 1 all the same.
  built(
    'FSObjType',
    '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
    'Number',
    'fs',
    titles('Item Type', 'Objekttyp', 'Elementtype', 'Elementtype'),
    { hidden: true },
  ),
  built(
    'FileRef',
    '94f89715-e097-4e8b-ba79-ea02aa8b7adb',
    'File',
    'file-ref',
    titles('URL Path', 'URL-sökväg', 'URL-bane', 'URL-sti'),
    { hidden: true },
  ),
  built(
    'FileLeafRef',
    '8553196d-ec8d-4564-9861-3dbe931050c8',
    'File',
    'file-leaf',
    titles('Name', 'Namn', 'Navn', 'Navn'),
    { hidden: true },
  ),
  built(
    'FileDirRef',
    '56605df6-8fa1-47e4-a04c-5b384d59609f',
    'File',
    'file-dir',
    titles('Path', 'Sökväg', 'Bane', 'Sti'),
    { hidden: true },
  ),
]

// Computed ones, and counters of the row: named by views, forms and content types, without a value in `items`.
BUILT.push(
  built(
    'ContentType',
    'c042a256-787d-4a6f-8a8a-cf6ab767f12d',
    'Computed',
    'nothing',
    titles('Content Type', 'Innehållstyp', 'Innholdstype', 'Indholdstype'),
    { readOnly: false },
  ),
  built('LinkTitle', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'Computed', 'nothing', TITLE_TITLES),
  built('LinkTitleNoMenu', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'Computed', 'nothing', TITLE_TITLES),
  built(
    'Edit',
    '503f1caa-358e-4918-9094-4a2cdc4bc034',
    'Computed',
    'nothing',
    titles('Edit', 'Redigera', 'Rediger', 'Rediger'),
  ),
  built(
    'DocIcon',
    '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c',
    'Computed',
    'nothing',
    titles('Type', 'Typ', 'Type', 'Type'),
  ),
  built(
    'owshiddenversion',
    'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5',
    'Integer',
    'row-version',
    titles('owshiddenversion', 'owshiddenversion', 'owshiddenversion', 'owshiddenversion'),
    { hidden: true },
  ),
)

const byLanguage = new Map<number, Field[]>()

export function systemFields(language: number): Field[] {
  const known = byLanguage.get(language)
  if (known) return known
  const made = BUILT.map(
    ({ titles: names, ...field }, index): Field => ({
      ...field,
      title: names[language] ?? names[1033] ?? field.internal,
      col: 0,
      position: 10_000 + index,
    }),
  )
  byLanguage.set(language, made)
  return made
}
