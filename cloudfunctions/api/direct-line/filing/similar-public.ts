import { findSimilar } from '../../../../shared/direct-line/contracts'
import { nearestFirst, nearness, type Compared } from '../../../../shared/direct-line/similar'
import type { ParsedInputOf } from '../../../../shared/contract'
import type { Home } from '../../../../shared/members/homes'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { ledgerTag } from '../ledger/ledger-entry'
import { publicAppeals, type PublicAppeal } from '../ledger/ledger-store'
import { publicCardFields, publicCardOf } from '../ledger/ledger'

/** More open and published cases than a community usually has at a time; the newest count. */
const MOST_EXAMINED = 100
const MOST_SHOWN = 5

type Asked = ParsedInputOf<typeof findSimilar>

/** The home whose community the case would go to: the one named as its place, or the current one. */
function homeFor({ place }: Asked, { homes, currentHouseholdId }: Member): Home | undefined {
  const own = homes.filter((home) => home.state !== 'declined')
  const wanted = place?.kind === 'home' ? place.householdId : currentHouseholdId
  return own.find((home) => home.householdId === wanted) ?? own[0]
}

function comparedWith({ categoryId, text, place }: Asked, home: Home): Compared {
  if (place?.kind === 'point') return { categoryId, text, place }
  const label = place === null ? '' : place.kind === 'home' ? home.label : place.label
  return { categoryId, text, place: { label, latitude: null, longitude: null } }
}

const comparedOf = ({ categoryId, title, text, placeLabel, near }: PublicAppeal): Compared => ({
  categoryId,
  text: `${title}\n${text}`,
  place: { label: placeLabel, latitude: near?.latitude ?? null, longitude: near?.longitude ?? null },
})

/** No more exact than the ledger knows it. */
const inHundreds = (metres: number | null): number | null =>
  metres === null ? null : Math.max(100, Math.round(metres / 100) * 100)

export const similarHandlers = [
  on(findSimilar, async (asked, { actor }) => {
    const home = homeFor(asked, actor)
    if (!home) return { items: [] }
    const tag = ledgerTag({
      communityId: home.communityId,
      show: 'open',
      categoryId: null,
      placeUnitId: null,
    })
    const open = await publicAppeals.find({
      where: { tags: tag },
      orderBy: ['updatedAt', 'desc'],
      limit: MOST_EXAMINED,
      fields: [...publicCardFields, 'text', 'near'],
    })
    const mine = comparedWith(asked, home)
    const near = open.flatMap((row) => {
      const found = nearness(mine, comparedOf(row))
      return found ? [{ row, ...found }] : []
    })
    return {
      items: nearestFirst(near, MOST_SHOWN).map(({ row, metres }) => ({
        ...publicCardOf(pickCard(row)),
        metres: inHundreds(metres),
      })),
    }
  }),
]

/** Without the text, which only comparing needs. */
const pickCard = ({ text: _text, near: _near, ...card }: PublicAppeal) => card
