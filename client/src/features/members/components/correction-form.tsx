import type { Me } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { askPrivacy } from '@/ui/privacy/privacy'
import type { PhoneChange } from '../correction'
import { useCorrection } from '../use-correction'

const withNumber: { value: PhoneChange; label: string }[] = [
  { value: 'keep', label: '不改' },
  { value: 'replace', label: '换一个' },
  { value: 'remove', label: '不留了' },
]
const withoutNumber: { value: PhoneChange; label: string }[] = [
  { value: 'keep', label: '不留' },
  { value: 'replace', label: '留一个' },
]

export function CorrectionForm({ me }: { me: Me }) {
  const { correction, change, isChanged, isSaved, refused, error, isRunning, save } = useCorrection(me)
  const choosePhone = async (phoneChange: PhoneChange) => {
    if (phoneChange === 'replace' && !(await askPrivacy('phone'))) return
    change({ phoneChange })
  }
  return (
    <Page
      title="姓名和手机号"
      actions={
        <Button
          kind="primary"
          disabled={!isChanged}
          hint={isChanged ? null : '改了以后才能保存。'}
          loading={isRunning}
          onTap={save}
        >
          保存
        </Button>
      }
    >
      {isSaved && <Notice tone="good" title="改好了" />}
      <Card>
        <TextInput
          label="姓名"
          hint="楼栋长凭姓名确认您的住处。"
          max={20}
          value={correction.name}
          onChange={(name) => change({ name })}
          error={refused.name}
        />
        <Choice
          label="手机号"
          hint={me.maskedPhone ? `社区现在留着 ${me.maskedPhone}。` : '社区没有您的手机号。'}
          options={me.maskedPhone ? withNumber : withoutNumber}
          value={correction.phoneChange}
          onChange={(phoneChange) => void choosePhone(phoneChange)}
        />
        {correction.phoneChange === 'replace' && (
          <TextInput
            label="新的手机号"
            type="tel"
            placeholder="11 位手机号"
            value={correction.phone}
            onChange={(phone) => change({ phone })}
            error={refused.phone}
          />
        )}
      </Card>
      <ErrorNotice error={error} />
    </Page>
  )
}
