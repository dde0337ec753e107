/** The whole address of a calendar to subscribe to; null while this build doesn't know where the service is reached by HTTP. */
export const feedAddress = (path: string): string | null =>
  process.env.FEEDS_ORIGIN ? `${process.env.FEEDS_ORIGIN}${path}` : null
