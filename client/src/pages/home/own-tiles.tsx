import { confirmingRoles } from '@shared/members/rules'
import type { Me } from '@shared/members/schema'
import { isInForce } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { fileCasePage } from '@/features/direct-line/paths'
import { goTo } from '@/ui/go'
import { Tiles, type Tile } from '@/ui/tiles/tiles'
import { homesPage, inboxPage, pendingHomesPage } from './links'

const file: Tile = { word: '我要反映', icon: 'edit', onOpen: () => goTo(fileCasePage) }
const inbox: Tile = { word: '消息', icon: 'inbox', onOpen: () => goTo(inboxPage) }
const unread: Tile = { ...inbox, word: '有新消息' }
const homes: Tile = { word: '我的住处', icon: 'home', onOpen: () => goTo(homesPage) }
const confirming: Tile = { word: '住户确认', icon: 'building', onOpen: () => goTo(pendingHomesPage) }

const mayConfirm = ({ roles }: Me): boolean =>
  roles.some((grant) => confirmingRoles.includes(grant.role) && isInForce(grant, serverNow()))

/** Up to four ways on, by what somebody may do. */
export function OwnTiles({ member }: { member: Me | null }) {
  if (!member) return <Tiles tiles={[file]} />
  const tiles = [file, member.hasUnreadInbox ? unread : inbox, homes]
  return <Tiles tiles={mayConfirm(member) ? [...tiles, confirming] : tiles} />
}
