import type { Me } from '@shared/members/schema'
import { withdrawNotice } from '@shared/notices/contracts'
import { isLive, noticeMoves } from '@shared/notices/life-cycle'
import { refusal } from '@shared/notices/rules'
import type { NoticeView } from '@shared/notices/schema'
import { serverNow } from '@/cloud/server-time'
import { useWatching } from '@/cloud/use-watching'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { SayButton } from '@/ui/sheet/say-button'
import { whenText } from '@/ui/when'
import { postPage, questionsPage, rosterPage } from '../../paths'
import { StandingBar } from '../../standing-bar'
import { useStep } from '../../use-notice'

interface PosterSectionProps {
  notice: NoticeView
  me: Me
  now: number
  refresh: () => Promise<unknown>
}

/** What whoever posted it can see and do, asked of the same rules that the server asks. */
export function PosterSection({ notice, me, now, refresh }: PosterSectionProps) {
  const { id, unitIds } = notice
  // Whoever posted it looks on while it goes out; residents, of whom there are thousands, have nothing to wait for.
  useWatching(notice.isShown && notice.state === 'sending', refresh)
  const may = (move: 'edit' | 'withdraw') => refusal(notice, move, me, now) === null
  return (
    <Section title="发送情况">
      <Card>
        <Progress notice={notice} />
        {notice.figures && <StandingBar figures={notice.figures} countedAt={notice.countedAt} />}
        {notice.progress && (
          <LinkRow
            label="看各户签收情况"
            icon="building"
            onOpen={() => goTo(rosterPage, { id, unitId: unitIds.at(-1) ?? '' })}
          />
        )}
        {notice.takesQuestions && (
          <LinkRow label="居民的提问" icon="chat" onOpen={() => goTo(questionsPage, { id })} />
        )}
      </Card>
      {may('edit') && (
        <Button icon="edit" onTap={() => goTo(postPage, { id })}>
          {noticeMoves.edit.label}
        </Button>
      )}
      {may('withdraw') && <WithdrawButton id={id} />}
    </Section>
  )
}

/** How far the sending has come, before there are figures to look at. */
function Progress({ notice: { state, isShown, progress, sendAt } }: { notice: NoticeView }) {
  if (!isShown) return <Notice tone="warn" title="内容还在审核，通过后才会发出" />
  if (state === 'scheduled') return <Notice tone="info" title={`${whenText(sendAt, serverNow())} 自动发出`} />
  if (!isLive(state)) return null
  if (progress === null)
    return <Notice tone="info" title="马上开始发送" text="进度会自己更新，不用守在这里。" />
  return progress.isDone ? null : (
    <Notice
      tone="info"
      title={`正在发送：已到 ${progress.households} 户（共 ${progress.total} 户）、${progress.people} 人`}
      text="发得慢不用担心，断了会接着发，不会漏也不会重。进度会自己更新，不用守在这里。"
    />
  )
}

function WithdrawButton({ id }: { id: string }) {
  const withdraw = useStep(withdrawNotice, id)
  return (
    <SayButton
      kind="danger"
      label={noticeMoves.withdraw.label}
      doIt="撤回，并告诉收到的人"
      draftKey={`withdraw-notice.${id}`}
      text={{ name: 'because', label: '撤回的原因', hint: '居民会一直看到这个原因。', max: 200 }}
      say={(because, onDone) => withdraw.run({ because }, onDone)}
      isRunning={withdraw.isRunning}
      error={withdraw.error}
    />
  )
}
