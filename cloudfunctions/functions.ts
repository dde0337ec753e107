/** One deployed function: what the platform must know of it beside its code. */
export interface FunctionSchema {
  /** Seconds after which the platform ends a run. */
  readonly timeout: number
  /** MB. */
  readonly memory: number
  /** WeChat calls it may make; applied from its config.json when WeChat's own tools upload it. */
  readonly openapi: readonly string[]
  /** At most one timer a function; seven fields, Asia/Shanghai. */
  readonly timer?: { readonly name: string; readonly cron: string }
  /**
   * Where the HTTP access service calls it, with every path below. Whoever has the address gets through: the rules
   * below hold for clients alone (https://cloud.tencent.com/document/product/436/46799).
   */
  readonly httpPath?: `/${string}`
}

export const functions = {
  api: { timeout: 20, memory: 256, openapi: ['security.msgSecCheck'] },
  jobs: {
    timeout: 55,
    memory: 256,
    openapi: ['security.mediaCheckAsync', 'subscribeMessage.send'],
    timer: { name: 'everyMinute', cron: '0 * * * * * *' },
  },
  feeds: { timeout: 10, memory: 256, openapi: [], httpPath: '/feeds' },
} as const satisfies Record<string, FunctionSchema>

/** By default every logged-in client may call every function, so all but `api` are closed. */
export const functionRules = {
  '*': { invoke: false },
  api: { invoke: 'auth != null' },
} as const

/** Which function answers at which path of the HTTP access service. */
export const httpPaths: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries<FunctionSchema>(functions).flatMap(([name, { httpPath }]) =>
    httpPath ? [[httpPath, name]] : [],
  ),
)
