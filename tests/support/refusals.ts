import { AppError, type Reason, type Refusal } from '../../shared/errors'

/** The refusal that a call ends with; fails when it succeeds or breaks. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (failure) {
    if (failure instanceof AppError) return failure.refusal
    throw failure
  }
  throw new Error('the call was expected to be refused, and succeeded')
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how jest lets matchers be declared
  namespace jest {
    interface Matchers<R> {
      /** Refused for this reason, whatever the code. */
      toBeRefused(reason: Reason): Promise<R>
    }
  }
}

expect.extend({
  async toBeRefused(call: Promise<unknown>, reason: Reason) {
    const refusal = await refusalOf(call)
    const pass = refusal.reason === reason
    return { pass, message: () => `expected the refusal ${reason}, got ${JSON.stringify(refusal)}` }
  },
})
