import { useState } from 'react'
import { templateNames, type TemplateName } from '@shared/notices/templates'
import { HOUR } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { MomentField } from '@/ui/moment/moment-field'
import { Notice } from '@/ui/notice/notice'
import { filledBy, templateProblems } from '../../notice-draft'
import type { NoticeForm } from '../../use-post'

interface FieldsProps {
  form: NoticeForm
  now: number
}

const DAYS_AHEAD = 60

const templates = [
  ...(Object.keys(templateNames) as TemplateName[]).map((value) => ({ value, label: templateNames[value] })),
  { value: 'none' as const, label: '自己写' },
]

/** Three fields make a whole notice: where, from and until when. */
export function TemplateFields({ form: { draft, change }, now }: FieldsProps) {
  const [isTried, setIsTried] = useState(false)
  const [isFilled, setIsFilled] = useState(false)
  const problems = isTried ? templateProblems(draft) : null
  const nextHour = now - (now % HOUR) + HOUR
  function fill() {
    setIsTried(true)
    change(filledBy(draft))
    setIsFilled(templateProblems(draft) === null)
  }
  return (
    <Card>
      <Choice
        label="发什么通知？"
        options={templates}
        value={draft.template}
        onChange={(template) => {
          setIsFilled(false)
          change({ template })
        }}
      />
      {draft.template !== 'none' && (
        <>
          <TextInput
            label="哪里"
            placeholder="比如：3号楼、1到6号楼"
            max={30}
            value={draft.where}
            error={problems?.where ?? null}
            onChange={(where) => change({ where })}
          />
          <MomentField
            label="从什么时候"
            value={draft.from}
            usual={nextHour}
            now={now}
            days={DAYS_AHEAD}
            error={problems?.from ?? null}
            onChange={(from) => change({ from })}
          />
          <MomentField
            label="到什么时候"
            value={draft.until}
            usual={(draft.from ?? nextHour) + 2 * HOUR}
            now={now}
            days={DAYS_AHEAD}
            error={problems?.until ?? null}
            onChange={(until) => change({ until })}
          />
          <Button icon="edit" onTap={fill}>
            写好下面的内容
          </Button>
          {isFilled && <Notice tone="good" title="内容写好了，请看一遍再发" text="下面每一项都还能改。" />}
        </>
      )}
    </Card>
  )
}
