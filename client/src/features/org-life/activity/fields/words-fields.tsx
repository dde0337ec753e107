import { ActivityKind, kindNames } from '@shared/org-life/kinds'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { PdfField } from '@/ui/pdfs/pdf-field'
import type { ActivityFormState } from '../use-activity-form'

const kinds = ActivityKind.options.map((value) => ({ value, label: kindNames[value] }))

/** What it is, what to bring, what to read. */
export function WordsFields({ state: { form, change, fields, files } }: { state: ActivityFormState }) {
  const fileProblem = Object.entries(fields).find(([name]) => name.startsWith('materials'))?.[1]
  return (
    <Card>
      <Choice label="办什么" options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      <TextInput
        label="名称"
        placeholder="比如：清洁楼道志愿服务"
        max={30}
        value={form.title}
        error={fields.title ?? null}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label="介绍"
        hint="做什么、怎么安排、有事找谁"
        max={2000}
        value={form.description}
        error={fields.description ?? null}
        onChange={(description) => change({ description })}
      />
      <TextInput
        label="要带什么"
        placeholder="比如：水杯、手套"
        isOptional
        max={200}
        value={form.bring}
        error={fields.bring ?? null}
        onChange={(bring) => change({ bring })}
      />
      <PdfField hint="学习材料、日程安排。最多 5 个，每个不超过 10 MB。" pdfs={files} error={fileProblem} />
    </Card>
  )
}
