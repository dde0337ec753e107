import { consentNames } from '@shared/direct-line/draft'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Rows, type Row } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { Contact } from './contact'

const leads = { nobody: '还没有派人', me: '我', somebody: '已派给同事' } as const
const agents = { family: '家人', leader: '楼栋长', worker: '工作人员' } as const
const consents: Readonly<Record<string, string>> = consentNames

const agentText = ({ relation, consent }: NonNullable<AppealView['agent']>): string =>
  `${agents[relation]}，本人${consents[consent] ?? consent}`

function rowsOf(appeal: AppealView, now: number): Row[] {
  const { deskName, lead, assists, agent, acceptBy, resolveBy, state, supporters } = appeal
  return [
    { label: '主办', value: deskName },
    { label: '办理人', value: leads[lead] },
    ...(assists.length > 0
      ? [{ label: '协办', value: assists.map(({ unitName }) => unitName).join('、') }]
      : []),
    ...(state === 'submitted' ? [{ label: '受理期限', value: whenText(acceptBy, now) }] : []),
    { label: '办结期限', value: whenText(resolveBy, now) },
    ...(supporters > 0 ? [{ label: '附议', value: `${supporters} 人` }] : []),
    ...(agent ? [{ label: '代为反映', value: agentText(agent) }] : []),
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
