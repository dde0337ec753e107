import type { InboxLink } from '@shared/inbox/schema'
import Taro from '@tarojs/taro'
import { goTo } from '@/ui/go'

/** Opens what a message is about. */
export function openLink(link: InboxLink): void {
  switch (link.to) {
    case 'appeal':
      return goTo('/features/direct-line/pages/appeal/index', { id: link.id })
    case 'publicAppeal':
      return goTo('/features/neighbourhood/pages/public-case/index', { id: link.id })
    case 'matter':
      return goTo('/features/matters/pages/matter/index', { id: link.id })
    case 'ticket':
      return goTo('/features/windows/pages/ticket/index', { id: link.id })
    case 'visit':
      return goTo('/features/windows/pages/visit/index', { id: link.id })
    case 'booking':
      return goTo('/features/bookings/pages/booking/index', { id: link.id })
    case 'wait':
      return goTo('/features/bookings/pages/mine/index', { show: 'waits' })
    case 'activity':
      return goTo('/features/org-life/pages/activity/index', { id: link.id })
    case 'notice':
      return goTo('/features/notices/pages/notice/index', { id: link.id })
    case 'notices':
      return goTo('/features/notices/pages/notices/index')
    case 'pendingHomes':
      return goTo('/features/members/pages/pending-homes/index')
    case 'party':
      return goTo('/features/party/pages/mine/index')
    case 'receipts':
      return goTo('/features/org-life/pages/receipts/index', { owner: link.ownerId, quarter: link.quarter })
    case 'me':
      return void Taro.switchTab({ url: '/pages/me/index' })
  }
}

/** What a tap on the message opens, in words. */
export const linkWords: Record<InboxLink['to'], string> = {
  appeal: '看这件事',
  publicAppeal: '看这件事',
  matter: '看这个议题',
  ticket: '看我的号',
  visit: '看这次代办',
  booking: '看这个预约',
  wait: '看我的候补',
  activity: '看这个活动',
  notice: '看这条通知',
  notices: '看通知',
  pendingHomes: '去确认',
  party: '看组织关系',
  receipts: '看回执',
  me: '看我的',
}
