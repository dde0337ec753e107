import Taro from '@tarojs/taro'
import type { AppealView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { useRevealedPhone } from './use-revealed-phone'

/** Whom to ask, for a handler: the number is masked until they say that they need it. */
export function Contact({ appeal }: { appeal: AppealView }) {
  const { ownerName, maskedPhone } = appeal
  const { phone, reveal, isRunning, error } = useRevealedPhone(appeal.id)
  return (
    <>
      <Rows
        rows={[
          { label: '反映人', value: ownerName },
          { label: '联系电话', value: phone ?? maskedPhone ?? '没有留，请在下面留言' },
        ]}
      />
      {phone !== null && (
        <Button icon="phone" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
          拨打电话
        </Button>
      )}
      {phone === null && maskedPhone !== null && (
        <Button icon="lock" loading={isRunning} hint="每次查看都会留下记录" onTap={reveal}>
          查看号码
        </Button>
      )}
      <ErrorNotice error={error} />
    </>
  )
}
