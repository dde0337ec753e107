import { View } from '@tarojs/components'
import { MyDataPart, myDataNames } from '@shared/members/my-data'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Fold } from '@/ui/fold/fold'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'
import { serverNow } from '@/cloud/server-time'
import { RegisterFirst } from '../../components/register-first'
import { useMyData, useTakeAlong } from '../../use-my-data'
import { EndAccount } from './end-account'
import './my-data.scss'

/** What is kept of me: to read, to take along, and to have deleted. */
export default function MyDataPage() {
  const { reading, member } = useMe()
  return (
    <Page title="我的数据">
      <ReadingView reading={reading}>
        {() =>
          member ? (
            <>
              <Section title="社区留着您的什么">
                <Card>
                  {MyDataPart.options.map((part) => (
                    <Fold key={part} label={myDataNames[part]}>
                      <Part part={part} />
                    </Fold>
                  ))}
                </Card>
              </Section>
              <TakeAlong />
              <EndAccount me={member} />
            </>
          ) : (
            <RegisterFirst
              icon="lock"
              title="社区还没有您的资料"
              text="登记住处以后，留下的都能在这里看到。"
            />
          )
        }
      </ReadingView>
    </Page>
  )
}

function Part({ part }: { part: MyDataPart }) {
  const reading = useMyData(part)
  const now = serverNow()
  return (
    <PagedList
      reading={reading}
      keyOf={({ at, title, text }) => `${at} ${title} ${text}`}
      empty={<Empty icon="check" title="没有留下什么" />}
    >
      {({ at, title, text }) => (
        <View className="my-data-entry">
          <View>{[title, text].filter(Boolean).join('；')}</View>
          <View className="my-data-entry__when">{dayText(at, now)}</View>
        </View>
      )}
    </PagedList>
  )
}

const hints = { copied: '已经复制，去备忘录里粘贴', failed: '手机没有让复制，请再试一次' }

function TakeAlong() {
  const taking = useTakeAlong()
  return (
    <Section title="带走一份">
      <Card>
        <View>把上面的全部内容复制成文字，您可以粘贴到备忘录或聊天里保存。</View>
        <ErrorNotice error={taking.error} />
        <Button
          icon="download"
          loading={taking.isRunning}
          hint={taking.outcome && hints[taking.outcome]}
          onTap={taking.run}
        >
          复制全部
        </Button>
      </Card>
    </Section>
  )
}
