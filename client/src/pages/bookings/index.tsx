import { serverNow } from '@/cloud/server-time'
import { CentreRow } from '@/features/bookings/centre-row'
import { findPage } from '@/features/bookings/paths'
import { useCentre } from '@/features/bookings/use-centre'
import { WindowsEntry } from '@/features/windows/windows-entry'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { ChoosePlace } from './choose-place'
import { DayOfRooms } from './day-of-rooms'
import { MineRow, MyTimes } from './my-times'

/** Rooms of the service centre: what I have booked, and what is free on which day. */
export default function BookingsPage() {
  const looked = useCentre()
  const { me, place, centres, centre, choosePlace } = looked
  const now = serverNow()
  return (
    <Page title="预约" tab="bookings">
      <ReadingView reading={me}>
        {({ member }) => (
          <>
            {member && <MyTimes now={now} />}
            {(member ?? centre) && (
              <Card>
                {member && <MineRow />}
                {centre && <CentreRow looked={looked} centre={centre} />}
              </Card>
            )}
            <WindowsEntry />
            {place === null && <ChoosePlace onChoose={choosePlace} />}
          </>
        )}
      </ReadingView>
      {place !== null && (
        <ReadingView reading={centres}>
          {() =>
            centre ? (
              <>
                <Button
                  kind="primary"
                  icon="search"
                  onTap={() => goTo(findPage, { centre: centre.id, unit: place.unitId })}
                >
                  按人数和时间找场地
                </Button>
                <DayOfRooms key={centre.id} centre={centre} now={now} />
              </>
            ) : (
              <Empty
                icon="building"
                title="这个社区还没有可以预约的服务中心"
                text="社区把党群服务中心的场地放上来以后，就能在这里预约。"
                action={looked.isChosen && <Button onTap={looked.forgetPlace}>换一个社区</Button>}
              />
            )
          }
        </ReadingView>
      )}
    </Page>
  )
}
