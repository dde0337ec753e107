import { Card } from '@/ui/card/card'
import { Toggle } from '@/ui/toggle/toggle'
import type { NoticeForm } from '../../use-post'

/** How it goes out: at once to every phone, to be confirmed, on top, with questions. */
export function WayFields({ form: { draft, change, waits } }: { form: NoticeForm }) {
  return (
    <Card>
      {waits && (
        <>
          <Toggle
            label="紧急"
            note="马上给每个人发消息。不紧急的列在通知里，每周五提醒一次还没看的人"
            isOn={draft.isUrgent}
            onChange={(isUrgent) => change({ isUrgent })}
          />
          <Toggle
            label="要每户确认"
            note="请每户点“我家看过了”，没点的您能看到"
            isOn={draft.needsAcknowledgement}
            onChange={(needsAcknowledgement) => change({ needsAcknowledgement })}
          />
        </>
      )}
      <Toggle
        label="置顶"
        note="有效期内排在前面"
        isOn={draft.isPinned}
        onChange={(isPinned) => change({ isPinned })}
      />
      <Toggle
        label="可以提问"
        note="问题只有你们看得到，回答时可以选择公开"
        isOn={draft.takesQuestions}
        onChange={(takesQuestions) => change({ takesQuestions })}
      />
    </Card>
  )
}
