export const memberReasons = {
  'members.already_registered': '您已经登记过了，不用再登记。',
  'members.unknown_unit': '没有找到这个楼口，请重新选择社区、楼栋和楼口。',
  'members.bad_room': '房号不对，请填数字房号，比如 501。',
  'members.home_exists': '这个住处已经在您的名下了。',
  'members.too_many_homes': '最多登记 5 个住处，请先搬出一个不住的。',
  'members.home_missing': '没有找到这个住处，可能已经搬出了。',
  'members.home_not_pending': '这个住处已经有人处理过了。',
  'members.own_home': '不能确认自己家或同住家人的住处，请别的工作人员来确认。',
  'members.outside_scope': '这条记录不在您负责的范围内。',
  'members.role_level': '这个身份不能用在这一级单位上。',
  'members.role_exists': '这位居民已经有这个身份了。',
  'members.role_missing': '没有找到这个身份，可能已经结束了。',
  'members.role_until_passed': '结束时间要晚于现在。',
  'members.own_admin_role': '不能结束自己的管理员身份，请另一位管理员来办。',
  'members.hand_over_to_self': '不能交接给本人，请选另一位。',
  'members.hand_over_without_role': '接手的人在这个单位没有同样的身份，请先指定身份再交接。',
} as const
export type MemberReason = keyof typeof memberReasons
