import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Contact } from './contact'
import { ReviewSection } from './review-section'

/** What only those who handle the case see of it. */
export function StaffSection({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  if (appeal.viewpoint !== 'staff') return null
  return (
    <>
      <ReviewSection appeal={appeal} me={me} now={now} />
      <Section title="办理">
        <Card>
          <Contact appeal={appeal} />
        </Card>
      </Section>
    </>
  )
}
