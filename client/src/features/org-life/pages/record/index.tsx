import { useRouter } from '@tarojs/taro'
import type { RecordView } from '@shared/org-life/record-contracts'
import { Empty } from '@/ui/empty/empty'
import { goBack } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useRecord } from '../../use-record'
import { CorrectButton } from './correct-button'
import { Ratings } from './ratings'
import { RecordFields } from './record-fields'

/** Writing what happened; once it is locked, adding to it. */
export default function RecordPage() {
  const { id = '' } = useRouter().params
  const reading = useRecord(id === '' ? null : id)
  return (
    <Page title="全程纪实">
      <ReadingView reading={reading}>{(seen) => <Editing seen={seen} />}</ReadingView>
    </Page>
  )
}

function Editing({ seen }: { seen: RecordView }) {
  if (!seen.isOrganiser)
    return <Empty icon="lock" title="您的身份不能写" text="纪实由主办方来写，写好以后在活动页上能看。" />
  return (
    <>
      {seen.record?.isLocked ? (
        <CorrectButton id={seen.activityId} />
      ) : (
        <RecordFields key={seen.record?.edition ?? 0} seen={seen} onSaved={goBack} />
      )}
      <Ratings activityId={seen.activityId} />
    </>
  )
}
