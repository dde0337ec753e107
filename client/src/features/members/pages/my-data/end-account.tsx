import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { sentences } from '@shared/errors'
import { deletionRefusal } from '@shared/members/my-data'
import type { Me } from '@shared/members/schema'
import { useNow } from '@/cloud/use-now'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Confirm } from '@/ui/sheet/confirm'
import { useDeletion } from '../../use-my-data'

/** The way out, with what goes and what stays. */
export function EndAccount({ me }: { me: Me }) {
  const [isOpen, setIsOpen] = useState(false)
  const ending = useDeletion(me.id)
  const reason = deletionRefusal(me, useNow())
  return (
    <Section title="注销">
      <Card>
        <View>
          您的姓名、手机号、住处和组织关系马上删除，约好的场地、取的号、报的名会让给别人，这些都不能恢复。
        </View>
        <View>
          还在办的事会继续办完，但上面不再有您的名字和电话。您反映过的事，连同地点、照片，还有您在评论和留言里写的话会留着，请先自己看一遍。
        </View>
        <Button
          kind="danger"
          disabled={reason !== null}
          hint={reason && sentences[reason]}
          onTap={() => setIsOpen(true)}
        >
          注销我的账号
        </Button>
        <Confirm
          isOpen={isOpen}
          title="真的要注销？"
          text="注销后马上生效，不能恢复。以后要用，得重新登记住处、重新确认。"
          doIt="注销，不再使用"
          isDangerous
          loading={ending.isRunning}
          error={ending.error}
          onConfirm={() => ending.run(() => void Taro.reLaunch({ url: '/pages/home/index' }))}
          onClose={() => setIsOpen(false)}
        />
      </Card>
    </Section>
  )
}
