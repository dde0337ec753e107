import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { minePage } from '@/features/direct-line/paths'
import { useLedUnits, useMyAppeals } from '@/features/direct-line/use-my-appeals'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'

/** My cases in which somebody still owes something, and the way to all the others. */
export function MyCases({ now }: { now: number }) {
  const reading = useMyAppeals({ onlyOpen: true })
  const leads = useLedUnits().length > 0
  return (
    <Section title="我反映的事">
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={<Empty title="没有等着办的事" text="家里、楼里、小区里有什么事，点“我要反映”告诉社区。" />}
      >
        {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
      </PagedList>
      <Card>
        <LinkRow label="全部反映" icon="line" onOpen={() => goTo(minePage)} />
        <LinkRow label="代别人反映的" icon="person" onOpen={() => goTo(minePage, { show: 'others' })} />
        <LinkRow label="我关注的" icon="star" onOpen={() => goTo(minePage, { show: 'followed' })} />
        {leads && (
          <LinkRow label="邻居给我看的" icon="building" onOpen={() => goTo(minePage, { show: 'shared' })} />
        )}
      </Card>
    </Section>
  )
}
