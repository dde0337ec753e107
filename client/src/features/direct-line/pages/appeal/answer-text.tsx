import { View } from '@tarojs/components'
import { outcomeNames, type Outcome } from '@shared/direct-line/outcome'
import type { AppealView } from '@shared/direct-line/schema'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Tag, type Tone } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'

const tones: Record<Outcome, Tone> = {
  fixed: 'good',
  impossible: 'warn',
  notOurs: 'warn',
  explained: 'info',
  adopted: 'good',
  partlyAdopted: 'info',
  notAdopted: 'warn',
  thanked: 'good',
}

interface AnswerTextProps {
  answer: NonNullable<AppealView['answer']>
  by: string
  now: number
}

/** What an answer is, in a word; why, where it isn't what was hoped for; and the answer itself. */
export function AnswerText({ answer, by, now }: AnswerTextProps) {
  const { outcome, because, text, photos, at } = answer
  const word = outcomeNames[outcome]
  return (
    <>
      <Tag word={word} tone={tones[outcome]} />
      {because && <View className="answered__because">{`${word}：${because}`}</View>}
      <View className="report__text">{text}</View>
      <PhotoGrid photos={photos} />
      <View className="answered__when">{`${by} · ${whenText(at, now)}`}</View>
    </>
  )
}
