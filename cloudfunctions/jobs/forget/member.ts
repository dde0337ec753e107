import { inbox } from '../../api/inbox/store'
import type { Delivery } from '../../kit/drain'
import type { ItemOf } from '../../kit/outbox'
import { forgetInCases } from './cases'
import { forgetInOrgLife } from './org-life'
import { forgetInServiceCentre } from './service-centre'

/**
 * Takes somebody who has ended their account out of what others keep of them, and gives back what was theirs. Done
 * again it finds less to do; what fails is tried again in a minute.
 */
export async function forgetMember(
  { memberId }: ItemOf<'forgetMember'>,
  { now }: Pick<Delivery, 'now'>,
): Promise<void> {
  await forgetInOrgLife(memberId, now)
  await forgetInServiceCentre(memberId, now)
  await forgetInCases(memberId)
  await inbox.removeOf('memberId', memberId)
}
