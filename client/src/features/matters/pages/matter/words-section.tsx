import { View } from '@tarojs/components'
import { postComment } from '@shared/matters/contracts'
import { isOpen } from '@shared/matters/life-cycle'
import { commentRefusal } from '@shared/matters/rules'
import type { MatterView } from '@shared/matters/schema'
import { sentences } from '@shared/errors'
import type { Actor } from '@shared/members/schema'
import { goTo } from '@/ui/go'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { commentsPage } from '../../paths'
import { SayButton } from '@/ui/sheet/say-button'
import { useStep } from '../../use-matter'
import { MyComment } from './my-comment'

/** What neighbours say in their own words, and saying it. */
export function WordsSection({ matter, me, now }: { matter: MatterView; me: Actor; now: number }) {
  const post = useStep(postComment, matter.id)
  if (!matter.takesComments) return null
  const reason = commentRefusal(matter, me, now)
  const isFull = matter.commentsLeft === 0
  return (
    <Section title="大家的意见">
      <Card>
        {matter.options.length === 0 && <View className="matter__strong">{matter.question}</View>}
        <LinkRow
          label="看大家写的意见"
          icon="chat"
          note={isOpen(matter.state) ? '可以附议' : undefined}
          onOpen={() => goTo(commentsPage, { id: matter.id })}
        />
        {matter.myComments.map((comment) => (
          <MyComment key={comment.id} comment={comment} matter={matter} now={now} />
        ))}
        {reason === null && !isFull && (
          <SayButton
            label="写意见"
            doIt="发出意见"
            draftKey={`comment.${matter.id}`}
            text={{
              name: 'text',
              label: '您的意见',
              hint: '邻居看到的是“几号楼居民”，不写名字。发出后社区会逐类答复。',
              max: 300,
            }}
            say={(text, onDone) => post.run({ text }, onDone)}
            isRunning={post.isRunning}
            error={post.error}
          />
        )}
        {reason === null && isFull && (
          <View className="matter__soft">{sentences['matter.too_many_comments']}</View>
        )}
        {reason !== null && isOpen(matter.state) && <View className="matter__soft">{sentences[reason]}</View>}
      </Card>
    </Section>
  )
}
