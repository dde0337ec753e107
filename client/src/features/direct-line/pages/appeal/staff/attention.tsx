import type { AppealView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { whenText } from '@/ui/when'
import { publishPage } from '../../../desk-paths'

/** Because of what a supervisor watches. */
const watched: Readonly<Record<string, string>> = { overdue: '超过期限', reopened: '居民说没有解决' }

/** What sets this case apart: somebody watches it, units dispute it, neighbours wait to read it. */
export function Attention({ appeal, now }: { appeal: AppealView; now: number }) {
  const { supervision, dispute, publication, id } = appeal
  return (
    <>
      {supervision && (
        <Notice
          tone="danger"
          title={`${supervision.unitName}督办`}
          text={`${watched[supervision.because] ?? supervision.because}，${whenText(supervision.since, now)}起。`}
        />
      )}
      {dispute && (
        <Notice
          tone="warn"
          title="归谁办有争议，已经由上一级裁定"
          text={`${dispute.reason}（${whenText(dispute.at, now)}）办理期限一直在算。`}
        />
      )}
      {publication === 'wanted' && (
        <Notice
          tone="info"
          title="居民同意公开这件事"
          text="看一遍文字和照片，去掉能认出人的内容，再公开给邻居看。"
        >
          <Button icon="search" onTap={() => goTo(publishPage, { id })}>
            审核公开内容
          </Button>
        </Notice>
      )}
    </>
  )
}
