import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { QuestionView } from '@shared/notices/schema'
import { Card } from '@/ui/card/card'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'

interface QuestionCardProps {
  question: QuestionView
  now: number
  children?: ReactNode
}

/** A question and, once there is one, its answer. */
export function QuestionCard({ question, now, children }: QuestionCardProps) {
  const { text, by, at, isMine, check, isPublic, answer } = question
  return (
    <Card>
      <View className="notice-page__tags">
        {isMine && <Tag word="我问的" tone="info" />}
        {check !== 'passed' && <Tag word="审核中" tone="warn" />}
        {answer && <Tag word={isPublic ? '公开回答' : '只回答提问的人'} tone="neutral" />}
      </View>
      <View className="notice-page__strong">{text}</View>
      <View className="notice-page__soft">{`${by} · ${whenText(at, now)}`}</View>
      {answer && (
        <View>
          <View>{answer.text ?? '回答正在审核，通过后就能看到。'}</View>
          <View className="notice-page__soft">
            {`${answer.byRole} · ${answer.byUnit} · ${whenText(answer.at, now)}`}
          </View>
        </View>
      )}
      {children}
    </Card>
  )
}
