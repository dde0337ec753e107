import { View } from '@tarojs/components'
import { stateNames } from '@shared/direct-line/life-cycle'
import type { PublicCard } from '@shared/direct-line/ledger'
import { outcomeNames } from '@shared/direct-line/outcome'
import { stateLooks } from '../../state-looks'
import { useFollowed } from '../../use-my-appeals'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Tag } from '@/ui/tag/tag'
import './followed.scss'

const publicCasePage = '/features/neighbourhood/pages/public-case/index'

/** Neighbours' cases that I second or follow. */
export function Followed() {
  const reading = useFollowed()
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={
        <Empty title="还没有关注的事" text="邻居公开的事，附议或者关注以后会列在这里，有进展会告诉您。" />
      }
    >
      {(card) => <FollowedCase card={card} />}
    </PagedList>
  )
}

function FollowedCase({ card }: { card: PublicCard }) {
  const { id, state, outcome, title, placeLabel, supporters } = card
  const word = outcome ? outcomeNames[outcome] : stateNames[state]
  const about = [placeLabel, supporters > 0 ? `${supporters} 位邻居附议` : ''].filter((part) => part !== '')
  return (
    <Card onOpen={() => goTo(publicCasePage, { id })}>
      <Tag word={word} {...stateLooks[state]} />
      <View className="followed__title">{title}</View>
      <View className="followed__note">{about.join(' · ')}</View>
    </Card>
  )
}
