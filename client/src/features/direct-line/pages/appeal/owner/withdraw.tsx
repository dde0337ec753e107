import { useState } from 'react'
import { View } from '@tarojs/components'
import { withdrawAppeal } from '@shared/direct-line/contracts'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useStep } from '../../../use-appeal'
import { beyondFields } from '@/ui/notice/beyond-fields'

/** Taking a case back: it stays in the list with its way so far, and nobody works on it any more. */
export function Withdraw({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const [because, setBecause] = useState('')
  const withdraw = useStep(withdrawAppeal, id)
  return (
    <>
      <Button kind="quiet" onTap={() => setIsOpen(true)}>
        不用办了，撤回
      </Button>
      <Sheet
        isOpen={isOpen}
        title="撤回这件事？"
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button
              kind="danger"
              loading={withdraw.isRunning}
              onTap={() => withdraw.run({ because }, () => setIsOpen(false))}
            >
              撤回
            </Button>
            <Button kind="quiet" onTap={() => setIsOpen(false)}>
              先不
            </Button>
          </>
        }
      >
        <View>撤回后不再办理，也不能恢复；办理过程还能看。以后需要，可以重新反映。</View>
        <TextArea
          label="为什么撤回"
          isOptional
          max={300}
          value={because}
          placeholder="比如：已经自己修好了。"
          error={withdraw.error?.refusal.fields?.because}
          onChange={setBecause}
        />
        <ErrorNotice error={beyondFields(withdraw.error, ['because'])} />
      </Sheet>
    </>
  )
}
