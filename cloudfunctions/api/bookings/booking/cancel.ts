import { cancelBooking } from '../../../../shared/bookings/contracts'
import { moveRefusal } from '../../../../shared/bookings/rules'
import { refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { on } from '../../on'
import { decideStep, hasRequest, signatureFor } from '../step'
import { bookings } from '../store'
import { tellBooker } from '../tellings'
import { visibleBooking } from './booking-load'
import { viewOf } from './booking-view'
import { giveBack, releaseItem } from './release'

const cancelledNews = (because: string | null) => ({
  state: '已取消',
  note: because === null ? '服务中心替您取消了。' : `服务中心取消了：${because}。可以看看别的时间。`,
})

export const cancelHandlers = [
  on(cancelBooking, async ({ id, requestId, because, askedBy }, { actor, now }) => {
    const { booking, reader } = await visibleBooking(id, actor, now)
    const acting = { actor, reader, because, onBehalf: askedBy, now }
    const cancelled = await change(bookings, {
      from: booking,
      isDone: (current) => hasRequest(current, requestId),
      decide(current) {
        refuseIf(moveRefusal(current, 'cancel', reader, now))
        return decideStep(current, {
          move: 'cancel',
          requestId,
          signature: signatureFor(current, acting),
          reader,
          now,
          items: [
            ...(reader === 'staff' ? tellBooker(current, { ...cancelledNews(because), requestId }) : []),
            releaseItem(current, requestId),
          ],
        })
      },
    })
    await giveBack(cancelled, now)
    return viewOf(cancelled, reader)
  }),
]
