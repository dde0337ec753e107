import { useState } from 'react'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { becauseLabels, outcomeNames, outcomesOf, type Outcome } from '@shared/direct-line/outcome'
import type { AppealView } from '@shared/direct-line/schema'
import { fieldsOf, type AnswerTemplate } from '@shared/direct-line/settings'
import { resolveAppeal } from '@shared/direct-line/staff-contracts'
import { unitAt } from '@shared/roles'
import { useDraft } from '@/cloud/use-draft'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { askPrivacy } from '@/ui/privacy/privacy'
import { useStep } from '../../../use-appeal'
import { useDeskSettings } from '../../../use-desk-settings'
import { useDraftPhotos } from '../../../use-draft-photos'
import { StepSheet, type StepProps } from './step-sheet'
import { TemplatePicker } from './template-picker'

interface AnswerDraft {
  outcome: Outcome | null
  answer: string
  because: string
  photos: UploadedPhoto[]
}

const fits =
  ({ categoryId, kind }: AppealView) =>
  (template: AnswerTemplate): boolean =>
    (template.categoryId === null || template.categoryId === categoryId) &&
    (template.kind === null || template.kind === kind)

/** A field of a template that nobody filled in must not reach the resident. */
const unfilled = (answer: string): string | null => {
  const [field] = fieldsOf(answer)
  return field === undefined ? null : `答复里还有没填的：${field}`
}

/** Nothing is answered without words that say what was done, and without saying what the answer is. */
export function ResolveStep({ appeal, onClose }: StepProps) {
  const outcomes = outcomesOf[appeal.kind]
  const only = outcomes.length === 1 ? outcomes[0]! : null
  const draft = useDraft<AnswerDraft>(`answer.${appeal.id}`, {
    outcome: only,
    answer: '',
    because: '',
    photos: [],
  })
  const [isAsked, setIsAsked] = useState(false)
  const { outcome, answer, because, photos } = draft.value
  const uploads = useDraftPhotos(draft)
  const settings = useDeskSettings(unitAt(appeal.unitIds, 'community') ?? null)
  const templates = settings.data?.templates.filter(fits(appeal)) ?? []
  const resolve = useStep(resolveAppeal, appeal.id)
  const fields = resolve.error?.refusal.fields
  const asksBecause = outcome === null ? undefined : becauseLabels[outcome]

  function send() {
    setIsAsked(true)
    if (outcome === null) return
    const fileIds = photos.map(({ fileId }) => fileId)
    resolve.run({ outcome, answer, because: asksBecause ? because : '', photos: fileIds }, () => {
      draft.clear()
      onClose()
    })
  }

  return (
    <StepSheet
      title={appealMoves.resolve.label}
      told="居民会收到答复，并请他评价。他说没有解决，这件事会重新办理。"
      doIt="发送答复"
      step={resolve}
      fields={['answer', ...(asksBecause ? ['because'] : [])]}
      waitsFor={uploads.isUploading ? '照片传完就能发送' : unfilled(answer)}
      onSend={send}
      onClose={onClose}
    >
      <Choice
        label="结果属于哪一种"
        options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        value={outcome}
        error={isAsked && outcome === null ? 'core.required' : null}
        onChange={(chosen) => draft.change({ outcome: chosen })}
      />
      {asksBecause && (
        <TextArea
          label={asksBecause}
          max={300}
          value={because}
          error={fields?.because}
          onChange={(changed) => draft.change({ because: changed })}
        />
      )}
      <TemplatePicker templates={templates} onFill={(text) => draft.change({ answer: text })} />
      <TextArea
        label="办理结果"
        hint="写清楚做了什么、结果怎样；没做成的也写明原因。"
        max={1000}
        value={answer}
        error={fields?.answer}
        onChange={(changed) => draft.change({ answer: changed })}
      />
      <PhotoPicker label="办理后的照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
    </StepSheet>
  )
}
