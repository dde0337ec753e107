/** Where the pages on activities are, for those who lead there; each takes an `id` unless it says otherwise. */
const inOrgLife = (page: string) => `/features/org-life/pages/${page}/index`

export const activityPage = inOrgLife('activity')
export const signUpPage = inOrgLife('sign-up')
/** Takes nothing. */
export const myActivitiesPage = inOrgLife('mine')
/** What I arrange; takes nothing. */
export const hostedPage = inOrgLife('hosted')
/** A new one without an `id`. */
export const editPage = inOrgLife('edit')
export const movePage = inOrgLife('move')
export const signUpsPage = inOrgLife('sign-ups')
export const codePage = inOrgLife('code')
export const attendancePage = inOrgLife('attendance')
export const recordPage = inOrgLife('record')
/** Takes nothing. */
export const planPage = inOrgLife('plan')
/** Takes nothing. */
export const figuresPage = inOrgLife('figures')

/** Texts that wait for a worker; takes nothing. */
export const reviewPage = inOrgLife('review')
/** Takes nothing. */
export const pointsPage = inOrgLife('points')
/** The calendar to subscribe to, of the community that is looked at; takes nothing. */
export const feedPage = inOrgLife('feed')
/** Takes nothing, or the `owner` and `quarter` of a receipt. */
export const receiptsPage = inOrgLife('receipts')
/** The days of a `year`, this one without. */
export const holidaysPage = inOrgLife('holidays')

export const registerPage = '/features/members/pages/register/index'
