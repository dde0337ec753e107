/** The browser has digits to type instead. */
export const canScan = false

export const scanCode = (): Promise<string | null> => Promise.resolve(null)
