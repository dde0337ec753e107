import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { become, identities, newcomer, openid, type Identity } from '@/cloud/identity.h5'
import { Choice } from '../choice/choice'
import { Icon } from '../icon/icon'
import { Sheet } from '../sheet/sheet'
import './identity-switcher.h5.scss'

const NEWCOMER = 'newcomer'
const stranger = { value: NEWCOMER, label: '新来的人', note: '还没有登记过' }

/** Who the browser is, and becoming somebody else: only where a local cloud lists its people. */
export function IdentitySwitcher() {
  const [people, setPeople] = useState<Identity[]>([])
  const [who, setWho] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    void identities().then(setPeople)
    void openid().then(setWho)
  }, [])

  if (people.length === 0) return null
  const current = people.find((person) => person.openid === who)
  const name = current?.name ?? stranger.label
  return (
    <>
      <View
        className="identity-switcher"
        aria-role="button"
        aria-label={`换一个身份，现在是${name}`}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="person" />
        <View className="identity-switcher__name">{name}</View>
      </View>
      <Sheet isOpen={isOpen} title="换一个身份" onClose={() => setIsOpen(false)}>
        <Choice
          label="以谁的身份来看"
          hint="只在本机演示时有，正式的小程序里没有。"
          layout="rows"
          value={current?.openid ?? NEWCOMER}
          options={[
            ...people.map(({ openid: value, name: label, note }) => ({ value, label, note })),
            stranger,
          ]}
          onChange={(value) => become(value === NEWCOMER ? newcomer() : value)}
        />
      </Sheet>
    </>
  )
}
