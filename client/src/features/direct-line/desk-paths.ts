/** Where the pages of those who handle cases are. */
const pages = '/features/direct-line/pages'
export const searchPage = `${pages}/search/index`
export const mergePage = `${pages}/merge/index`
export const publishPage = `${pages}/publish/index`
export const settingsPage = `${pages}/settings/index`
export const dutyPage = `${pages}/duty/index`
export const templatesPage = `${pages}/templates/index`
export const categoriesPage = `${pages}/categories/index`

/** Where a suggestion is made a matter on which residents are heard; with `fromAppealId`. */
export const raiseMatterPage = '/features/matters/pages/publish/index'

/** Where Excel tables are asked for and fetched. */
export const exportsPage = '/features/members/pages/exports/index'
