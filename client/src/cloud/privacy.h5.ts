/** The browser has no such question of its own: our sheet is the one that counts. */
export const requirePrivacyConsent = (): Promise<boolean> => Promise.resolve(true)
