import { View } from '@tarojs/components'
import { stateNames } from '@shared/matters/life-cycle'
import type { MatterView, StatementView } from '@shared/matters/schema'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Tag } from '@/ui/tag/tag'
import { dayText } from '@/ui/when'
import { outlookOf } from '../../outlook'
import { stateLooks } from '../../state-looks'
import { saidText } from './said'

/** The top of the page: where the matter is, what comes next by when, and what had to be put right. */
export function Standing({ matter, now }: { matter: MatterView; now: number }) {
  const { state, title, scopeName, withdrawal, corrections, options } = matter
  const way = options.length > 0 ? '每户一票' : '写下自己的意见'
  return (
    <>
      <Card>
        <View>
          <Tag word={stateNames[state]} {...stateLooks[state]} />
        </View>
        <View className="matter__title" aria-role="heading" aria-level="2">
          {title}
        </View>
        <View>{outlookOf(matter, now)}</View>
        <View className="matter__soft">{`${scopeName}的住户参与，${way}。`}</View>
      </Card>
      {withdrawal && <Notice tone="warn" title="议题已撤回" text={`原因：${saidText(withdrawal)}`} />}
      {corrections.map((said) => (
        <Correction key={said.at} said={said} now={now} />
      ))}
    </>
  )
}

const Correction = ({ said, now }: { said: StatementView; now: number }) => (
  <Notice tone="info" title={`更正（${dayText(said.at, now)}）`} text={saidText(said)} />
)
