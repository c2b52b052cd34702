/** A SharePoint site as provisioning asks of it, through PnPjs. */
import { withStorageErrors } from '../../wire/faults'
import type { TokenSource } from '../../wire/patient-client'
import type { ExistingField, ExistingList, HeldAssignment, Level, SitePort } from '../provision/site-port'
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
  RoleDefinitionBindings: { Id: number; Name: string; RoleTypeKind: number }[]
}

interface LevelRow {
  Name: string
  BasePermissions: { High: string | number; Low: string | number }
}

/** RoleTypeKind of Limited Access. */
const LIMITED = 1

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
    async setList(urlName, settings) {
      const { title, readSecurity, writeSecurity, enableVersioning, enableAttachments } = settings
      const named = {
        Title: title,
        EnableVersioning: enableVersioning,
        EnableAttachments: enableAttachments,
        ReadSecurity: readSecurity,
        WriteSecurity: writeSecurity,
      }
      await list(urlName).update(Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)))
    },
    async listId(urlName) {
      return (await list(urlName).select('Id')<{ Id: string }>()).Id
    },
    async fields(urlName) {
      const rows = await list(urlName).fields.select('InternalName', 'TypeAsString', 'Indexed', 'EnforceUniqueValues')<
        { InternalName: string; TypeAsString: string; Indexed: boolean; EnforceUniqueValues: boolean }[]
      >()
      return rows.map(
        (row): ExistingField => ({
          internalName: row.InternalName,
          type: row.TypeAsString,
          indexed: row.Indexed,
          unique: row.EnforceUniqueValues,
        }),
      )
    },
    async addField(urlName, schemaXml) {
      await list(urlName).fields.createFieldAsXml({ SchemaXml: schemaXml, Options: INTERNAL_NAME_HINT })
    },
    async setField(urlName, internalName, { unique }) {
      const field = list(urlName).fields.getByInternalNameOrTitle(internalName)
      await field.update({ Indexed: true, ...(unique ? { EnforceUniqueValues: true } : {}) })
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
      const rows = await sp.web.roleDefinitions.select('Name', 'BasePermissions')<LevelRow[]>()
      return rows.map(({ Name, BasePermissions: { High, Low } }) => ({
        name: Name,
        high: Number(High),
        low: Number(Low),
      }))
    },
    async addLevel({ name, description, high, low }: Level) {
      await sp.web.roleDefinitions.add(name, description, 100, { High: high, Low: low })
    },
    async setLevel({ name, high, low }: Level) {
      await sp.web.roleDefinitions.getByName(name).update({ BasePermissions: { High: high, Low: low } })
    },
    async breakInheritance(urlName) {
      await list(urlName).breakRoleInheritance(false, true)
    },
    async assignments(urlName) {
      const owners = [
        await remembered('the owners', () => sp.web.associatedOwnerGroup.select('Id')<{ Id: number }>()),
        await remembered('whoever is signed in', () => sp.web.currentUser.select('Id')<{ Id: number }>()),
      ]
      const rows = await securable(urlName).roleAssignments.expand('Member', 'RoleDefinitionBindings')<
        AssignmentRow[]
      >()
      return rows.flatMap(({ Member, RoleDefinitionBindings }) =>
        RoleDefinitionBindings.map(
          (level): HeldAssignment => ({
            group: Member.Title,
            level: level.Name,
            principalId: Member.Id,
            levelId: level.Id,
            isOwners: owners.includes(Member.Id),
            isLimited: level.RoleTypeKind === LIMITED,
          }),
        ),
      )
    },
    async assign(urlName, { group, level }) {
      await securable(urlName).roleAssignments.add(await groupId(group), await levelId(level))
    },
    async unassign(urlName, held) {
      const principal = 'principalId' in held ? held.principalId : await groupId(held.group)
      const level = 'levelId' in held ? held.levelId : await levelId(held.level)
      await securable(urlName).roleAssignments.remove(principal, level)
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
