import pino from 'pino'

/**
 * Structured lines on standard output, where the platform collects them: endpoint, request id, outcome, figures.
 * Never input, names, phones, openids or error messages with a person's text in them.
 */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 1, sync: true }),
)

/** A failure's class, code and place for the log; its message may quote what a person wrote. */
export function describeFailure(failure: unknown): { type: string; code: string; stack: string } {
  const { name = 'unknown', code = '', stack = '' } = Object(failure) as Partial<Record<string, string>>
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { type: name, code: String(code), stack: frames.slice(0, 6).join('\n') }
}
