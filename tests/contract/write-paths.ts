/** Every way in which a change of a list is taken over REST, tried with one person's token. */
import * as v from 'valibot'
import type { World } from '../support/world.ts'
import type { Target } from './read-paths.ts'

type Outcomes = Record<string, boolean>

const validated = v.object({ value: v.array(v.looseObject({ HasException: v.boolean() })) })
const BOUNDARY = 'batch_walk'
const CHANGES = 'changeset_walk'

function changeset(method: string, address: string, body: object | undefined): string {
  const headers = body === undefined ? ['If-Match: *'] : ['Content-Type: application/json', 'If-Match: *']
  return [
    `--${BOUNDARY}`,
    `Content-Type: multipart/mixed; boundary=${CHANGES}`,
    '',
    `--${CHANGES}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${method} ${address} HTTP/1.1`,
    'Accept: application/json',
    ...(method === 'POST' ? headers.filter(header => !header.startsWith('If-Match')) : headers),
    '',
    ...(body === undefined ? [] : [JSON.stringify(body), '']),
    `--${CHANGES}--`,
    '',
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n')
}

/**
 * What went through at each door.
 * @param target an item of somebody else's that is there to be edited
 * @param another adds one more such item, to be deleted
 */
export async function writeDoors(
  world: World,
  person: string,
  target: Target,
  another: () => Promise<Target>,
): Promise<Record<'add' | 'edit' | 'remove', Outcomes>> {
  const list = `${target.site}/_api/web/getList('${new URL(target.site).pathname}/Lists/${target.urlName}')`
  const item = (id: number) => `${list}/items(${id})`

  async function send(address: string, body?: object, method?: 'MERGE' | 'DELETE'): Promise<Response> {
    const response = await world.fetchAs(person, 'sharepoint', address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(method ? { 'X-HTTP-Method': method, 'If-Match': '*' } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) expect403or404(response, address)
    return response
  }
  async function sendBatch(method: string, address: string, body?: object): Promise<boolean> {
    const response = await world.fetchAs(person, 'sharepoint', `${target.site}/_api/$batch`, {
      method: 'POST',
      headers: { 'Content-Type': `multipart/mixed; boundary=${BOUNDARY}` },
      body: changeset(method, address, body),
    })
    const status = /HTTP\/1\.1 (\d{3})/.exec(await response.text())?.[1] ?? String(response.status)
    if (!/^2/.test(status) && !['403', '404'].includes(status)) throw new Error(`${address} was answered ${status}`)
    return status.startsWith('2')
  }
  /** These two answer 200 and tell of each column whether it went. */
  async function sendValidated(address: string, body: object): Promise<boolean> {
    const response = await send(address, body)
    if (!response.ok) return false
    return v.parse(validated, await response.json()).value.every(({ HasException }) => !HasException)
  }
  const fresh = () => ({ Title: 'Walked', Key: crypto.randomUUID() })
  const formValues = (values: Record<string, string>) =>
    Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }))
  const removed = async (remove: (id: number) => Promise<boolean>) => remove((await another()).id)

  return {
    add: {
      items: (await send(`${list}/items`, fresh())).ok,
      AddValidateUpdateItemUsingPath: await sendValidated(`${list}/AddValidateUpdateItemUsingPath`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: `${new URL(target.site).pathname}/Lists/${target.urlName}` } },
        formValues: formValues(fresh()),
        bNewDocumentUpdate: false,
      }),
      batch: await sendBatch('POST', `${list}/items`, fresh()),
    },
    edit: {
      item: (await send(item(target.id), { Title: `Ord ${target.key}` }, 'MERGE')).ok,
      ValidateUpdateListItem: await sendValidated(`${item(target.id)}/ValidateUpdateListItem`, {
        formValues: formValues({ Title: `Ord ${target.key}` }),
        bNewDocumentUpdate: false,
      }),
      batch: await sendBatch('MERGE', item(target.id), { Title: `Ord ${target.key}` }),
    },
    remove: {
      item: await removed(async id => (await send(item(id), undefined, 'DELETE')).ok),
      recycle: await removed(async id => (await send(`${item(id)}/recycle`)).ok),
      batch: await removed(id => sendBatch('DELETE', item(id))),
    },
  }
}

function expect403or404({ status }: Response, address: string): void {
  if (status !== 403 && status !== 404) throw new Error(`${address} was answered ${status}`)
}
