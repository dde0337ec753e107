import type { HostChoice } from '@shared/org-life/schema'

/** What is done with all of a host's activities. */
export const HostTools = (_: { host: HostChoice }) => null
