export const membersPage = '/features/party/pages/members/index'
export const enterPage = '/features/party/pages/enter/index'
