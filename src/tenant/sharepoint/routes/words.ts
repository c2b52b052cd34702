/** `TitleResource` and `DescriptionResource`: texts in the languages of a multilingual site. Each is in the web's own here. */
import { NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { asText, type Handler, type Req } from './request'

const read =
  (property: 'Title' | 'Description', of: Handler): Handler =>
  (req: Req): Answer => {
    asText(req.body.cultureName)
    const answered = of({ ...req, address: { ...req.address, query: new Map() } })
    if (answered.kind !== 'resource') throw new NotImplemented(`${req.address.route}`)
    const value = answered.resource.props[property] ?? ''
    return { kind: 'value', name: 'GetValueForUICulture', type: 'Edm.String', value }
  }

export const titleFor = (of: Handler): Handler => read('Title', of)
export const descriptionFor = (of: Handler): Handler => read('Description', of)
