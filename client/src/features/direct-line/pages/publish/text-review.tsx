import { Text, View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import {
  publicText,
  redactionNames,
  stretchesOf,
  tellsTooMuch,
  toggled,
  type RedactedText,
} from './redacted-text'

export interface TextReviewProps {
  title: string
  text: RedactedText
  max: number
  /** Of one line. */
  isShort?: boolean
  error?: Reason | null
  onChange: (text: RedactedText) => void
}

/** One text: as it was written with what might tell too much, and as neighbours will read it. */
export function TextReview({ title, text, max, isShort, error, onChange }: TextReviewProps) {
  const isByHand = text.byHand !== null
  const Entry = isShort ? TextInput : TextArea
  return (
    <Section title={title}>
      <Card>
        <View className="original">
          {stretchesOf(text).map(({ text: words, suggestion }, index) => (
            <Text key={index} className={lookOf(suggestion, text)}>
              {words}
            </Text>
          ))}
        </View>
        {!isByHand &&
          text.suggestions.map(({ kind, text: words, replacement }, index) => (
            <Toggle
              key={index}
              label={`隐去“${words}”`}
              note={`${redactionNames[kind]}，写成“${replacement}”`}
              isOn={!text.left.includes(index)}
              onChange={(isHidden) => onChange(toggled(text, index, isHidden))}
            />
          ))}
        <Entry
          label={`公开的${title}`}
          hint="邻居看到的就是这样，可以直接改。"
          max={max}
          value={publicText(text)}
          error={tellsTooMuch(text) ? 'appeal.publication_personal' : error}
          onChange={(byHand) => onChange({ ...text, byHand })}
        />
        {isByHand && text.suggestions.length > 0 && (
          <Button kind="quiet" onTap={() => onChange({ ...text, byHand: null })}>
            不要我改的，按提示隐去
          </Button>
        )}
      </Card>
    </Section>
  )
}

function lookOf(suggestion: number | null, { left, byHand }: RedactedText): string {
  if (suggestion === null) return ''
  return byHand === null && !left.includes(suggestion) ? 'original__hidden' : 'original__suspect'
}
