import { refuseIf } from '../../../shared/errors'
import { deletionRefusal } from '../../../shared/members/my-data'
import { deleteMe } from '../../../shared/members/my-data-contracts'
import { FORGOTTEN_NAME } from '../../../shared/personal'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import { on, type ApiHandler } from '../on'
import { replaceParty } from '../party/membership'
import { tellReportInEnded } from '../party/tellings'
import { changeMember, openidOfDeleted, replaceHomes, type Member } from './store'

/** What follows the end of an account: households, and everything that other domains know of this person. */
const followsOf = (member: Member, requestId: string): OutboxItem[] => [
  ...member.homes.map(({ householdId }) => ({
    key: idFor('leaveHousehold', member._id, householdId, requestId),
    kind: 'leaveHousehold' as const,
    memberId: member._id,
    householdId,
  })),
  ...tellReportInEnded(member, [], requestId),
  { key: idFor('forgetMember', member._id), kind: 'forgetMember', memberId: member._id },
]

export const deletionHandlers: ApiHandler[] = [
  // The document stays as the place where an id leads that records keep; nobody's openid leads to it any more.
  on(deleteMe, async ({ requestId, memberId }, { actor, now }) => {
    if (actor?._id === memberId) {
      await changeMember(actor, requestId, (current) => {
        refuseIf(deletionRefusal(current, now))
        return {
          changes: {
            ...replaceHomes(current, [], now),
            ...replaceParty(null, now),
            openid: openidOfDeleted(memberId),
            name: FORGOTTEN_NAME,
            phone: null,
            phoneTail: null,
            currentHouseholdId: null,
            roles: command.set([]),
            ...addToOutbox(followsOf(current, requestId), now),
          },
        }
      })
    }
    return { isDeleted: true as const }
  }),
]
