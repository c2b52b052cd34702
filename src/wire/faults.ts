/** What PnPjs threw, of SharePoint or of Graph → StorageError. The one place that reads their codes. */
import { HttpRequestError } from '@pnp/queryable'
import { StorageError, type StorageErrorKind } from '../storage/storage-error'

/** SharePoint's HRESULT for a value that must be unique and isn't. */
const DUPLICATE_VALUE = '-2130575169'
/**
 * A site or a list that isn't there: the list's own HRESULT, and "file not found", with which an address is answered that
 * leads to none. An item that isn't there has another.
 */
const NO_LIST = ['-2130575322', '-2147024894']
/** A write names a column that the list lacks, or one of another type: with our fixed names, a site that is only half made. */
const NO_COLUMN = 'Microsoft.SharePoint.Client.InvalidClientQueryException'

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
  if (status === 404 && NO_LIST.some(number => code.startsWith(number))) return 'notSetUp'
  if (status === 400 && code.endsWith(NO_COLUMN)) return 'notSetUp'
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
  // the host's own, known by name since this room may not import that one: no token to be had without a person
  if (thrown instanceof Error && thrown.name === 'SignInNeeded')
    return new StorageError('signedOut', thrown.message, thrown)
  // a whole answer that is no JSON: a page of some other server, or of a sign-in
  if (thrown instanceof SyntaxError) return new StorageError('broken', 'The answer is not SharePoint’s.', thrown)
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
