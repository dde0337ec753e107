import cloudbase from '@cloudbase/node-sdk'

/** The one connection to the platform, in the environment that the function runs in. */
export const cloud = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, timeout: 10_000 })

export const database = cloud.database()

/** Query and update operators, `command.gt(3)`. */
export const command = database.command

/** Expression operators of aggregations. */
export const expression = database.command.aggregate

/** A platform answer that carries an error code. */
export class PlatformError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'PlatformError'
    this.code = code
  }
}

/** Some calls of the SDK return an error's code where others throw it: after this, all throw. */
export function succeeded<Result extends object>(result: Result): Result {
  const { code } = result as { code?: unknown }
  if (code !== undefined && code !== '') throw new PlatformError(String(code))
  return result
}
