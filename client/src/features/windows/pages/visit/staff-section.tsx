import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Actor } from '@shared/members/schema'
import type { VisitView } from '@shared/windows/visit'
import { assignVisit, declineVisit, finishVisit } from '@shared/windows/visit-contracts'
import { phoneRefusal, visitRefusal } from '@shared/windows/visit-rules'
import { visitMoves, type VisitMove } from '@shared/windows/visit-life-cycle'
import { useMe } from '@/session/use-me'
import { roleText } from '@/session/role-words'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import { useVisitColleagues, useVisitPhone, useVisitStep } from '../../use-visits'
import { DeclineButton, FinishButton } from './say-buttons'

/** What the unit's staff and the worker can do next, asked of the same rules that the server asks. */
export function StaffSection({ visit, now }: { visit: VisitView; now: number }) {
  const { member } = useMe()
  if (!member) return null
  return <Steps visit={visit} me={member} now={now} />
}

function Steps({ visit, me, now }: { visit: VisitView; me: Actor; now: number }) {
  const may = (move: VisitMove) => visitRefusal(visit, move, me, now) === null
  const finish = useVisitStep(finishVisit, visit.id)
  const decline = useVisitStep(declineVisit, visit.id)
  const mayCall = phoneRefusal({ ...visit, hasPhone: visit.maskedPhone !== null }) === null
  if (!may('assign') && !may('finish') && !may('decline') && !mayCall) return null
  return (
    <Section title="办理这次代办">
      <Card>
        {mayCall && <PhoneButton id={visit.id} />}
        {may('finish') && <FinishButton id={visit.id} step={finish} />}
        {may('assign') && <AssignButton visit={visit} isFirst={visit.state === 'requested'} />}
        {may('decline') && <DeclineButton id={visit.id} step={decline} />}
      </Card>
    </Section>
  )
}

/** The number in full, for whoever is on their way; reading it is written down. */
function PhoneButton({ id }: { id: string }) {
  const { phone, show, isRunning, error } = useVisitPhone(id)
  if (phone !== null) {
    return (
      <Button icon="phone" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
        {`拨打 ${phone}`}
      </Button>
    )
  }
  return (
    <>
      <Button icon="phone" hint="查看完整号码会记录下来。" loading={isRunning} onTap={show}>
        查看电话
      </Button>
      <ErrorNotice error={error} />
    </>
  )
}

function AssignButton({ visit, isFirst }: { visit: VisitView; isFirst: boolean }) {
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const assign = useVisitStep(assignVisit, visit.id)
  const colleagues = useVisitColleagues(visit.communityId, isOpen)
  const label = isFirst ? visitMoves.assign.label : '换一个人去'
  return (
    <>
      <Button kind={isFirst ? 'primary' : 'secondary'} icon="person" onTap={() => setIsOpen(true)}>
        {label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={label}
        onClose={() => setIsOpen(false)}
        actions={
          <Button
            kind="primary"
            disabled={chosen === null}
            hint={chosen === null ? '先选一位同事' : null}
            loading={assign.isRunning}
            onTap={() => chosen !== null && assign.run({ memberId: chosen }, () => setIsOpen(false))}
          >
            交给这位同事
          </Button>
        }
      >
        <ReadingView reading={colleagues}>
          {(data) => (
            <Choice
              label="由谁上门"
              layout="rows"
              options={data.colleagues.map(({ memberId, name, roles }) => ({
                value: memberId,
                label: name,
                note: roles.map(roleText).join('、'),
              }))}
              value={chosen}
              onChange={setChosen}
            />
          )}
        </ReadingView>
        <ErrorNotice error={assign.error} />
      </Sheet>
    </>
  )
}
