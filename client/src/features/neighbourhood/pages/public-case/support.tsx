import type { PublicAppealView } from '@shared/direct-line/ledger'
import { supportRefusal } from '@shared/direct-line/publication'
import { sentences } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { useSupport } from '../../use-public-case'

/** "Me too", and taking it back; who can't say it learns why. */
export function Support({ appeal, me }: { appeal: PublicAppealView; me: Me }) {
  const { id, iSupport } = appeal
  const support = useSupport(id)
  const reason = supportRefusal(appeal, me)

  function change(isSupporting: boolean) {
    // Asked on this tap, as WeChat demands; the wish is on its way whatever the answer.
    if (isSupporting) void requestSubscribe([templates.appealProgress.id])
    support.run({ isSupporting })
  }
  return (
    <>
      <ErrorNotice error={support.error} />
      {iSupport ? (
        <Button loading={support.isRunning} hint="您已经附议，有进展会告诉您" onTap={() => change(false)}>
          取消附议
        </Button>
      ) : (
        <Button
          kind="primary"
          icon="plus"
          loading={support.isRunning}
          disabled={reason !== null}
          hint={reason ? sentences[reason] : '不用再写一遍，有进展会告诉您'}
          onTap={() => change(true)}
        >
          我也遇到了（附议）
        </Button>
      )}
    </>
  )
}
