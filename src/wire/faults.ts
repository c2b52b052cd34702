/** What PnPjs threw, of SharePoint or of Graph → StorageError. The one place that reads their codes. */
import { HttpRequestError } from '@pnp/queryable'
import { StorageError, type StorageErrorKind } from '../storage/storage-error'

/** SharePoint's HRESULT for a value that must be unique and isn't. */
const DUPLICATE_VALUE = '-2130575169'

function codeAndMessage(body: unknown): { code: string; message: string } {
  if (typeof body !== 'object' || body === null) return { code: '', message: '' }
  const error = 'odata.error' in body ? body['odata.error'] : 'error' in body ? body.error : undefined
  if (typeof error !== 'object' || error === null) return { code: '', message: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const message = 'message' in error ? error.message : ''
  if (typeof message === 'string') return { code, message }
  const isWrapped = typeof message === 'object' && message !== null && 'value' in message
  return { code, message: isWrapped ? String(message.value) : '' }
}

function kindOf(status: number, code: string): StorageErrorKind {
  if (code.startsWith(DUPLICATE_VALUE)) return 'duplicate'
  switch (status) {
    case 401:
      return 'signedOut'
    case 403:
      return 'forbidden'
    case 404:
      return 'missing'
    case 412:
      return 'conflict'
    case 429:
    case 503:
      return 'throttled'
    case 400:
      return 'refused'
    default:
      return 'broken'
  }
}

export async function toStorageError(thrown: unknown): Promise<StorageError> {
  if (thrown instanceof StorageError) return thrown
  if (thrown instanceof HttpRequestError) {
    const body: unknown = await thrown.response
      .clone()
      .json()
      .catch(() => undefined)
    const { code, message } = codeAndMessage(body)
    return new StorageError(kindOf(thrown.status, code), message || `HTTP ${thrown.status}`, thrown)
  }
  // fetch rejects with a TypeError when no whole answer came
  return new StorageError('offline', thrown instanceof Error ? thrown.message : String(thrown), thrown)
}

/** Runs `work`; whatever it throws comes out as a StorageError. */
export async function withStorageErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw await toStorageError(thrown)
  }
}
