import type { TokenSource } from '../../wire/patient-client'
import type { Directory } from '../shared/app-context'

/** The directory's client is loaded when it is first asked for: most openings never do. */
export function lazyDirectory(graphUrl: string, tokens: TokenSource): Directory {
  let loaded: Promise<Directory> | undefined
  const directory = () => {
    loaded ??= import('../../graph/graph-directory').then(({ graphDirectory }) => graphDirectory(graphUrl, tokens))
    return loaded
  }
  return {
    me: async () => (await directory()).me(),
    search: async text => (await directory()).search(text),
    people: async names => (await directory()).people(names),
    gone: async names => (await directory()).gone(names),
    photos: async names => (await directory()).photos(names),
    sendMail: async mail => (await directory()).sendMail(mail),
  }
}
