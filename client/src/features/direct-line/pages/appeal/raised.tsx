import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { matterPage } from '../../paths'

/** A suggestion that became a matter: whoever made it, and those who handle it, see what residents say. */
export function Raised({ appeal: { matterId, viewpoint } }: { appeal: AppealView }) {
  if (matterId === null || (viewpoint !== 'owner' && viewpoint !== 'staff')) return null
  return (
    <Card>
      <LinkRow
        label="已发起议事"
        icon="chat"
        note="看大家的意见"
        onOpen={() => goTo(matterPage, { id: matterId })}
      />
    </Card>
  )
}
