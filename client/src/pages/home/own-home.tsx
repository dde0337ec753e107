import type { Me } from '@shared/members/schema'
import { UnsentList } from '@/features/direct-line/unsent-list'
import { Section } from '@/ui/section/section'
import { HomeHint } from './home-hint'
import { MyThings } from './my-things'
import { OwnTiles } from './own-tiles'

/** A resident's first page; null is somebody who hasn't registered. */
export function OwnHome({ member }: { member: Me | null }) {
  return (
    <>
      <UnsentList />
      <HomeHint member={member} />
      {member && <MyThings />}
      <Section title="常用">
        <OwnTiles member={member} />
      </Section>
    </>
  )
}
