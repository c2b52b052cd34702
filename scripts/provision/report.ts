/** A plan in words, for the command line: what lacks, what somebody changed, how each is mended, and what is left to a person. */
import { obstacleText } from '../../src/storage/provision/provision.ts'
import type { ListSettingName, Note, SitePlan, Step } from '../../src/storage/set-up.ts'
import { isStorageError } from '../../src/storage/storage-error.ts'

const settingTexts: Record<ListSettingName, string> = {
  title: 'its title',
  description: 'its description',
  readSecurity: 'who reads which items',
  writeSecurity: 'who edits which items',
  enableVersioning: 'that versions are kept',
  enableAttachments: 'that nothing is attached',
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'addLevel':
      return `make the permission level "${step.level}"`
    case 'mendLevel':
      return `the permission level "${step.level}" holds other rights than it should: give it its own back`
    case 'addGroup':
      return `make the group "${step.group}"`
    case 'closeGroup':
      return `the group "${step.group}" can be changed by its members, or joined by anybody: administrators only`
    case 'addMember':
      return `put all employees into the group "${step.group}"`
    case 'removeMember':
      return `"${step.member}" is in the group "${step.group}", which is not for them: take them out`
    case 'admit':
      return `let the group "${step.group}" into the site`
    case 'addList':
      return 'make the list'
    case 'closeList':
      return 'it has the permissions of the site: give it its own'
    case 'grant':
      return `give "${step.group}" the level "${step.level}"`
    case 'revoke':
      return `"${step.group}" has the level "${step.level}" and should not: take it away`
    case 'setList':
      return `set ${step.settings.map(name => settingTexts[name]).join(', ')}`
    case 'addColumn':
      return `make the column ${step.column} ("${step.title}")`
    case 'titleColumn':
      return `call the column ${step.column} "${step.title}"`
    case 'indexColumn':
      return `index the column ${step.column}`
    case 'uniqueColumn':
      return `let no value of ${step.column} come twice`
    case 'addChoices':
      return `add to the choices of ${step.column}: ${step.choices.join(', ')}`
    case 'showColumns':
      return `show in its first view: ${step.columns.join(', ')}`
  }
}

const noteText = (note: Note): string =>
  note.kind === 'renamedList'
    ? `the list ${note.list.urlName} is called "${note.is}" (ours: "${note.list.title}"); that is yours to decide, nothing is done`
    : `the column ${note.column} of ${note.list.urlName} is called "${note.is}"; that is yours to decide, nothing is done`

/** Line by line. A list that isn't there is one line: what belongs to it goes without saying. */
export function planLines({ site, url, lists, steps, obstacles, notes }: SitePlan): string[] {
  const lines = [`${site} site ${url}: ${lists.present} of ${lists.all} lists are there`]
  const missing = new Set(steps.flatMap(step => (step.kind === 'addList' ? [step.list.urlName] : [])))
  for (const step of steps) if (!('list' in step)) lines.push(`  + ${stepText(step)}`)
  for (const urlName of new Set(steps.flatMap(step => ('list' in step ? [step.list.urlName] : [])))) {
    const own = steps.filter(step => 'list' in step && step.list.urlName === urlName)
    if (missing.has(urlName)) {
      const columns = own.filter(({ kind }) => kind === 'addColumn').length
      lines.push(`  + make the list ${urlName}, with ${columns} columns and its permissions`)
    } else lines.push(`  ~ ${urlName}`, ...own.map(step => `      ${stepText(step)}`))
  }
  if (missing.size > 0 && lists.present > 0)
    lines.push(
      "  i A list that somebody deleted is in the site's recycle bin: restore it there before you apply, or it is made empty.",
    )
  for (const obstacle of obstacles) lines.push(`  ! ${obstacleText(obstacle)}`)
  for (const note of notes) lines.push(`  i ${noteText(note)}`)
  if (steps.length === 0 && obstacles.length === 0) lines.push('  everything is as it should be')
  return lines
}

/** What happened, and what to do about it. */
export function faultLines(error: unknown, url: string): string[] {
  if (!isStorageError(error)) throw error
  const what = {
    offline: `No answer came from ${url}. Check the address and the connection. What was made stays; run the same command again to go on.`,
    signedOut:
      'The sign-in was refused. Sign in again; an app needs consent to AllSites.FullControl (a person) or Sites.FullControl.All (a certificate).',
    forbidden: `You may not do this in ${url}. Sign in as one of its owners, or ask one to make you an owner. What was made stays.`,
    missing: `There is no site at ${url}. Check the address: it is that of the site itself, without a page's name.`,
    notSetUp: `There is no site at ${url}. Check the address: it is that of the site itself, without a page's name.`,
    conflict: 'Somebody else changed the same thing at this moment. Run the same command again.',
    duplicate:
      'A value that has to be unique is there twice. Open the list, mend one of them, and run the same command again.',
    throttled: 'SharePoint has too much to do. What was made stays; run the same command again later.',
    refused: 'SharePoint refused this. What was made stays.',
    broken: `What answers at ${url} does not answer as SharePoint does. Check the address. What was made stays.`,
  }[error.kind]
  return [what, `(${error.detail})`]
}
