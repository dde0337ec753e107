import { useState } from 'react'
import { listCategories } from '@shared/direct-line/contracts'
import { AppealKind, kindNames } from '@shared/direct-line/draft'
import { AnswerTemplate, fieldsOf } from '@shared/direct-line/settings'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { Sheet } from '@/ui/sheet/sheet'

export interface TemplateSheetProps {
  template: AnswerTemplate
  isNew: boolean
  onKeep: (template: AnswerTemplate) => void
  onRemove: () => void
  onClose: () => void
}

const ANY = 'any'
const orAny = (value: string) => (value === ANY ? null : value)

const hintOf = (text: string): string => {
  const fields = fieldsOf(text)
  return fields.length === 0
    ? '每次要填的地方用大括号括起来，比如：{师傅姓名}。'
    : `用的时候要填：${fields.join('、')}`
}

/** One answer worded beforehand, for which cases it is, and what has to be filled in. */
export function TemplateSheet({ template, isNew, onKeep, onRemove, onClose }: TemplateSheetProps) {
  const [value, setValue] = useState(template)
  const change = (fields: Partial<AnswerTemplate>) => setValue((before) => ({ ...before, ...fields }))
  const categories = useEndpoint(listCategories, {}).data?.categories ?? []
  const isWhole = AnswerTemplate.safeParse(value).success
  return (
    <Sheet
      isOpen
      title={isNew ? '加一个模板' : '改模板'}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={!isWhole}
            hint={isWhole ? '改完别忘了在页面下面保存' : '写好名称和文字'}
            onTap={() => onKeep(value)}
          >
            好了
          </Button>
          {!isNew && (
            <Button kind="danger" onTap={onRemove}>
              去掉这个模板
            </Button>
          )}
        </>
      }
    >
      <TextInput label="名称" max={30} value={value.title} onChange={(title) => change({ title })} />
      <TextArea
        label="文字"
        hint={hintOf(value.text)}
        max={1000}
        value={value.text}
        onChange={(text) => change({ text })}
      />
      <Choice
        label="用在哪种诉求"
        options={[
          { value: ANY, label: '都用' },
          ...AppealKind.options.map((kind) => ({ value: kind, label: kindNames[kind] })),
        ]}
        value={value.kind ?? ANY}
        onChange={(kind) => change({ kind: orAny(kind) as AnswerTemplate['kind'] })}
      />
      <Choice
        label="用在哪个类别"
        options={[
          { value: ANY, label: '都用' },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.categoryId ?? ANY}
        onChange={(categoryId) => change({ categoryId: orAny(categoryId) })}
      />
    </Sheet>
  )
}
