import { useState } from 'react'
import type { RecordView } from '@shared/org-life/record-contracts'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Stars, StarsGiven, type StarCount } from '@/ui/stars/stars'
import { useRate } from '../../use-record'

/** Rating by those who came; others see nothing of it. */
export function RateSection({ seen }: { seen: RecordView }) {
  const { myRating, rateReason } = seen
  const [isChanging, setIsChanging] = useState(false)
  if (myRating && !isChanging) {
    return (
      <Section title="我的评价">
        <Card>
          <StarsGiven label="总的来说" value={myRating.stars as StarCount} />
          {myRating.words !== '' && myRating.words}
          {rateReason === null && (
            <Button kind="quiet" onTap={() => setIsChanging(true)}>
              改评价
            </Button>
          )}
        </Card>
      </Section>
    )
  }
  return rateReason === null ? <RateForm seen={seen} onDone={() => setIsChanging(false)} /> : null
}

function RateForm({ seen: { activityId, myRating }, onDone }: { seen: RecordView; onDone: () => void }) {
  const [stars, setStars] = useState((myRating?.stars ?? null) as StarCount | null)
  const [words, setWords] = useState(myRating?.words ?? '')
  const rating = useRate(activityId)
  return (
    <Section title="这次活动怎么样">
      <Card>
        <Stars label="总的来说" value={stars} onChange={setStars} />
        <TextArea
          label="想说的话"
          hint="只给主办方看，不带您的名字"
          isOptional
          hasVoice
          max={200}
          value={words}
          onChange={setWords}
        />
        <ErrorNotice error={rating.error} />
        <Button
          kind="primary"
          loading={rating.isRunning}
          disabled={stars === null}
          hint={stars === null ? '先点几颗星' : null}
          onTap={() => stars !== null && rating.run(stars, words, onDone)}
        >
          提交评价
        </Button>
      </Card>
    </Section>
  )
}
