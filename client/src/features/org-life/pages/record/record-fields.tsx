import type { RecordView } from '@shared/org-life/record-contracts'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { askPrivacy } from '@/ui/privacy/privacy'
import { useRecordForm, type RecordForm } from '../../use-record'

interface RecordFieldsProps {
  seen: RecordView
  onSaved: () => void
}

/** Minutes, decisions and photos; who came stands in the list of attendance. */
export function RecordFields({ seen, onSaved }: RecordFieldsProps) {
  const form = useRecordForm(seen, onSaved)
  const { draft, change, uploads, fields, error, isSaving, save } = form
  return (
    <>
      <Card>
        <TextArea
          label="活动记录"
          hint="做了什么、谁讲了什么。大家都能看到，请不要写私人信息。"
          hasVoice
          max={5000}
          value={draft.minutes}
          error={fields.minutes ?? null}
          onChange={(minutes) => change({ minutes })}
        />
        <Decisions form={form} />
        <PhotoPicker
          label="照片"
          hint="最多 9 张"
          isOptional
          uploads={uploads}
          mayAsk={() => askPrivacy('photo')}
        />
      </Card>
      <ErrorNotice error={beyondFields(error, ['minutes', 'decisions'])} />
      <Button
        kind="primary"
        loading={isSaving}
        disabled={uploads.isUploading}
        hint="第一次保存后 14 天归档，归档前可以改"
        onTap={save}
      >
        保存纪实
      </Button>
    </>
  )
}

function Decisions({ form: { draft, change, fields, mayAddDecision } }: { form: RecordForm }) {
  const { decisions } = draft
  return (
    <>
      {decisions.map((decision, index) => (
        <TextInput
          key={index}
          label={`决定的第 ${index + 1} 件事`}
          isOptional
          max={300}
          value={decision}
          error={fields.decisions ?? null}
          onChange={(text) =>
            change({ decisions: decisions.map((one, place) => (place === index ? text : one)) })
          }
        />
      ))}
      {mayAddDecision && (
        <Button icon="plus" onTap={() => change({ decisions: [...decisions, ''] })}>
          {decisions.length === 0 ? '加上决定的事' : '再加一件'}
        </Button>
      )}
    </>
  )
}
