import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goToTab } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useFeed } from '../../calendar/use-feed'
import { usePlace, type PlaceLooked } from '../../calendar/use-place'
import { RegisterFirst } from '../../register-first'
import { FeedAddress } from './feed-address'
import { KeepFeed } from './keep-feed'

/** The activities of the community that is looked at, in one's own calendar: subscribed to once, kept up by itself. */
export default function FeedPage() {
  const { reading } = useMe()
  const { place } = usePlace()
  return (
    <Page title="订阅日历">
      <ReadingView reading={reading}>
        {({ member }) => {
          if (!member) return <RegisterFirst />
          return place ? <FeedOf place={place} /> : <NoPlace />
        }}
      </ReadingView>
    </Page>
  )
}

const NoPlace = () => (
  <Empty
    icon="place"
    title="先选一个社区"
    text="在“组织生活”里选好社区，再来订阅它的活动。"
    action={<Button onTap={() => goToTab('org-life')}>去选社区</Button>}
  />
)

function FeedOf({ place: { unitId, unitName } }: { place: PlaceLooked }) {
  const reading = useFeed(unitId)
  return (
    <ReadingView reading={reading}>
      {({ path, mayRenew }) => (
        <>
          {path === null ? (
            <Empty
              icon="calendar"
              title={`${unitName}还没有开通日历订阅`}
              text={
                mayRenew
                  ? '开通以后，居民能把这里的活动订阅到自己的日历里。'
                  : '想订阅可以请社区工作人员开通。单个活动可以在活动页上“加到手机日历”。'
              }
            />
          ) : (
            <FeedAddress key={path} path={path} unitName={unitName} />
          )}
          {mayRenew && <KeepFeed unitId={unitId} isOn={path !== null} />}
        </>
      )}
    </ReadingView>
  )
}
