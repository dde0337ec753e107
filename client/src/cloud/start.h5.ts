/** The browser reaches the local cloud at the address it was served from. */
export function startCloud(): void {}
