import type { AppealView } from '@shared/direct-line/schema'
import { Notice } from '@/ui/notice/notice'
import { timeLeftText } from '@/ui/when'
import { useMe } from '@/session/use-me'
import { callsTo } from './calls'

/** For whom this case is the call of a whistle: what is wanted of them, and by when. */
export function CalledFor({ appeal, now }: { appeal: AppealView; now: number }) {
  const calls = callsTo(useMe().roles, appeal)
  return (
    <>
      {calls.map(({ id, unitName, reason, dueAt }) => (
        <Notice
          key={id}
          tone={dueAt > now ? 'warn' : 'danger'}
          title={`吹哨：请${unitName}来办`}
          text={`${reason}（${timeLeftText(dueAt, now)}）`}
        />
      ))}
    </>
  )
}
