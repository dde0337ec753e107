import { useState } from 'react'
import { View } from '@tarojs/components'
import { giveVoice } from '@shared/matters/contracts'
import { isOpen } from '@shared/matters/life-cycle'
import { voiceRefusal } from '@shared/matters/rules'
import type { MatterView } from '@shared/matters/schema'
import { sentences } from '@shared/errors'
import type { Actor } from '@shared/members/schema'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { Confirm } from '@/ui/sheet/confirm'
import { renewsMatter } from '../../use-matter'

interface VoiceSectionProps {
  matter: MatterView
  me: Actor
  now: number
}

/** Choosing for one's household: once, for good, and in nobody's sight. */
export function VoiceSection({ matter, me, now }: VoiceSectionProps) {
  if (matter.options.length === 0 || !isOpen(matter.state)) return null
  const reason = voiceRefusal(matter, me, now)
  const waiting = matter.households.filter((household) => !household.hasVoiced)
  return (
    <Section title="您家的意见">
      {matter.households
        .filter((household) => household.hasVoiced)
        .map(({ id, label }) => (
          <Notice
            key={id}
            tone="good"
            title="您家已经表达过意见"
            text={`${label}的意见已计入总数，一户只计一次。选了什么没有记在您家名下，谁也查不到。`}
          />
        ))}
      {reason === null
        ? waiting.map((household) => <VoiceForm key={household.id} matter={matter} household={household} />)
        : waiting.length + matter.households.length === 0 && (
            <Card>
              <View className="matter__strong">{matter.question}</View>
              {matter.options.map(({ id, label }) => (
                <View key={id}>{`· ${label}`}</View>
              ))}
              <View className="matter__soft">{sentences[reason]}</View>
            </Card>
          )}
    </Section>
  )
}

function VoiceForm({
  matter,
  household,
}: {
  matter: MatterView
  household: MatterView['households'][number]
}) {
  // Only here, and only until it is sent: what was chosen is kept nowhere on this phone either.
  const [optionId, setOptionId] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const voice = useAction(giveVoice, renewsMatter)
  const chosen = matter.options.find((option) => option.id === optionId)
  return (
    <Card>
      <Choice
        label={matter.question}
        hint={`代表 ${household.label} 这一户，家里商量好再选。`}
        layout="rows"
        options={matter.options.map(({ id, label }) => ({ value: id, label }))}
        value={chosen?.id ?? null}
        onChange={setOptionId}
      />
      <Button
        kind="primary"
        disabled={!chosen}
        hint={chosen ? '一户一票，提交后不能改' : '请先选一项'}
        onTap={() => setIsAsking(true)}
      >
        提交我家的意见
      </Button>
      <Confirm
        isOpen={isAsking}
        title="确认提交"
        text={`您家选“${chosen?.label ?? ''}”。一户只能表达一次，提交后不能改。社区只看到总数，看不到您家选了什么。`}
        doIt="提交，不再改"
        loading={voice.isRunning}
        error={voice.error}
        onConfirm={() =>
          chosen && voice.run({ id: matter.id, householdId: household.id, optionId: chosen.id })
        }
        onClose={() => {
          voice.reset()
          setIsAsking(false)
        }}
      />
    </Card>
  )
}
