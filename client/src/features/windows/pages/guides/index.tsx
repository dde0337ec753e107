import { useState } from 'react'
import { categoryNames, GuideCategory } from '@shared/windows/guide'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { unitAtEnd } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'
import { GuideRow } from '../../guide-row'
import { useGuides } from '../../use-guides'
import { usePlace, type Place } from '../../use-place'
import { Found } from './found'
import { SearchBox } from './search-box'

/** What can be got done here, for whom and with what: found by words or by kind. */
export default function GuidesPage() {
  const { me, place, isChosen, choose } = usePlace()
  return (
    <Page title="办事指南">
      <ReadingView reading={me}>
        {() =>
          place ? (
            <>
              {isChosen && (
                <Card>
                  <LinkRow label={place.unitName} icon="building" note="换社区" onOpen={() => choose(null)} />
                </Card>
              )}
              <Guides place={place} />
            </>
          ) : (
            <ChoosePlace onChoose={choose} />
          )
        }
      </ReadingView>
    </Page>
  )
}

function ChoosePlace({ onChoose }: { onChoose: (place: Place) => void }) {
  return (
    <>
      <Notice icon="place" title="先选一个社区" text="看指南不用登记；取号和申请代办要先登记住处。" />
      <Card>
        <UnitSteps
          to="community"
          within={null}
          path={[]}
          onChange={(path) => {
            const unit = unitAtEnd(path, 'community')
            if (unit) onChoose({ unitId: unit.id, unitName: unit.name })
          }}
        />
      </Card>
    </>
  )
}

function Guides({ place: { unitId } }: { place: Place }) {
  const [query, setQuery] = useState('')
  return (
    <>
      <SearchBox query={query} onSearch={setQuery} />
      {query === '' ? <ByCategory unitId={unitId} /> : <Found unitId={unitId} query={query} />}
    </>
  )
}

const ALL = 'all'
const categories = [
  { value: ALL, label: '全部' },
  ...GuideCategory.options.map((value) => ({ value, label: categoryNames[value] })),
]

function ByCategory({ unitId }: { unitId: string }) {
  const [category, setCategory] = useState<string>(ALL)
  const reading = useGuides(unitId, category === ALL ? null : (category as GuideCategory))
  return (
    <>
      <Choice label="办哪一类事" options={categories} value={category} onChange={setCategory} />
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={
          category === ALL ? (
            <Empty
              icon="desk"
              title="这里还没有办事指南"
              text="社区写好以后会列在这里，急事请打电话问社区。"
            />
          ) : (
            <Empty
              icon="desk"
              title="这一类还没有指南"
              action={<Button onTap={() => setCategory(ALL)}>看全部</Button>}
            />
          )
        }
      >
        {(guide) => <GuideRow guide={guide} />}
      </PagedList>
    </>
  )
}
