import { useState } from 'react'
import { sentences } from '@shared/errors'
import { MAX_HOMES, type Home } from '@shared/members/homes'
import { addHomeRefusal } from '@shared/members/rules'
import type { Me } from '@shared/members/schema'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { HomeCard } from '../../components/home-card'
import { RegisterFirst } from '../../components/register-first'

const title = '我的住处'
const addOne = () => goTo('/features/members/pages/register/index', { add: '1' })

export default function HomesPage() {
  const { reading, member } = useMe()
  const [left, setLeft] = useState<Home | null>(null)
  usePulledDown(reading.refresh)
  return (
    <Page title={title} actions={member && <AddOne homes={member.homes} />}>
      {left && <Notice tone="good" title={`已从 ${left.label} 搬出`} />}
      <ReadingView reading={reading}>
        {({ member: me }) =>
          me ? (
            <Homes me={me} onLeft={setLeft} />
          ) : (
            <RegisterFirst
              icon="building"
              title="还没有登记住处"
              text="登记后，您反映的事才能送到管您这栋楼的人手里。"
            />
          )
        }
      </ReadingView>
    </Page>
  )
}

function AddOne({ homes }: { homes: readonly Home[] }) {
  const reason = addHomeRefusal(homes, '')
  return (
    <Button
      icon="plus"
      disabled={reason !== null}
      hint={reason ? sentences[reason] : `最多 ${MAX_HOMES} 个。`}
      onTap={addOne}
    >
      添加住处
    </Button>
  )
}

function Homes({ me, onLeft }: { me: Me; onLeft: (home: Home) => void }) {
  if (me.homes.length === 0) {
    return (
      <Empty
        icon="building"
        title="名下没有住处"
        text="您反映过的事都还在。搬到新家后，在这里添加，楼栋长确认后就能用全部服务。"
      />
    )
  }
  return me.homes.map((home) => (
    <HomeCard
      key={home.householdId}
      home={home}
      isCurrent={home.householdId === me.currentHouseholdId}
      onLeft={onLeft}
    />
  ))
}
