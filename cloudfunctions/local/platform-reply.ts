/** What the SDK reads of an answer: data, or a code and a message. */
export interface PlatformReply {
  data?: Record<string, unknown>
  code?: string
  message?: string
}
