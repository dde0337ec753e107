import type { MyMembership, ReportInChoice } from '@shared/party/schema'
import { canMove } from '@shared/party/life-cycle'
import { Section } from '@/ui/section/section'
import { ApplyCard } from './apply-card'
import { ReportInCard } from './report-in-card'

export interface ReportInSectionProps {
  membership: MyMembership
  choices: readonly ReportInChoice[]
}

/** Where I reported in as a resident (双报到), or where I may. */
export function ReportInSection({ membership: { reportIn }, choices }: ReportInSectionProps) {
  return (
    <Section title="到社区报到">
      {reportIn && <ReportInCard reportIn={reportIn} />}
      {canMove('apply', reportIn?.state ?? 'none') && <ApplyCard choices={choices} />}
    </Section>
  )
}
