/** The whole address of a calendar to subscribe to: beside the page itself. */
export const feedAddress = (path: string): string | null => `${window.location.origin}${path}`
