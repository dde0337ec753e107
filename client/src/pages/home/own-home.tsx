import type { Me } from '@shared/members/schema'
import { staffRoles } from '@shared/notices/rules'
import { UnsentList } from '@/features/direct-line/unsent-list'
import { HomeNotices, UrgentNotices } from '@/features/notices/home-notices'
import { Unreached } from '@/features/notices/unreached'
import { usePosting } from '@/features/notices/use-notices'
import { Section } from '@/ui/section/section'
import { HomeHint } from './home-hint'
import { MyThings } from './my-things'
import { OwnTiles } from './own-tiles'

/** A resident's first page; null is somebody who hasn't registered. */
export function OwnHome({ member }: { member: Me | null }) {
  // Leaders of buildings and entrances have no desk: their neighbours' notices stand here.
  const leads = usePosting().filter(({ role }) => !staffRoles.includes(role))
  return (
    <>
      <UnsentList />
      {member && <UrgentNotices />}
      <HomeHint member={member} />
      {member && <MyThings />}
      <Section title="常用">
        <OwnTiles member={member} />
      </Section>
      {leads.map((grant) => (
        <Unreached key={grant.unitId} grant={grant} />
      ))}
      {member && <HomeNotices />}
    </>
  )
}
