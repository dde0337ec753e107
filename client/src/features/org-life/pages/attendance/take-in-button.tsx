import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useTakeIn } from '../../attendance/use-attendance'

const TAIL = 4
const nobody = { name: '', phoneTail: '' }

/** Somebody who came without signing up and has no phone: found by name and the phone's last four digits. */
export function TakeInButton({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const [who, setWho] = useState(nobody)
  const taking = useTakeIn(id)
  const isWhole = who.name.trim() !== '' && who.phoneTail.length === TAIL
  const take = () =>
    taking.run({ who: { by: 'name', ...who }, because: '现场登记' }, () => {
      setWho(nobody)
      setIsOpen(false)
    })
  const fields = taking.error?.refusal.fields
  return (
    <>
      <Button icon="plus" onTap={() => setIsOpen(true)}>
        登记没报名的人
      </Button>
      <Sheet
        isOpen={isOpen}
        title="登记没报名的人"
        onClose={() => setIsOpen(false)}
        actions={
          <Button
            kind="primary"
            loading={taking.isRunning}
            disabled={!isWhole}
            hint={isWhole ? null : '请填姓名和手机号最后 4 位'}
            onTap={take}
          >
            登记到场
          </Button>
        }
      >
        <TextInput
          label="姓名"
          max={20}
          value={who.name}
          error={fields?.['who.name'] ?? null}
          onChange={(name) => setWho({ ...who, name })}
        />
        <TextInput
          label="手机号最后 4 位"
          type="number"
          max={TAIL}
          value={who.phoneTail}
          error={fields?.['who.phoneTail'] ?? null}
          onChange={(phoneTail) => setWho({ ...who, phoneTail })}
        />
        <ErrorNotice error={beyondFields(taking.error, ['who.name', 'who.phoneTail'])} />
      </Sheet>
    </>
  )
}
