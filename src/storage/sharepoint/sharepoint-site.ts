/** A SharePoint site as provisioning asks of it, through PnPjs. */
import { withStorageErrors } from '../../wire/faults'
import type { TokenSource } from '../../wire/patient-client'
import { schemaParts } from '../provision/schema-parts'
import type {
  ExistingField,
  ExistingGroup,
  ExistingList,
  HeldAssignment,
  Level,
  SitePort,
} from '../provision/site-port'
import { connect } from './client'
import { isManaging } from './may-manage'
import './pnp-provision'

const LIST_PARTS = [
  'Id',
  'Title',
  'Description',
  'RootFolder/ServerRelativeUrl',
  'HasUniqueRoleAssignments',
  'ReadSecurity',
  'WriteSecurity',
  'EnableVersioning',
  'EnableAttachments',
]
const FIELD_PARTS = ['InternalName', 'Title', 'TypeAsString', 'Indexed', 'EnforceUniqueValues', 'SchemaXml']
/** AddFieldOptions: the schema's Name becomes the internal name, instead of one made from the title; and into the default view. */
const INTERNAL_NAME_HINT = 8
const ADD_TO_DEFAULT_VIEW = 16
const NO_GROUP = '00000000-0000-0000-0000-000000000000'

interface ListRow {
  Id: string
  Title: string
  Description: string
  RootFolder: { ServerRelativeUrl: string }
  HasUniqueRoleAssignments: boolean
  ReadSecurity: number
  WriteSecurity: number
  EnableVersioning: boolean
  EnableAttachments: boolean
}

/** Choices and a lookup's list are read from the schema: selected over fields of several kinds, those that lack them refuse. */
interface FieldRow {
  InternalName: string
  Title: string
  TypeAsString: string
  Indexed: boolean
  EnforceUniqueValues: boolean
  SchemaXml: string
}

interface GroupRow {
  Title: string
  AllowMembersEditMembership: boolean
  AutoAcceptRequestToJoinLeave: boolean
  Users: { Title: string; LoginName: string }[]
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
    async facts() {
      const { Language, EffectiveBasePermissions } = await sp.web.select('Language', 'EffectiveBasePermissions')<{
        Language: number
        EffectiveBasePermissions: { Low: string | number }
      }>()
      const { GroupId } = await sp.site.select('GroupId')<{ GroupId: string }>()
      return {
        language: Language,
        isTeamConnected: GroupId !== NO_GROUP,
        mayManage: isManaging(EffectiveBasePermissions.Low),
      }
    },
    async owners() {
      const { associatedOwnerGroup, currentUser } = sp.web
      const [me, mine, owners] = await Promise.all([
        currentUser.select('IsSiteAdmin')<{ IsSiteAdmin: boolean }>(),
        currentUser.groups.select('Id')<{ Id: number }[]>(),
        associatedOwnerGroup.select('Id')<{ Id: number }>(),
      ])
      // who is in the owners' group its members alone may see; who administers the site, everyone who gets in
      const known = await sp.web.siteUsers
        .filter('IsSiteAdmin eq true')
        .select('Title')<{ Title: string }[]>()
        .catch(() => [])
      return {
        isOwner: me.IsSiteAdmin || mine.some(({ Id }) => Id === owners.Id),
        names: known.map(({ Title }) => Title),
      }
    },
    async lists() {
      const rows = await sp.web.lists.select(...LIST_PARTS).expand('RootFolder')<ListRow[]>()
      return rows.map(
        (row): ExistingList => ({
          id: row.Id,
          description: row.Description,
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
      const { title, description, readSecurity, writeSecurity, enableVersioning, enableAttachments } = settings
      const named = {
        Title: title,
        Description: description,
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
      const rows = await list(urlName).fields.select(...FIELD_PARTS)<FieldRow[]>()
      return rows.map(
        (row): ExistingField => ({
          internalName: row.InternalName,
          title: row.Title,
          type: row.TypeAsString,
          indexed: row.Indexed,
          unique: row.EnforceUniqueValues,
          ...schemaParts(row.SchemaXml),
        }),
      )
    },
    async addField(urlName, schemaXml, isShown) {
      const Options = INTERNAL_NAME_HINT + (isShown ? ADD_TO_DEFAULT_VIEW : 0)
      await list(urlName).fields.createFieldAsXml({ SchemaXml: schemaXml, Options })
    },
    async setField(urlName, internalName, { title, indexed, unique, choices }) {
      const named = { Title: title, Indexed: indexed, EnforceUniqueValues: unique }
      const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
      // Choices belong to a kind of field: unnamed, SharePoint answers that SP.Field has none (github.com/pnp/pnpjs/issues/273)
      const more = choices === undefined ? {} : { 'odata.type': 'SP.FieldChoice', Choices: choices }
      await list(urlName)
        .fields.getByInternalNameOrTitle(internalName)
        // named, or PnPjs asks for it first
        .update({ ...given, ...more }, choices === undefined ? 'SP.Field' : 'SP.FieldChoice')
    },
    async shownColumns(urlName) {
      return (await list(urlName).defaultView.fields<{ Items: string[] }>()).Items
    },
    async showColumn(urlName, internalName) {
      await list(urlName).defaultView.fields.add(internalName)
    },
    async groups() {
      ids.clear() // what is read anew may have been made anew, with another id
      const rows = await sp.web.siteGroups
        .select('Title', 'AllowMembersEditMembership', 'AutoAcceptRequestToJoinLeave', 'Users/Title', 'Users/LoginName')
        .expand('Users')<GroupRow[]>()
      return rows.map(
        (row): ExistingGroup => ({
          name: row.Title,
          members: row.Users.map(({ Title, LoginName }) => ({ name: Title, loginName: LoginName })),
          isOpen: row.AllowMembersEditMembership || row.AutoAcceptRequestToJoinLeave,
        }),
      )
    },
    async addGroup(name, description) {
      await sp.web.siteGroups.add({ Title: name, Description: description })
    },
    async closeGroup(name) {
      await sp.web.siteGroups
        .getByName(name)
        .update({ AllowMembersEditMembership: false, AutoAcceptRequestToJoinLeave: false })
    },
    async addMember(group, loginName) {
      await sp.web.ensureUser(loginName)
      await sp.web.siteGroups.getByName(group).users.add(loginName)
    },
    async removeMember(group, loginName) {
      await sp.web.siteGroups.getByName(group).users.removeByLoginName(loginName)
    },
    async levels() {
      ids.clear()
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
