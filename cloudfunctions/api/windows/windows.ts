import { AppError, refuseIf } from '../../../shared/errors'
import { addDays, civilDate } from '../../../shared/time'
import { listWindows, saveWindow, showDays } from '../../../shared/windows/contracts'
import { bandsOn, windowRefusal, type DayView, type WindowView } from '../../../shared/windows/window'
import { isOfficialHoliday } from '../../../shared/workdays'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem } from '../../kit/outbox'
import { saveNew, saveOver } from '../../kit/saving'
import { knownCentre } from '../centres/centres-store'
import { on, type ApiHandler } from '../on'
import { divided, followed, isStale } from './day'
import { requireStaff } from './desk'
import { bandViewOf, closedBecauseOf } from './ticket-views'
import { serviceWindows, windowDays, type ServiceWindow, type WindowDay } from './windows-store'

const MOST_WINDOWS = 30
const MOST_DAYS = 31

const viewOf = ({ _id, ...window }: ServiceWindow): WindowView => ({ ...window, id: _id })

type Hours = Pick<WindowDay, 'bands' | 'isClosed' | 'because'>

/** What a date has to offer: the day's own document where there is one, or what the week says. */
function hoursOn(window: ServiceWindow, date: string, day: WindowDay | undefined): Hours {
  if (!day) return { bands: divided(bandsOn(window, date), []), isClosed: false, because: null }
  return isStale(day, window) ? { ...day, bands: followed(day, window).bands } : day
}

function dayViewOf(window: ServiceWindow, date: string, day: WindowDay | undefined): DayView {
  const hours = hoursOn(window, date, day)
  const isHoliday = hours.bands.length === 0 && isOfficialHoliday(date)
  return {
    date,
    bands: hours.bands.map(bandViewOf),
    closedBecause: closedBecauseOf(hours) ?? (isHoliday ? '法定节假日' : null),
  }
}

export const windowHandlers: ApiHandler[] = [
  on(listWindows, async ({ centreId }) => {
    const windows = await serviceWindows.find({
      where: { centreId },
      orderBy: ['letter', 'asc'],
      limit: MOST_WINDOWS,
    })
    return { windows: windows.map(viewOf) }
  }),

  on(showDays, async ({ windowId }, { now }) => {
    const today = civilDate(now)
    const found = await serviceWindows.getBeside<{ days: WindowDay[] }>(windowId, {
      days: {
        from: windowDays.name,
        where: { windowId, date: command.gte(today) },
        orderBy: ['date', 'asc'],
        limit: MOST_DAYS,
        // A stale day is divided anew, by what its tickets hold.
        fields: [
          'date',
          'isOwn',
          'isClosed',
          'because',
          'bands',
          'windowRevision',
          'tickets.band',
          'tickets.state',
        ],
      },
    })
    if (!found) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    const { days, ...window } = found
    const dates = Array.from({ length: window.daysAhead + 1 }, (_, ahead) => addDays(today, ahead))
    return {
      window: viewOf(window),
      days: dates.map((date) =>
        dayViewOf(
          window,
          date,
          days.find((day) => day.date === date),
        ),
      ),
    }
  }),

  on(saveWindow, async ({ requestId, saves, ...draft }, { actor, now }) => {
    const isNew = 'newIn' in saves
    const read = isNew ? null : await serviceWindows.get(saves.id)
    if (!isNew && !read) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    const centre = await knownCentre(read?.centreId ?? (isNew ? saves.newIn : ''), now)
    requireStaff(centre, actor, now)
    refuseIf(windowRefusal(draft))
    const { _id: centreId, name: centreName, unitId, unitIds } = centre
    const id = read?._id ?? idFor('window', actor._id, requestId)
    const line = { at: now, memberId: actor._id, action: 'windows.save', target: id, unitIds }
    const saving = {
      requestId,
      body: bodyHash({ saves, ...draft }),
      items: [auditItem(requestId, line)],
      now,
    }
    const content = { ...draft, centreName }
    if (read && !isNew) {
      return viewOf(
        await saveOver(serviceWindows, { read, content }, { ...saving, revision: saves.revision }),
      )
    }
    const made = { ...content, centreId, unitId, unitIds }
    return viewOf(await saveNew(serviceWindows, { id, content: made }, saving))
  }),
]
