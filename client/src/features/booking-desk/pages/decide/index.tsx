import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import { staffRoles } from '@shared/bookings/rules'
import { startOfDay } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { dayText } from '@/ui/when'
import { DeskRowView } from '../../desk-row/desk-row'
import { useToDecide } from '../../use-desk'
import './decide.scss'

type Shown = 'requests' | 'appeals'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })
const lists = [
  { value: 'requests', label: '等确认的预约' },
  { value: 'appeals', label: '爽约申诉' },
] as const
const empties: Record<Shown, { title: string; text: string }> = {
  requests: { title: '没有等确认的预约', text: '要审批的场地有人约了，会按开始时间排在这里。' },
  appeals: { title: '没有等处理的申诉', text: '居民觉得爽约记错了，会写在这里等您处理。' },
}

/** What waits for an answer of the desk. */
export default function DecidePage() {
  const { show: asked } = useRouter().params
  const { reading, roles } = useMe()
  const desk = roles.find(({ role }) => staffRoles.includes(role))
  const [show, setShow] = useState<Shown>(asked === 'appeals' ? 'appeals' : 'requests')
  return (
    <Page title="待处理">
      <ReadingView reading={reading}>
        {() =>
          desk ? (
            <>
              <Choice label="看哪些" options={lists} value={show} onChange={setShow} />
              <Waiting unitId={desk.unitId} show={show} />
            </>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </ReadingView>
    </Page>
  )
}

function Waiting({ unitId, show }: { unitId: string; show: Shown }) {
  const reading = useToDecide(unitId, show)
  const now = serverNow()
  return (
    <View className="decide-list">
      <PagedList reading={reading} keyOf={({ id }) => id} empty={<Empty icon="check" {...empties[show]} />}>
        {(row) => (
          <View className="decide-list__row">
            <DeskRowView row={row} day={dayText(startOfDay(row.slot.date), now)} />
          </View>
        )}
      </PagedList>
    </View>
  )
}
