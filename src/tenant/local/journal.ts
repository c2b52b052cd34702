/** What was asked, newest last, and what was answered 501. In memory: a restart begins afresh. */
export interface RequestEntry {
  at: string
  method: string
  /** With its query. */
  path: string
  status: number
  /** Principal name; absent where nobody was signed in. */
  person?: string
  /** The kinds of fault that struck. */
  faults?: string[]
}

export interface RefusedEntry {
  at: string
  method: string
  path: string
  message: string
}

export interface Journal {
  requests(): RequestEntry[]
  refused(): RefusedEntry[]
  record(entry: RequestEntry): void
  refuse(entry: RefusedEntry): void
  clear(): void
}

const REQUESTS_KEPT = 5000

export function createJournal(tell: (line: string) => void): Journal {
  const requests: RequestEntry[] = []
  const refused: RefusedEntry[] = []
  return {
    requests: () => [...requests],
    refused: () => [...refused],
    record(entry) {
      requests.push(entry)
      if (requests.length > REQUESTS_KEPT) requests.splice(0, requests.length - REQUESTS_KEPT)
    },
    refuse(entry) {
      refused.push(entry)
      tell(`501 ${entry.method} ${entry.path}: ${entry.message}`)
    },
    clear() {
      requests.length = 0
      refused.length = 0
    },
  }
}

/** The 501s of one answer: the answer itself, or parts of a `$batch`, each as its message. */
export async function refusalsIn(path: string, response: Response): Promise<string[]> {
  if (response.status === 501) return [messageOf(await response.clone().text())]
  if (!/\/\$batch$/i.test(path) || response.status !== 200) return []
  const body = await response.clone().text()
  // Graph's batches are JSON: learn.microsoft.com/graph/json-batching
  if (response.headers.get('content-type')?.includes('json')) {
    const parts: unknown = Object(JSON.parse(body)).responses
    const refused = Array.isArray(parts) ? parts.filter(part => Object(part).status === 501) : []
    return refused.map(part => `in a batch: ${messageOf(JSON.stringify(part))}`)
  }
  return body
    .split(/^--batchresponse_/m)
    .filter(part => part.includes('HTTP/1.1 501'))
    .map(part => `in a batch: ${messageOf(part.slice(part.indexOf('{')))}`)
}

function messageOf(body: string): string {
  const message = body.match(/"(?:message|value)"\s*:\s*"((?:[^"\\]|\\.)*)"/)?.[1]
  return message ?? body.slice(0, 500)
}
