import { View } from '@tarojs/components'
import type { Question } from '@shared/org-life/draft'

interface AnswersGivenProps {
  questions: readonly Question[]
  answers: Readonly<Record<string, string>>
}

/** What was asked and answered, a line each: a question is too long for a label. */
export const AnswersGiven = ({ questions, answers }: AnswersGivenProps) => (
  <>{questions.map(({ id, text }) => answers[id] && <View key={id}>{`${text}：${answers[id]}`}</View>)}</>
)
