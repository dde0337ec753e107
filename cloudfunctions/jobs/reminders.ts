import { members } from '../api/members/store'
import { askToConfirm } from '../api/members/claims'
import { change } from '../kit/change'
import { command } from '../kit/cloud'
import { addToOutbox } from '../kit/outbox'

const BATCH = 50

/** Reminds, once, whoever should have confirmed a home within two working days. */
export async function remindConfirmers(now: number): Promise<void> {
  const overdue = await members.find({
    where: { confirmRemindAt: command.lte(now) },
    orderBy: ['confirmRemindAt', 'asc'],
    limit: BATCH,
  })
  for (const member of overdue) {
    await change(members, {
      from: member,
      isDone: (current) => current.confirmRemindAt !== member.confirmRemindAt,
      decide(current) {
        const waiting = current.homes.filter((home) => home.state === 'pending' && home.confirmDueAt <= now)
        const items = waiting.map((home) => askToConfirm(home, current._id, true))
        return { changes: { confirmRemindAt: command.remove(), ...addToOutbox(items, now) } }
      },
    })
  }
}
