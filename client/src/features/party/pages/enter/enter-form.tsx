import { useState } from 'react'
import type { Reason } from '@shared/errors'
import { enterMember } from '@shared/party/contracts'
import type { RoleGrant } from '@shared/roles'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { DateInput } from '@/ui/field/date-input'
import { TextInput } from '@/ui/field/text-input'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'

const fields = ['name', 'phoneTail', 'since'] as const

/** Enters one person after another; who was entered last is said above the form. */
export function EnterForm({ org }: { org: RoleGrant }) {
  const now = serverNow()
  const draft = useDraft(`enter-party-member.${org.unitId}`, {
    name: '',
    phoneTail: '',
    since: civilDate(now),
  })
  const entering = useAction(enterMember)
  const [done, setDone] = useState<string | null>(null)
  const { name, phoneTail, since } = draft.value
  const refused: Partial<Record<string, Reason>> = entering.error?.refusal.fields ?? {}
  const enter = () =>
    entering.run({ ...draft.value, orgId: org.unitId, requestId: draft.requestId }, (row) => {
      draft.clear()
      setDone(`${row.name}（${row.maskedPhone ?? ''}）登记在${row.homeOrg.name}了，已告诉本人`)
    })
  return (
    <Card>
      {done && <Notice tone="good" title={done} />}
      <TextInput
        label="姓名"
        hint="写全名，和本人在小程序里登记的一样。"
        max={20}
        value={name}
        onChange={(next) => draft.change({ name: next })}
        error={refused.name}
      />
      <TextInput
        label="手机号后四位"
        type="number"
        max={4}
        value={phoneTail}
        onChange={(next) => draft.change({ phoneTail: next })}
        error={refused.phoneTail}
      />
      <DateInput
        label="哪天转入"
        value={since}
        onChange={(next) => draft.change({ since: next })}
        now={now}
        last={civilDate(now)}
        error={refused.since}
      />
      <Button kind="primary" loading={entering.isRunning} onTap={enter}>
        {`登记到${org.unitName}`}
      </Button>
      <ErrorNotice error={beyondFields(entering.error, fields)} />
    </Card>
  )
}
