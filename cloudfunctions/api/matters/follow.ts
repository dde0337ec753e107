import { followMatter } from '../../../shared/matters/contracts'
import { command } from '../../kit/cloud'
import { on } from '../on'
import { followIdOf, visibleMatter } from './load'
import { follows, type Follow } from './store'
import { viewFor } from './views'

export const followHandlers = [
  // Wanting it twice is wanting it once, so the wish itself says whether anything is left to write.
  on(followMatter, async ({ id, isFollowing }, { actor, now }) => {
    const matter = await visibleMatter(id, actor, now)
    const wished: Follow = {
      _id: followIdOf(id, actor._id),
      matterId: id,
      memberId: actor._id,
      isOn: isFollowing,
      revision: 1,
    }
    const [known] = matter.follows
    if (!known && isFollowing) await follows.insertOnce(wished)
    if (known && known.isOn !== isFollowing) {
      await follows.update(
        { _id: known._id, isOn: !isFollowing },
        { isOn: isFollowing, revision: command.inc(1) },
      )
    }
    return viewFor({ ...matter, follows: [wished] }, actor, now)
  }),
]
