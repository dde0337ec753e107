import pino from 'pino'

/**
 * Structured lines on standard output, where the platform collects them: endpoint, request id, outcome, figures.
 * Never input, names, phones, openids or error messages with a person's text in them.
 */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 1, sync: true }),
)
