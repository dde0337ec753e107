import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { Tiles } from '@/ui/tiles/tiles'
import Taro from '@tarojs/taro'

const tiles = [
  {
    word: '直通车',
    icon: 'line' as const,
    onOpen: () => void Taro.switchTab({ url: '/pages/direct-line/index' }),
  },
  { word: '我的', icon: 'person' as const, onOpen: () => void Taro.switchTab({ url: '/pages/me/index' }) },
]

export default function Home() {
  const { reading, isStaff } = useMe()
  return (
    <Page title={isStaff ? '工作台' : '首页'} tab="home">
      <ReadingView reading={reading}>
        {({ member }) => (
          <Section title={member ? `${member.name}，您好` : '您好'}>
            <Tiles tiles={tiles} />
          </Section>
        )}
      </ReadingView>
    </Page>
  )
}
