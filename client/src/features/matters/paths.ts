/** Where the pages on matters are, for those who lead there. */
/** With `show=owed`, staff begin with what waits for them. */
export const mattersPage = '/features/matters/pages/matters/index'
export const matterPage = '/features/matters/pages/matter/index'
export const commentsPage = '/features/matters/pages/comments/index'
/** With `id` to edit one, with `fromAppealId` to make one of a suggestion. */
export const publishPage = '/features/matters/pages/publish/index'
export const reviewPage = '/features/matters/pages/review/index'
