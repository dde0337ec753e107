import { useState } from 'react'
import { bundleComments } from '@shared/matters/contracts'
import { MAX_GATHERED } from '@shared/matters/draft'
import type { BundleView, CommentView } from '@shared/matters/schema'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { Toggle } from '@/ui/toggle/toggle'
import { CommentText } from '../../comment-text'
import { SayButton } from '@/ui/sheet/say-button'
import { useComments } from '../../use-comments'
import { useStep } from '../../use-matter'
import { AddToBundle } from './add-to-bundle'

export interface GatheringProps {
  id: string
  /** The kinds there are already. */
  bundles: readonly BundleView[]
}

/** Picking comments that say the same, and naming what they are about. */
export function Gathering({ id, bundles }: GatheringProps) {
  const [picked, setPicked] = useState<readonly string[]>([])
  const reading = useComments(id, 'mostSeconded', 'unbundled')
  const bundle = useStep(bundleComments, id)
  const now = serverNow()
  const pick = ({ id: commentId }: CommentView, isPicked: boolean) =>
    setPicked((before) =>
      isPicked ? [...before, commentId].slice(0, MAX_GATHERED) : before.filter((one) => one !== commentId),
    )
  const gather = (into: { title: string } | { bundleId: string }, onDone: () => void) =>
    bundle.run({ ...into, commentIds: [...picked] }, () => {
      setPicked([])
      onDone()
    })
  return (
    <Page
      title="归并意见"
      actions={
        picked.length > 0 && (
          <>
            <SayButton
              kind="primary"
              label={`把选好的 ${picked.length} 条归成一类`}
              doIt="归成一类"
              draftKey={`bundle.${id}`}
              text={{ name: 'title', label: '这一类叫什么', hint: '比如：楼梯扶手、费用分摊。', max: 30 }}
              say={(title, onDone) => gather({ title }, onDone)}
              isRunning={bundle.isRunning}
              error={bundle.error}
            />
            <AddToBundle
              bundles={bundles}
              error={bundle.error}
              onChoose={(bundleId, onDone) => gather({ bundleId }, onDone)}
            />
          </>
        )
      }
    >
      <Notice
        tone="info"
        title="先归类，再逐类答复"
        text="选出说同一件事的意见，归成一类。每条意见只归一类。"
      />
      <PagedList
        reading={reading}
        keyOf={(comment) => comment.id}
        empty={<Empty icon="check" title="没有要归类的意见了" text="返回议题，逐类答复。" />}
      >
        {(comment) => (
          <Card>
            <CommentText comment={comment} now={now} />
            <Toggle
              label="选这一条"
              isOn={picked.includes(comment.id)}
              onChange={(isOn) => pick(comment, isOn)}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
