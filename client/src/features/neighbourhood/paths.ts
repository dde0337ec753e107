/** Where the pages on what neighbours see are, for those who lead there. */
const pages = '/features/neighbourhood/pages'
export const ledgerPage = `${pages}/ledger/index`
export const publicCasePage = `${pages}/public-case/index`
export const figuresPage = `${pages}/figures/index`
export const figureCasesPage = `${pages}/figure-cases/index`
export const topicPage = `${pages}/topic/index`
export const editTopicPage = `${pages}/edit-topic/index`

/** A case as its owner and those who handle it read it. */
export const appealPage = '/features/direct-line/pages/appeal/index'

/** Where Excel tables are asked for and fetched. */
export const exportsPage = '/features/members/pages/exports/index'
