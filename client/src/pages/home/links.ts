/** Pages of the members' part that home leads to. */
export const registerPage = '/features/members/pages/register/index'
export const homesPage = '/features/members/pages/homes/index'
export const inboxPage = '/features/members/pages/inbox/index'
export const pendingHomesPage = '/features/members/pages/pending-homes/index'
