/** A SharePoint site as provisioning asks of it, through PnPjs. */
import { withStorageErrors } from '../../wire/faults'
import type { TokenSource } from '../../wire/patient-client'
import type { Assignment, ExistingField, ExistingList, Level, ListSettings, SitePort } from '../provision/site-port'
import { connect } from './client'
import './pnp-provision'

const LIST_PARTS = [
  'Id',
  'Title',
  'RootFolder/ServerRelativeUrl',
  'HasUniqueRoleAssignments',
  'ReadSecurity',
  'WriteSecurity',
  'EnableVersioning',
  'EnableAttachments',
]
/** The schema's Name becomes the internal name, instead of one made from the title. */
const INTERNAL_NAME_HINT = 8

interface ListRow {
  Id: string
  Title: string
  RootFolder: { ServerRelativeUrl: string }
  HasUniqueRoleAssignments: boolean
  ReadSecurity: number
  WriteSecurity: number
  EnableVersioning: boolean
  EnableAttachments: boolean
}

interface AssignmentRow {
  Member: { Id: number; Title: string }
  RoleDefinitionBindings: { Id: number; Name: string }[]
}

export function sharePointSite(url: string, tokens: TokenSource): SitePort {
  const sp = connect(url, tokens)
  const path = new URL(url).pathname
  const list = (urlName: string) => sp.web.getList(`${path}/Lists/${urlName}`)
  const securable = (urlName: string | undefined) => (urlName === undefined ? sp.web : list(urlName))
  const ids = new Map<string, number>()

  async function remembered(name: string, read: () => Promise<{ Id: number }>): Promise<number> {
    const known = ids.get(name)
    if (known !== undefined) return known
    const { Id } = await read()
    ids.set(name, Id)
    return Id
  }
  const groupId = (name: string) =>
    remembered(`group ${name}`, () => sp.web.siteGroups.getByName(name).select('Id')<{ Id: number }>())
  const levelId = (name: string) =>
    remembered(`level ${name}`, () => sp.web.roleDefinitions.getByName(name).select('Id')<{ Id: number }>())

  const port: SitePort = {
    url,
    async lists() {
      const rows = await sp.web.lists.select(...LIST_PARTS).expand('RootFolder')<ListRow[]>()
      return rows.map(
        (row): ExistingList => ({
          urlName: row.RootFolder.ServerRelativeUrl.split('/').at(-1) ?? '',
          title: row.Title,
          hasOwnPermissions: row.HasUniqueRoleAssignments,
          readSecurity: row.ReadSecurity,
          writeSecurity: row.WriteSecurity,
          enableVersioning: row.EnableVersioning,
          enableAttachments: row.EnableAttachments,
        }),
      )
    },
    async addList(urlName) {
      await sp.web.lists.add(urlName, '', 100)
    },
    async setList(urlName, { title, description, readSecurity, writeSecurity }: ListSettings) {
      await list(urlName).update({
        Title: title,
        Description: description,
        EnableVersioning: true,
        EnableAttachments: false,
        ReadSecurity: readSecurity,
        WriteSecurity: writeSecurity,
      })
    },
    async listId(urlName) {
      return (await list(urlName).select('Id')<{ Id: string }>()).Id
    },
    async fields(urlName) {
      const rows = await list(urlName).fields.select('InternalName', 'TypeAsString')<
        { InternalName: string; TypeAsString: string }[]
      >()
      return rows.map((row): ExistingField => ({ internalName: row.InternalName, type: row.TypeAsString }))
    },
    async addField(urlName, schemaXml) {
      await list(urlName).fields.createFieldAsXml({ SchemaXml: schemaXml, Options: INTERNAL_NAME_HINT })
    },
    async groups() {
      return (await sp.web.siteGroups.select('Title')<{ Title: string }[]>()).map(group => group.Title)
    },
    async addGroup(name, description) {
      await sp.web.siteGroups.add({ Title: name, Description: description })
    },
    async members(group) {
      const users = await sp.web.siteGroups.getByName(group).users.select('LoginName')<{ LoginName: string }[]>()
      return users.map(user => user.LoginName.toLowerCase())
    },
    async addMember(group, loginName) {
      await sp.web.ensureUser(loginName)
      await sp.web.siteGroups.getByName(group).users.add(loginName)
    },
    async levels() {
      return (await sp.web.roleDefinitions.select('Name')<{ Name: string }[]>()).map(level => level.Name)
    },
    async addLevel({ name, description, high, low }: Level) {
      await sp.web.roleDefinitions.add(name, description, 100, { High: high, Low: low })
    },
    async breakInheritance(urlName) {
      await list(urlName).breakRoleInheritance(false, true)
    },
    async assignments(urlName) {
      const rows = await securable(urlName).roleAssignments.expand('Member', 'RoleDefinitionBindings')<
        AssignmentRow[]
      >()
      return rows.flatMap(row =>
        row.RoleDefinitionBindings.map((level): Assignment => ({ group: row.Member.Title, level: level.Name })),
      )
    },
    async assign(urlName, { group, level }) {
      await securable(urlName).roleAssignments.add(await groupId(group), await levelId(level))
    },
    async unassign(urlName, { group, level }) {
      await securable(urlName).roleAssignments.remove(await groupId(group), await levelId(level))
    },
  }
  return withFaults(port)
}

/** Every method's faults as StorageError. */
function withFaults(port: SitePort): SitePort {
  return new Proxy(port, {
    get(target, name: keyof SitePort) {
      const member = target[name]
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => withStorageErrors(() => Reflect.apply(member, target, args))
    },
  })
}
