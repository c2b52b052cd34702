import { randomUUID } from 'node:crypto'

/**
 * Microsoft Graph's error answers, once each. Form: https://learn.microsoft.com/graph/errors.
 * Wordings as seen in the wild where that page has none; a client should read `code` only.
 */
export interface GraphError {
  status: 400 | 401 | 403 | 404
  code: string
  message: string
}

const error =
  (status: GraphError['status'], code: string) =>
  (message: string): GraphError => ({ status, code, message })

const badRequest = error(400, 'Request_BadRequest')
const unauthenticated = error(401, 'InvalidAuthenticationToken')

export const graphErrors = {
  tokenMissing: () => unauthenticated('Access token is empty.'),
  tokenExpired: () => unauthenticated('Lifetime validation failed, the token is expired.'),
  tokenForAnother: () => unauthenticated('Access token validation failure. Invalid audience.'),
  tokenInvalid: () => unauthenticated('CompactToken validation failed with reason code: 80049228.'),
  /** Assumed: with continuous access evaluation a disabled account's token is refused at once. */
  accountDisabled: () =>
    unauthenticated('Continuous access evaluation resulted in challenge: the account is disabled.'),
  scopeMissing: () => error(403, 'Authorization_RequestDenied')('Insufficient privileges to complete the operation.'),
  mailScopeMissing: () => error(403, 'ErrorAccessDenied')('Access is denied. Check credentials and try again.'),
  sendAsDenied: () =>
    error(
      403,
      'ErrorSendAsDenied',
    )(
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
    ),
  meWithoutPerson: () => badRequest('/me request is only valid with delegated authentication flow.'),
  resourceMissing: (id: string) =>
    error(
      404,
      'Request_ResourceNotFound',
    )(`Resource '${id}' does not exist or one of its queried reference-property objects are not present.`),
  /**
   * The status: learn.microsoft.com/graph/api/profilephoto-get. Code and wording as told in github.com/Azure-Samples/
   * ms-identity-dotnetcore-b2c-account-management/issues/23; the same where there is no such person, as told on
   * learn.microsoft.com/answers/questions/2079017.
   */
  imageMissing: () =>
    error(
      404,
      'ImageNotFound',
    )("Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown."),
  /** @see https://learn.microsoft.com/graph/json-batching (the wordings are assumed) */
  batchMalformed: () => badRequest('Invalid batch payload format.'),
  batchTooLarge: (limit: number) => badRequest(`Number of batch request steps exceeds the maximum value of ${limit}.`),
  batchIdsRepeated: (id: string) => badRequest(`Request Id '${id}' has to be unique in a batch.`),
  /** @see https://learn.microsoft.com/graph/aad-advanced-queries */
  searchWithoutConsistency: () =>
    badRequest(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    ),
  sortingUnsupported: () => error(400, 'Request_UnsupportedQuery')('Sorting not supported for current query.'),
  filterInvalid: () => badRequest('Invalid filter clause'),
  searchInvalid: () => badRequest('Syntax error: the $search value must be quoted, as in "property:value".'),
  topInvalid: (top: string) =>
    badRequest(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`),
  skipUnsupported: () => badRequest("'$skip' is not supported by the service."),
  skiptokenInvalid: () => badRequest('Invalid $skiptoken.'),
  bodyInvalid: (fault: string) => error(400, 'RequestBodyRead')(fault),
  recipientsMissing: () =>
    error(
      400,
      'ErrorInvalidRecipients',
    )("At least one recipient is not valid., A message can't be sent because it contains no recipients."),
  recipientInvalid: (address: string) =>
    error(
      400,
      'ErrorInvalidRecipients',
    )(`At least one recipient is not valid., Recipient '${address}' is not resolved.`),
}

export function graphAnswer({ status, code, message }: GraphError, now: Date): Response {
  const requestId = randomUUID()
  return Response.json(
    {
      error: {
        code,
        message,
        innerError: { date: now.toISOString().slice(0, 19), 'request-id': requestId, 'client-request-id': requestId },
      },
    },
    {
      status,
      headers: {
        'request-id': requestId,
        ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="", authorization_uri=""' } : {}),
      },
    },
  )
}

/** Thrown anywhere below the routes; answered once. */
export class GraphRefusal extends Error {
  readonly error: GraphError
  constructor(error: GraphError) {
    super(error.message)
    this.error = error
  }
}

/** Graph has it, this tenant doesn't. */
export class GraphLack extends Error {}
