export const partyReasons = {
  'party.unknown_org': '没有找到这个党组织，请重新选择。',
  'party.outside_org': '这个党组织不在您负责的范围内，请由它的书记或上级组织办理。',
  // One sentence for both: whether somebody belongs to another organisation is none of the asker's business.
  'party.nobody_to_enter':
    '没能登记。请核对姓名和手机号后四位，并请本人先在小程序里登记手机号；已在别的组织登记的，请本人联系原组织转出。',
  'party.several_found': '有同名且手机号后四位也相同的居民，请让本人换一个手机号登记后再试。',
  'party.entered_already': '这位党员已经登记在您负责的组织里了，请在名单里查看。',
  'party.since_in_future': '日期不能晚于今天。',
  'party.own_membership': '不能办理自己的组织关系，请上级组织或另一位书记来办。',
  'party.same_org': '这位党员已经在这个组织里了，请选别的组织。',
  'party.not_member': '还没有登记您的组织关系，请先联系您所在的党组织登记。',
  'party.home_not_confirmed': '这个住处还没有确认，确认以后才能报到。',
  'party.other_grid': '只能到住处所在网格的党支部报到，请重新选择。',
  'party.reports_at_home': '您的组织关系就在这个支部，不用再报到。',
  'party.reported_already': '您已经申请或报到过了；要换支部，请先退出。',
  'party.nothing_to_leave': '您现在没有报到，不用退出。',
  'party.decided_already': '这份报到申请已经有人处理过了，请刷新名单。',
} as const
export type PartyReason = keyof typeof partyReasons
