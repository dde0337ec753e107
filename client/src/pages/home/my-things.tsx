import { serverNow } from '@/cloud/server-time'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { useMyAppeals } from '@/features/direct-line/use-my-appeals'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { urgentFirst } from './desk-figures'

/** What I am waiting for, or what waits for me, as one list. */
export function MyThings() {
  const reading = useMyAppeals({ onlyOpen: true })
  const now = serverNow()
  const items = reading.items && urgentFirst(reading.items)
  return (
    <Section title="我的事">
      <PagedList
        reading={{ ...reading, items }}
        keyOf={({ id }) => id}
        empty={<Empty icon="check" title="没有等着办的事" text="反映的事、下一步要做什么，会列在这里。" />}
      >
        {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
      </PagedList>
    </Section>
  )
}
