import { useState } from 'react'
import type { CentreView } from '@shared/centres/schema'
import type { RoleGrant } from '@shared/roles'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { GuideRow } from '../../guide-row'
import { deskPage, editDayPage, editGuidePage, editWindowPage, visitsPage } from '../../paths'
import { useCentres, useCentreWork, useWindows } from '../../use-desk'
import { useUnitGuides } from '../../use-guides'
import { stateWordOf } from './guide-words'

/** What the centre's staff run: windows, guides, visits. */
export default function StaffPage() {
  const { reading } = useMe()
  const [unit] = useCentreWork()
  return (
    <Page title="窗口管理">
      <ReadingView reading={reading}>
        {() =>
          unit ? (
            <Work unit={unit} />
          ) : (
            <Empty
              icon="lock"
              title="这里由服务中心的工作人员管理"
              text="社区工作者、社区书记和街道干部可以用。"
            />
          )
        }
      </ReadingView>
    </Page>
  )
}

function Work({ unit }: { unit: RoleGrant }) {
  const reading = useCentres(unit.unitId)
  return (
    <>
      <Card>
        <LinkRow label="上门代办" icon="person" onOpen={() => goTo(visitsPage)} />
      </Card>
      <ReadingView reading={reading}>
        {({ centres }) => {
          const own = centres.filter(({ unitIds }) => unitIds.includes(unit.unitId))
          return own.length === 0 ? (
            <Empty icon="building" title="还没有服务中心" text="先建好服务中心，再设窗口和指南。" />
          ) : (
            <Centres centres={own} />
          )
        }}
      </ReadingView>
      <Guides unitId={unit.unitId} />
    </>
  )
}

function Centres({ centres }: { centres: readonly CentreView[] }) {
  const [chosen, setChosen] = useState(centres[0]!.id)
  return (
    <>
      {centres.length > 1 && (
        <Choice
          label="服务中心"
          layout="rows"
          options={centres.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Windows key={chosen} centreId={chosen} />
    </>
  )
}

function Windows({ centreId }: { centreId: string }) {
  const reading = useWindows(centreId)
  return (
    <Section title="窗口">
      <ReadingView reading={reading}>
        {({ windows }) => (
          <>
            {windows.length === 0 && (
              <Empty icon="desk" title="还没有窗口" text="设好窗口和时段，居民就能取号。" />
            )}
            {windows.map(({ id, name, letter, isOpen }) => (
              <Card key={id}>
                <LinkRow
                  label={`${name}（${letter}）`}
                  icon="desk"
                  note={isOpen ? '去叫号' : '已停用'}
                  onOpen={() => goTo(deskPage, { windowId: id })}
                />
                <LinkRow
                  label="停办一天、加开一天"
                  icon="clock"
                  onOpen={() => goTo(editDayPage, { windowId: id })}
                />
                <LinkRow
                  label="改台位和时段"
                  icon="edit"
                  onOpen={() => goTo(editWindowPage, { id, centreId })}
                />
              </Card>
            ))}
            <Button icon="plus" onTap={() => goTo(editWindowPage, { centreId })}>
              加一个窗口
            </Button>
            <Button icon="plus" onTap={() => goTo(editGuidePage, { centreId })}>
              写一份办事指南
            </Button>
          </>
        )}
      </ReadingView>
    </Section>
  )
}

function Guides({ unitId }: { unitId: string }) {
  return (
    <Section title="办事指南">
      <PagedList
        reading={useUnitGuides(unitId)}
        keyOf={({ id }) => id}
        empty={<Empty icon="info" title="还没有办事指南" text="写好以后，居民能搜到、能取号。" />}
      >
        {(guide) => (
          <GuideRow
            guide={guide}
            word={stateWordOf(guide)}
            onOpen={() => goTo(editGuidePage, { id: guide.id })}
          />
        )}
      </PagedList>
    </Section>
  )
}
