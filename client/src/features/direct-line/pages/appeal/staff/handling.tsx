import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Rows, type Row } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { Contact } from './contact'

const leads = { nobody: '还没有派人', me: '我', somebody: '已派给同事' } as const

function rowsOf(appeal: AppealView, now: number): Row[] {
  const { deskName, lead, assists, acceptBy, resolveBy, state } = appeal
  return [
    { label: '主办', value: deskName },
    { label: '办理人', value: leads[lead] },
    ...(assists.length > 0
      ? [{ label: '协办', value: assists.map(({ unitName }) => unitName).join('、') }]
      : []),
    ...(state === 'submitted' ? [{ label: '受理期限', value: whenText(acceptBy, now) }] : []),
    { label: '办结期限', value: whenText(resolveBy, now) },
  ]
}

/** Who has it, until when, and how to reach the resident; those called in don't get the number. */
export function Handling({ appeal, now }: { appeal: AppealView; now: number }) {
  return (
    <Section title="办理">
      <Card>
        <Rows rows={rowsOf(appeal, now)} />
        {appeal.viewpoint === 'staff' && <Contact appeal={appeal} />}
      </Card>
    </Section>
  )
}
