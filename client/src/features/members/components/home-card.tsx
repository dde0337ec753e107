import { useState } from 'react'
import { leaveHome, setCurrentHome } from '@shared/members/contracts'
import type { Home } from '@shared/members/homes'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Confirm } from '@/ui/sheet/confirm'
import { Tag } from '@/ui/tag/tag'
import { homeStateViews } from '../home-states'
import { useWrite } from '../use-write'
import './home-card.scss'

export interface HomeCardProps {
  home: Home
  isCurrent: boolean
  onLeft: (home: Home) => void
}

export function HomeCard({ home, isCurrent, onLeft }: HomeCardProps) {
  const [isLeaving, setIsLeaving] = useState(false)
  const choosing = useWrite(setCurrentHome)
  const leaving = useWrite(leaveHome)
  const { householdId } = home
  const { word, tone, text, leave, mayBeCurrent, mayClaimAgain } = homeStateViews[home.state]
  const note = text(home, serverNow())
  return (
    <Card>
      <View className="home-card__head">
        <View className="home-card__label">{home.label}</View>
        <View className="home-card__state">
          <Tag word={word} tone={tone} />
        </View>
      </View>
      {isCurrent && mayBeCurrent && (
        <View className="home-card__note">现在住这里：反映问题时先填这里的地址。</View>
      )}
      {note && <View className="home-card__note">{note}</View>}
      <View className="home-card__actions">
        {!isCurrent && mayBeCurrent && (
          <Button loading={choosing.isRunning} onTap={() => choosing.run({ householdId })}>
            现在住这里
          </Button>
        )}
        {mayClaimAgain && (
          <Button onTap={() => goTo('/features/members/pages/register/index', { add: '1' })}>重新登记</Button>
        )}
        <Button kind="quiet" onTap={() => setIsLeaving(true)}>
          {leave.word}
        </Button>
      </View>
      <ErrorNotice error={choosing.error} />
      <Confirm
        isOpen={isLeaving}
        title={leave.title}
        text={leave.text(home)}
        doIt={leave.word}
        isDangerous
        loading={leaving.isRunning}
        error={leaving.error}
        onConfirm={() => leaving.run({ householdId }, () => onLeft(home))}
        onClose={() => setIsLeaving(false)}
      />
    </Card>
  )
}
