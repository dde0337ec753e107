import { goBack } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { SayButton } from '@/ui/sheet/say-button'
import { useCorrect } from '../../use-record'

/** A locked record stays as it is; what was wrong is said beside it. */
export function CorrectButton({ id }: { id: string }) {
  const correcting = useCorrect(id)
  return (
    <>
      <Notice icon="lock" title="纪实已经归档" text="原文不能改，可以补充更正，大家都会看到。" />
      <SayButton
        label="补充更正"
        doIt="补充更正"
        kind="primary"
        draftKey={`correct-record.${id}`}
        text={{ name: 'text', label: '更正什么', max: 500 }}
        say={(text, onDone) =>
          correcting.run(text, () => {
            onDone()
            goBack()
          })
        }
        isRunning={correcting.isRunning}
        error={correcting.error}
      />
    </>
  )
}
