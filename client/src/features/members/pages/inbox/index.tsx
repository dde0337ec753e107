import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Page } from '@/ui/page/page'
import { KnownMe } from '../../components/known-me'
import { MessageCard } from '../../components/message-card'
import { RegisterFirst } from '../../components/register-first'
import { useInbox } from '../../use-inbox'

export default function InboxPage() {
  const { session, messages } = useInbox()
  return (
    <Page title="消息">
      <KnownMe session={session}>
        {(member) =>
          member ? (
            <PagedList
              reading={messages}
              keyOf={({ id }) => id}
              empty={
                <Empty
                  title="还没有消息"
                  text="住处确认了、反映的事有进展了，都会在这里告诉您，一条也不会少。"
                />
              }
            >
              {(message) => <MessageCard message={message} />}
            </PagedList>
          ) : (
            <RegisterFirst
              icon="inbox"
              title="登记以后才有消息"
              text="住处确认了、反映的事有进展了，都会在这里告诉您。"
            />
          )
        }
      </KnownMe>
    </Page>
  )
}
