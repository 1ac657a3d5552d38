import { StoreError, type StoreErrorCode } from '../store/store'

/** An error as the service words it. `code` is the service's own name, which the SDK turns into an errCode. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.'
// What has to do with transactions ends otherwise.
const PERSISTS = 'Please check your request, but if the problem persists, contact us.'

const wording: Record<StoreErrorCode, (message: string) => [code: string, message: string]> = {
  'missing-collection': (message) => [
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${message}. ${CONTACT}`,
  ],
  'collection-exists': (message) => [
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist: ${message}. ${CONTACT}`,
  ],
  // The SDK knows no number for this code and reports -501001, so the message has to carry the name.
  'duplicate-key': (message) => [
    'DATABASE_DUPLICATE_WRITE',
    `[DATABASE_DUPLICATE_WRITE] multiple write errors: [{write errors: [{${withE11000(message)}}]}, {<nil>}]`,
  ],
  'bad-parameter': (message) => [
    'INVALID_PARAM',
    `[InvalidParameter] Check request parameter fail: ${message}. ${CONTACT}`,
  ],
  'write-conflict': () => conflict,
  'commit-conflict': () => conflict,
  'no-such-transaction': () => lostTransaction,
  'transaction-expired': () => lostTransaction,
}

const conflict: [string, string] = [
  'DATABASE_TRANSACTION_CONFLICT',
  `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${PERSISTS}`,
]

const lostTransaction: [string, string] = [
  'DATABASE_TRANSACTION_FAIL',
  `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${PERSISTS}`,
]

function withE11000(message: string): string {
  return message.includes('E11000') ? message : `E11000 duplicate key error ${message}`
}

export function transactionConflict(): ServiceError {
  return new ServiceError(...conflict)
}

export function invalid(message: string): ServiceError {
  return new ServiceError('INVALID_PARAM', `[InvalidParameter] ${message}`)
}

/** Whatever was thrown, worded as the service would. */
export function asServiceError(thrown: unknown): ServiceError {
  if (thrown instanceof ServiceError) return thrown
  if (thrown instanceof StoreError) return new ServiceError(...wording[thrown.code](thrown.message))
  return new ServiceError('SYS_ERR', thrown instanceof Error ? thrown.message : String(thrown))
}
