/**
 * A failure of the platform itself, as `wx.cloud.callFunction` reports it: `{ errCode, errMsg }`.
 * `status` is the local cloud's own: the browser build tells a platform failure from a function's reply by it.
 */
export class PlatformError extends Error {
  constructor(
    readonly errCode: number,
    message: string,
    readonly status: number,
  ) {
    super(message)
    this.name = 'PlatformError'
  }

  get body(): { errCode: number; errMsg: string } {
    return {
      errCode: this.errCode,
      errMsg: `cloud.callFunction:fail Error: errCode: ${this.errCode} | errMsg: ${this.message}`,
    }
  }
}

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/error-code.html lists the codes; which one meets which case is partly assumed, see README.md. */
export const platformErrors = {
  invalidEvent: () => new PlatformError(-501007, 'invalid parameters: the event is not JSON', 400),
  eventTooLarge: (limit: number) =>
    new PlatformError(-501007, `invalid parameters: the event is larger than ${limit} bytes`, 413),
  notAllowed: (name: string) =>
    new PlatformError(-601004, `function ${name} may not be invoked by this client`, 403),
  functionMissing: (name: string) =>
    new PlatformError(-501000, `FunctionName parameter could not be found: ${name}`, 404),
  functionFailed: (message: string) => new PlatformError(-504002, `functions execute fail: ${message}`, 500),
  timeLimit: (seconds: number) =>
    new PlatformError(-504003, `Invoking task timed out after ${seconds} seconds`, 504),
  replyTooLarge: () => new PlatformError(-504002, 'The size of response exceeds the upper limit (6MB)', 500),
}
