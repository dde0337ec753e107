import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { RosterView } from '@shared/notices/schema'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { rosterPage } from '../../paths'
import { StandingBar } from '../../standing-bar'
import { useRoster } from '../../use-roster'
import { Households } from './households'
import { NudgeButton } from './nudge-button'
import '../notice/notice-page.scss'

/** Who has been reached: counted by what lies below the unit, and door by door in a building. */
export default function RosterPage() {
  const { id = '', unitId = '' } = useRouter().params
  return (
    <Page title="签收情况">
      <ReadingView reading={useRoster(id, unitId)}>{(roster) => <Roster roster={roster} />}</ReadingView>
    </Page>
  )
}

function Roster({ roster }: { roster: RosterView }) {
  const { noticeId, title, unitId, unitName, level, figures, countedAt, parts } = roster
  const isDoorByDoor = level === 'building' || level === 'entrance'
  const isDivided = parts.length > 1 || !isDoorByDoor
  return (
    <>
      <Card>
        <View className="notice-page__title">{title}</View>
        <View className="notice-page__soft">{`${unitName}，共 ${figures.households} 户`}</View>
        <StandingBar figures={figures} countedAt={countedAt} />
      </Card>
      <NudgeButton roster={roster} />
      {isDivided && (
        <Section
          title={
            isDoorByDoor
              ? '按楼口看'
              : level === 'district' || level === 'subdistrict'
                ? '按社区看'
                : '按楼栋看'
          }
        >
          <Card>
            {parts.map((part) => (
              <LinkRow
                key={part.unitId}
                label={part.name}
                icon="building"
                note={partNote(part.figures)}
                onOpen={() => goTo(rosterPage, { id: noticeId, unitId: part.unitId })}
              />
            ))}
          </Card>
        </Section>
      )}
      {isDoorByDoor && (
        <Households noticeId={noticeId} unitId={unitId} state={roster.state} figures={figures} />
      )}
    </>
  )
}

const partNote = ({ households, waiting }: RosterView['figures']): string =>
  waiting === 0 ? `${households} 户都通知到了` : `${households} 户，还差 ${waiting} 户`
