import { categoryNames, GuideCategory, type GuideView } from '@shared/windows/guide'
import type { WindowView } from '@shared/windows/window'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { goOnTo } from '@/ui/go'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { guidePage } from '../../paths'
import { savesOf, useSaveGuide } from '../../use-saves'
import { BringField } from './bring-field'
import { FormFilesField } from './form-files-field'
import { draftOf, emptyForm, formOf } from './guide-form'
import { useFormFiles } from './use-form-files'

interface GuideFieldsProps {
  centreId: string
  guide: GuideView | null
  windows: readonly WindowView[]
}

const categories = GuideCategory.options.map((value) => ({ value, label: categoryNames[value] }))
const placed = ['title', 'forWhom', 'howLong', 'fee', 'steps', 'files']

/** The whole form of a guide; what was begun is kept on this phone. */
export function GuideFields({ centreId, guide, windows }: GuideFieldsProps) {
  const key = guide ? `edit-guide.${guide.id}.${guide.revision}` : `new-guide.${centreId}`
  const draft = useDraft(key, guide ? formOf(guide) : emptyForm)
  const { value: form, change } = draft
  const files = useFormFiles(draft)
  const save = useSaveGuide()
  const fields = save.error?.refusal.fields ?? {}

  function send() {
    const saves = savesOf(guide, centreId)
    save.run({ ...draftOf(form), saves, requestId: draft.requestId }, ({ id }) => {
      draft.clear()
      goOnTo(guidePage, { id })
    })
  }

  return (
    <>
      <Card>
        <TextInput
          label="办什么事"
          placeholder="如：高龄津贴申领"
          max={24}
          value={form.title}
          error={fields.title}
          onChange={(title) => change({ title })}
        />
        <Choice
          label="哪一类"
          options={categories}
          value={form.category}
          onChange={(category) => change({ category })}
        />
        <TextArea
          label="给谁办"
          hint="年龄、户口、条件写清楚。"
          max={200}
          value={form.forWhom}
          error={fields.forWhom}
          onChange={(forWhom) => change({ forWhom })}
        />
        <TextInput
          label="多久办好"
          placeholder="如：当场办好"
          max={60}
          value={form.howLong}
          error={fields.howLong}
          onChange={(howLong) => change({ howLong })}
        />
        <TextInput
          label="费用"
          max={60}
          value={form.fee}
          error={fields.fee}
          onChange={(fee) => change({ fee })}
        />
      </Card>
      <BringField form={form} fields={fields} change={change} />
      <Card>
        <TextArea
          label="怎么办"
          hint="一步一行。"
          max={600}
          isOptional
          value={form.steps}
          error={fields.steps}
          onChange={(steps) => change({ steps })}
        />
        <FormFilesField files={files} error={fields.files} />
      </Card>
      <Section title="在哪里办">
        <Card>
          {windows.map(({ id, name }) => (
            <Toggle
              key={id}
              label={name}
              note="居民可以在这个窗口取号"
              isOn={form.windowIds.includes(id)}
              onChange={(isOn) =>
                change((before) => ({
                  windowIds: isOn
                    ? [...before.windowIds, id]
                    : before.windowIds.filter((other) => other !== id),
                }))
              }
            />
          ))}
          <Toggle
            label="可以上门代办"
            note="居民去不了时，工作人员上门办"
            isOn={form.hasVisits}
            onChange={(hasVisits) => change({ hasVisits })}
          />
          <Toggle
            label="公开给居民看"
            note="关掉就搜不到，也不能取号"
            isOn={form.isOffered}
            onChange={(isOffered) => change({ isOffered })}
          />
        </Card>
      </Section>
      <ErrorNotice error={beyondFields(save.error, placed)} />
      <Button kind="primary" disabled={files.isSending} loading={save.isRunning} onTap={send}>
        保存指南
      </Button>
    </>
  )
}
