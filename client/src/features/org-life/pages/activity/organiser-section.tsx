import { moveRefusal } from '@shared/org-life/rules'
import { activityMoves, hasTakenPlace, isPublic, type ActivityMoveName } from '@shared/org-life/life-cycle'
import type { ActivityView } from '@shared/org-life/schema'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { attendancePage, codePage, editPage, movePage, recordPage, signUpsPage } from '../../paths'
import { CallOff } from './call-off'
import { OpenDraft } from './open-draft'

export interface OrganiserProps {
  activity: ActivityView
  now: number
}

/** What whoever arranges it does from here. */
export function OrganiserSection({ activity, now }: OrganiserProps) {
  const { id, state, places } = activity
  return (
    <Section title="主办方">
      <Card>
        {state === 'draft' && <OpenDraft activity={activity} now={now} />}
        {state !== 'draft' && places && (
          <LinkRow
            label="报名的人"
            icon="people"
            note={signedUp(places)}
            onOpen={() => goTo(signUpsPage, { id })}
          />
        )}
        {isPublic(state) && state !== 'cancelled' && <OnTheDay activity={activity} now={now} />}
        <StepButton activity={activity} now={now} name="edit" page={editPage} />
        {state !== 'draft' && <StepButton activity={activity} now={now} name="move" page={movePage} />}
        <CallOff activity={activity} now={now} />
      </Card>
    </Section>
  )
}

const signedUp = ({ capacity, left, waiting }: NonNullable<ActivityView['places']>): string =>
  `${capacity - left}/${capacity}${waiting > 0 ? `，候补 ${waiting}` : ''}`

interface StepButtonProps extends OrganiserProps {
  name: ActivityMoveName
  page: string
}

/** On to the form of a step; once that can't be taken any more it says why. */
function StepButton({ activity, now, name, page }: StepButtonProps) {
  const reason = moveRefusal(activity, name, activity.isOrganiser, now)
  return (
    <Button
      icon="edit"
      disabled={reason !== null}
      hint={reason && sentences[reason]}
      onTap={() => goTo(page, { id: activity.id })}
    >
      {activityMoves[name].label}
    </Button>
  )
}

/** The screen and the list at the door, and the record afterwards. */
function OnTheDay({ activity: { id, state } }: OrganiserProps) {
  return (
    <>
      {!hasTakenPlace(state) && (
        <LinkRow label="签到屏幕" icon="scan" note="给来的人扫" onOpen={() => goTo(codePage, { id })} />
      )}
      <LinkRow label="签到名单" icon="check" note="登记、请假" onOpen={() => goTo(attendancePage, { id })} />
      {hasTakenPlace(state) && (
        <LinkRow
          label="全程纪实和评价"
          icon="edit"
          note={recordNote(state)}
          onOpen={() => goTo(recordPage, { id })}
        />
      )}
    </>
  )
}

const recordNote = (state: ActivityView['state']): string => {
  if (state === 'held') return '还没写'
  return state === 'locked' ? '已归档' : '已写'
}
