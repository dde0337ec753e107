import { noticeMoves } from '@shared/notices/life-cycle'
import type { NoticeView } from '@shared/notices/schema'
import { Card } from '@/ui/card/card'
import { Fold } from '@/ui/fold/fold'
import { Timeline } from '@/ui/timeline/timeline'

const told = ['post', 'schedule', 'start', 'edit', 'withdraw', 'end', 'lapse']

/** What happened to it, for everybody to see. */
export function Steps({ notice: { timeline }, now }: { notice: NoticeView; now: number }) {
  const steps = timeline
    .filter(({ move }) => told.includes(move))
    .map(({ at, move, byRole, byUnit }, place) => ({
      id: String(place),
      at,
      title: noticeMoves[move].done,
      by: `${byRole} · ${byUnit}`,
    }))
    .reverse()
  return (
    <Card>
      <Fold label="发布和修改的经过" note={`${steps.length} 步`}>
        <Timeline steps={steps} now={now} />
      </Fold>
    </Card>
  )
}
