/** Where the direct line's pages are, for those who lead there. */
export const fileCasePage = '/features/direct-line/pages/file-case/index'
export const appealPage = '/features/direct-line/pages/appeal/index'
export const workPage = '/features/direct-line/pages/work/index'
export const minePage = '/features/direct-line/pages/mine/index'

/** The matter that grew out of a suggestion. */
export const matterPage = '/features/matters/pages/matter/index'
