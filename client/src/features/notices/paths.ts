/** Where the pages on notices are, for those who lead there. */
export const noticesPage = '/features/notices/pages/notices/index'
/** With `posted=1` right after sending. */
export const noticePage = '/features/notices/pages/notice/index'
/** With `id` to edit one. */
export const postPage = '/features/notices/pages/post/index'
export const postedPage = '/features/notices/pages/posted/index'
/** With the notice's `id` and the `unitId` whose households are shown. */
export const rosterPage = '/features/notices/pages/roster/index'
export const questionsPage = '/features/notices/pages/questions/index'
export const reviewNoticesPage = '/features/notices/pages/review/index'
