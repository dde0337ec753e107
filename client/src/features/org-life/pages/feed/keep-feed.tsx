import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Confirm } from '@/ui/sheet/confirm'
import { useRenewFeed } from '../../calendar/use-feed'

interface KeepFeedProps {
  unitId: string
  isOn: boolean
}

const questions = {
  renew: {
    title: '换一个新链接？',
    text: '旧链接马上不能用，订阅过的人要用新链接重新订阅。',
    doIt: '换新链接',
  },
  end: {
    title: '停用日历订阅？',
    text: '订阅过的人以后收不到新活动，日历里的也不再更新。',
    doIt: '停用订阅',
  },
}

/** Opening a community's calendar to subscribers, giving it a new address, and closing it. */
export function KeepFeed({ unitId, isOn }: KeepFeedProps) {
  const [asked, setAsked] = useState<keyof typeof questions | null>(null)
  const renewing = useRenewFeed(unitId)
  const { isRunning, error } = renewing
  if (!isOn) {
    return (
      <>
        <Button kind="primary" icon="calendar" loading={isRunning} onTap={() => renewing.run(true)}>
          开通日历订阅
        </Button>
        <ErrorNotice error={error} />
      </>
    )
  }
  return (
    <Section title="管理这个日历">
      <Card>
        <Button icon="refresh" onTap={() => setAsked('renew')}>
          换新链接
        </Button>
        <Button kind="quiet" onTap={() => setAsked('end')}>
          停用订阅
        </Button>
      </Card>
      {asked !== null && (
        <Confirm
          isOpen
          {...questions[asked]}
          isDangerous={asked === 'end'}
          loading={isRunning}
          error={error}
          onConfirm={() => renewing.run(asked === 'renew', () => setAsked(null))}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}
