import type { ActivityView, HostChoice } from '@shared/org-life/schema'
import { sentences } from '@shared/errors'
import { useNow } from '@/cloud/use-now'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { AudienceFields } from '../../activity/fields/audience-fields'
import { PlacesFields } from '../../activity/fields/places-fields'
import { WhenWhereFields } from '../../activity/fields/when-where-fields'
import { WordsFields } from '../../activity/fields/words-fields'
import { isFree } from '../../activity/form-problems'
import { RoomTaken } from '../../activity/room-taken'
import { takingSlot, useActivityForm, type ActivityBegun } from '../../activity/use-activity-form'

interface EditFormProps {
  activity: ActivityView | null
  host: HostChoice
  planned?: ActivityBegun | null
  onSaved: (activity: ActivityView) => void
}

/** Everything about an activity on one screen; of what is published all but time and place. */
export function EditForm({ activity, host, planned = null, onSaved }: EditFormProps) {
  const state = useActivityForm({ activity, host, planned, onSaved })
  const { form, change, fields, error, nearest, isSaving, save } = state
  const now = useNow()
  const wrong = isFree(fields) ? null : '有的内容要改一下，请看上面的提示'
  return (
    <>
      {activity && activity.state !== 'draft' && (
        <Notice tone="info" title="改时间和地点，请用“改时间地点”" text="那样会告诉每个报名的人。" />
      )}
      <Section title="做什么">
        <WordsFields state={state} />
      </Section>
      {state.hasOccasion && (
        <Section title="时间和地点">
          <WhenWhereFields
            value={form}
            change={change}
            fields={fields}
            unitId={host.unitId}
            headCount={form.takesSignUps ? Number(form.capacity) : 1}
            takesSignUps={form.takesSignUps}
            now={now}
          />
        </Section>
      )}
      <Section title="谁能来">
        <AudienceFields state={state} host={host} />
      </Section>
      <Section title="报名">
        <PlacesFields state={state} />
      </Section>
      <RoomTaken nearest={nearest} now={now} onChoose={(slot) => change(takingSlot(slot))} />
      {fields.rule && <Notice tone="danger" title={sentences[fields.rule]} />}
      <ErrorNotice error={error} />
      {activity ? (
        <Button kind="primary" loading={isSaving} hint={wrong} onTap={() => save(false)}>
          保存修改
        </Button>
      ) : (
        <>
          <Button kind="primary" loading={isSaving} hint={wrong} onTap={() => save(true)}>
            发布活动
          </Button>
          <Button disabled={isSaving} hint="只有你们看得见，不占场地" onTap={() => save(false)}>
            存为草稿
          </Button>
        </>
      )}
    </>
  )
}
