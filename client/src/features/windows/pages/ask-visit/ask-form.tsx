import type { Me } from '@shared/members/schema'
import { addDays, civilDate } from '@shared/time'
import { templates } from '@shared/templates'
import type { GuideView } from '@shared/windows/guide'
import { serverNow } from '@/cloud/server-time'
import { requestSubscribe } from '@/cloud/subscribe'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { goOnTo } from '@/ui/go'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { askPrivacy } from '@/ui/privacy/privacy'
import { visitPage } from '../../paths'
import { useRequestVisit } from '../../use-visits'
import { BehalfFields } from './behalf-fields'
import { PlaceField } from './place-field'
import { TimeFields } from './time-fields'
import { draftOf, emptyForm, type VisitForm } from './visit-form'

const placed = ['place', 'place.label', 'phone', 'words', 'behalf.relation', 'behalf.name', 'behalf.home']
const places = [...placed, 'behalf.home.entranceId', 'behalf.home.room', 'behalf.consent', 'behalf.phone']

/** When, where, for whom; what was begun is kept on this phone. */
export function AskForm({ guide, me }: { guide: GuideView; me: Me }) {
  const now = serverNow()
  const homes = me.homes.filter(({ state }) => state === 'confirmed')
  const own = homes.find(({ householdId }) => householdId === me.currentHouseholdId) ?? homes[0]
  const tomorrow = addDays(civilDate(now), 1)
  const draft = useDraft<VisitForm>(
    `ask-visit.${guide.id}`,
    emptyForm(tomorrow, own?.householdId ?? '', own === undefined),
  )
  const form = draft.value
  const ask = useRequestVisit()
  const fields = ask.error?.refusal.fields ?? {}

  async function send() {
    void requestSubscribe([templates.visitProgress.id])
    if (form.phone !== '' && !(await askPrivacy('phone'))) return
    ask.run({ ...draftOf(guide.id, form), requestId: draft.requestId }, ({ id }) => {
      draft.clear()
      goOnTo(visitPage, { id, asked: '1' })
    })
  }

  return (
    <>
      <BehalfFields
        form={form}
        roles={me.roles}
        isAlways={own === undefined}
        fields={fields}
        change={draft.change}
      />
      <TimeFields form={form} now={now} change={draft.change} />
      <PlaceField form={form} homes={homes} fields={fields} change={draft.change} />
      <TextInput
        label={form.isForOther ? '他的手机号' : '联系电话'}
        hint="只有上门的工作人员看得到。"
        type="tel"
        max={13}
        isOptional
        value={form.phone}
        error={fields.phone ?? fields['behalf.phone']}
        onChange={(phone) => draft.change({ phone })}
      />
      <TextArea
        label="要告诉工作人员的"
        hint="比如门铃坏了、耳朵背、材料备好了哪些。"
        max={200}
        isOptional
        hasVoice
        value={form.words}
        error={fields.words}
        onChange={(words) => draft.change({ words })}
      />
      <ErrorNotice error={beyondFields(ask.error, places)} />
      <Button kind="primary" loading={ask.isRunning} onTap={() => void send()}>
        提交申请
      </Button>
    </>
  )
}
