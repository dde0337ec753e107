import { Button } from '@/ui/button/button'
import { goOnTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { deskBookingPage } from '../../paths'

/** A message leads staff here too; what they can do is on the desk's own page. */
export const ForStaff = ({ id }: { id: string }) => (
  <Notice tone="info" title="这是居民的预约" text="同意、改时间、取消，在服务台的页面上办。">
    <Button kind="primary" onTap={() => goOnTo(deskBookingPage, { id })}>
      去服务台处理
    </Button>
  </Notice>
)
