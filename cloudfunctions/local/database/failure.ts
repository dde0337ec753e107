/** The codes the SDK passes on to a function; the texts are production's where they were seen. */
export type FailureCode =
  | 'INVALID_PARAM'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'

/** An answer production would give with a code. Anything else that is thrown is a fault of the local cloud. */
export class DatabaseFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message)
  }
}

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export function refused(reason: string): DatabaseFailure {
  return new DatabaseFailure('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}. ${ADVICE}`)
}

export function missingCollection(name: string): DatabaseFailure {
  return new DatabaseFailure(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  )
}

export function duplicate(collection: string, index: string): DatabaseFailure {
  return new DatabaseFailure(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index}. ${ADVICE}`,
  )
}

export function transactionConflict(): DatabaseFailure {
  return new DatabaseFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
}

export function transactionGone(): DatabaseFailure {
  return new DatabaseFailure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )
}

export function transactionBusy(): DatabaseFailure {
  return new DatabaseFailure(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${ADVICE}`,
  )
}
