import type { RoleGrant } from '@shared/roles'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { noticesPage, postedPage, postPage, rosterPage } from './paths'
import { useUnreached } from './use-notices'

const MOST_SHOWN = 4

/** For the desk and a leader's first page: whom my notices haven't reached, and posting one. */
export function Unreached({ grant: { unitId, unitName } }: { grant: RoleGrant }) {
  const { data } = useUnreached(unitId)
  const items = data?.items ?? []
  const more = Math.max(0, items.length - MOST_SHOWN) + (data?.others ?? 0)
  return (
    <Section title={`${unitName}的通知`}>
      <Card>
        {items.slice(0, MOST_SHOWN).map(({ noticeId, title, waiting }) => (
          <LinkRow
            key={noticeId}
            label={title}
            icon="warning"
            note={`${waiting} 户没通知到`}
            onOpen={() => goTo(rosterPage, { id: noticeId, unitId })}
          />
        ))}
        {more > 0 && (
          <LinkRow
            label="别的没通知到的"
            icon="warning"
            note={`${more} 条`}
            onOpen={() => goTo(postedPage)}
          />
        )}
        <LinkRow label="发通知" icon="plus" onOpen={() => goTo(postPage)} />
        <LinkRow
          label="全部通知"
          icon="notice"
          {...(data && items.length === 0 && { note: '都通知到了' })}
          onOpen={() => goTo(noticesPage)}
        />
      </Card>
    </Section>
  )
}
