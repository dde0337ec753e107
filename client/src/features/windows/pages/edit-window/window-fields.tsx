import type { WindowView } from '@shared/windows/window'
import { sentences } from '@shared/errors'
import { windowRefusal } from '@shared/windows/window'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { goBack } from '@/ui/go'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { savesOf, useSaveWindow } from '../../use-saves'
import { wrongLines } from '../../band-lines'
import { draftOf, emptyForm, formOf } from './window-form'

interface WindowFieldsProps {
  centreId: string
  window: WindowView | null
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const placed = ['name', 'letter', 'desks', 'daysAhead']

/** The whole form of a window; days that are booked already follow the new hours, and keep who has booked. */
export function WindowFields({ centreId, window }: WindowFieldsProps) {
  const key = window ? `edit-window.${window.id}.${window.revision}` : `new-window.${centreId}`
  const draft = useDraft(key, window ? formOf(window) : emptyForm)
  const { value: form, change } = draft
  const save = useSaveWindow()
  const fields = save.error?.refusal.fields ?? {}
  const wrong = wrongLines(form.bands)
  const content = draftOf(form, window)
  const reason = windowRefusal(content)
  const problem = wrong.length > 0 ? `这一行看不懂：${wrong[0]}` : reason && sentences[reason]

  function send() {
    save.run({ ...content, saves: savesOf(window, centreId), requestId: draft.requestId }, () => {
      draft.clear()
      goBack()
    })
  }

  return (
    <>
      <Card>
        <TextInput
          label="窗口名称"
          placeholder="如：综合窗口"
          max={16}
          value={form.name}
          error={fields.name}
          onChange={(name) => change({ name })}
        />
        <TextInput
          label="号码前面的字母"
          hint="同一个大厅里每个窗口用不同的字母。"
          max={1}
          value={form.letter}
          error={fields.letter}
          onChange={(letter) => change({ letter })}
        />
        <TextArea
          label="台位"
          hint="一行一个，最多 8 个。"
          max={100}
          value={form.desks}
          error={fields.desks}
          onChange={(desks) => change({ desks })}
        />
      </Card>
      <Section title="每周哪几天开">
        <Card>
          {weekdays.map((label, weekday) => (
            <Toggle
              key={label}
              label={label}
              isOn={form.weekdays.includes(weekday)}
              onChange={(isOn) =>
                change((before) => ({
                  weekdays: isOn
                    ? [...before.weekdays, weekday]
                    : before.weekdays.filter((day) => day !== weekday),
                }))
              }
            />
          ))}
          <Toggle
            label="法定节假日不开"
            note="调休上班的周末，按那天是周几来开"
            isOn={form.isClosedOnHolidays}
            onChange={(isClosedOnHolidays) => change({ isClosedOnHolidays })}
          />
        </Card>
      </Section>
      <Card>
        <TextArea
          label="时段和号数"
          hint="一行一个，如 09:00-10:00 8，表示放 8 个号。哪一天不一样，就在前面写周几：周六 09:00-10:00 4。"
          max={400}
          value={form.bands}
          onChange={(bands) => change({ bands })}
        />
        <TextInput
          label="可以提前几天约"
          type="number"
          max={2}
          value={form.daysAhead}
          error={fields.daysAhead}
          onChange={(daysAhead) => change({ daysAhead })}
        />
        <Toggle
          label="开放取号"
          note="关掉后居民不能再取，已取的号照常办"
          isOn={form.isOpen}
          onChange={(isOpen) => change({ isOpen })}
        />
      </Card>
      <ErrorNotice error={beyondFields(save.error, placed)} />
      <Button kind="primary" disabled={problem !== null} hint={problem} loading={save.isRunning} onTap={send}>
        保存窗口
      </Button>
    </>
  )
}
