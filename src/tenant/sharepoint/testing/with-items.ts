import { newTenant } from './in-process'

/** A list with a column of each type, and another it looks up in. */
export async function withList() {
  const tenant = newTenant()
  const { owner } = tenant
  await owner.web.lists.add('System')
  const systems = owner.web.lists.getByTitle('System')
  const { Id } = await systems.select('Id')()
  await owner.web.lists.add('Saker')
  const list = owner.web.lists.getByTitle('Saker')
  const xml = [
    '<Field Type="Text" Name="Code" DisplayName="Kod" MaxLength="20" />',
    '<Field Type="Note" Name="Body" DisplayName="Text" />',
    '<Field Type="Number" Name="Count" DisplayName="Antal" />',
    '<Field Type="Currency" Name="Price" DisplayName="Pris" />',
    '<Field Type="DateTime" Format="DateOnly" Name="Due" DisplayName="Senast" />',
    '<Field Type="DateTime" Format="DateTime" Name="At" DisplayName="När" />',
    '<Field Type="Choice" Name="State" DisplayName="Läge"><CHOICES><CHOICE>Öppen</CHOICE><CHOICE>Stängd</CHOICE></CHOICES><Default>Öppen</Default></Field>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Märken"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="Boolean" Name="Done" DisplayName="Klar"><Default>0</Default></Field>',
    '<Field Type="User" Name="Lead" DisplayName="Ledare" />',
    '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Lag" />',
    `<Field Type="Lookup" Name="System" DisplayName="System" List="${Id}" ShowField="Title" />`,
    `<Field Type="LookupMulti" Mult="TRUE" Name="Others" DisplayName="Andra" List="{${Id}}" ShowField="Title" />`,
    '<Field Type="URL" Name="Link" DisplayName="Länk" />',
  ]
  for (const SchemaXml of xml) await list.fields.createFieldAsXml({ SchemaXml, Options: 8 })
  return { ...tenant, systems, list, items: () => list.items }
}
