import type { Topic } from '@shared/direct-line/topic'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'
import { TopicCard } from '../../topic/topic-card'

interface OvertakenProps {
  topic: Topic
  now: number
  onTakeTheirs: () => void
  onKeepMine: () => void
}

/** A colleague saved first: what they wrote, and both ways on. Nothing of one's own is lost. */
export const Overtaken = ({ topic, now, onTakeTheirs, onKeepMine }: OvertakenProps) => (
  <>
    <Notice tone="warn" title="同事刚改过这个月的题" text="下面是同事保存的；您写的还在后面的表里。">
      <Button onTap={onTakeTheirs}>用同事的，我的不要了</Button>
      <Button onTap={onKeepMine}>接着改我的，保存后换掉同事的</Button>
    </Notice>
    <TopicCard topic={topic} now={now} />
  </>
)
