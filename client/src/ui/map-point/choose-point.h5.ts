/** The browser build has no map. */
export const canChoosePoint = false

export const choosePoint = (): Promise<null> => Promise.resolve(null)
