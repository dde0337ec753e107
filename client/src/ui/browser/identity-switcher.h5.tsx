import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { become, identities, openid, type Identity } from '@/cloud/identity.h5'
import { Choice } from '../choice/choice'
import { Icon } from '../icon/icon'
import { Sheet } from '../sheet/sheet'
import './identity-switcher.h5.scss'

let reading: Promise<Identity[]> | null = null

/** Who the browser is, and becoming somebody else: only where a local cloud lists its people. */
export function IdentitySwitcher() {
  const [people, setPeople] = useState<Identity[]>([])
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    reading ??= identities()
    void reading.then(setPeople)
  }, [])

  if (people.length === 0) return null
  const current = people.find((person) => person.openid === openid())
  const name = current?.name ?? '新来的人'
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
      <Sheet isOpen={isOpen} title="以谁的身份来看" onClose={() => setIsOpen(false)}>
        <Choice
          label="只在本机演示时出现"
          layout="rows"
          value={current?.openid ?? null}
          options={people.map(({ openid: value, name, note }) => ({ value, label: name, note }))}
          onChange={(value) => become(value)}
        />
      </Sheet>
    </>
  )
}
