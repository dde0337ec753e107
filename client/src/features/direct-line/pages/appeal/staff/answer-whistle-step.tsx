import { appealMoves } from '@shared/direct-line/life-cycle'
import { answerWhistle } from '@shared/direct-line/staff-contracts'
import { whistleResultNames, WhistleResult } from '@shared/direct-line/whistle'
import { useDraft } from '@/cloud/use-draft'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { callsTo } from './calls'
import { StepSheet, type StepProps } from './step-sheet'

interface WhistleAnswerDraft {
  whistleId: string | null
  result: WhistleResult
  text: string
}

export function AnswerWhistleStep({ appeal, onClose }: StepProps) {
  const calls = callsTo(useMe().roles, appeal)
  const draft = useDraft<WhistleAnswerDraft>(`answerWhistle.${appeal.id}`, {
    whistleId: null,
    result: 'coming',
    text: '',
  })
  const answer = useStep(answerWhistle, appeal.id)
  const { result, text } = draft.value
  const call = calls.find(({ id }) => id === draft.value.whistleId) ?? calls[0]

  function send() {
    if (!call) return
    answer.run({ whistleId: call.id, result, text }, () => {
      draft.clear()
      onClose()
    })
  }

  return (
    <StepSheet
      title={appealMoves.answerWhistle.label}
      told="吹哨的人会收到您的答复，居民会看到你们已经报到。这件事还由原来的人负责答复居民。"
      doIt="发送答复"
      step={answer}
      fields={['text']}
      waitsFor={call ? null : '没有等您答复的吹哨'}
      onSend={send}
      onClose={onClose}
    >
      {calls.length > 1 && (
        <Choice
          label="答复哪一个"
          layout="rows"
          options={calls.map(({ id, unitName, reason }) => ({ value: id, label: unitName, note: reason }))}
          value={call?.id ?? null}
          onChange={(whistleId) => draft.change({ whistleId })}
        />
      )}
      <Choice
        label="办得怎么样"
        options={WhistleResult.options.map((value) => ({ value, label: whistleResultNames[value] }))}
        value={result}
        onChange={(changed) => draft.change({ result: changed })}
      />
      <TextArea
        label="说明"
        hint="什么时候去、做了什么；办不了的写明原因。"
        max={500}
        value={text}
        error={answer.error?.refusal.fields?.text}
        onChange={(changed) => draft.change({ text: changed })}
      />
    </StepSheet>
  )
}
