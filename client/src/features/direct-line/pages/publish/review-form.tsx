import { useState } from 'react'
import type { AppealView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { goBack } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { PhotoReview } from './photo-review'
import { RefuseSheet } from './refuse-sheet'
import { TextReview } from './text-review'
import { usePublication } from './use-publication'

/** The original beside what neighbours will read, text by text and photo by photo. */
export function ReviewForm({ appeal }: { appeal: AppealView }) {
  const { texts, change, photos, isCutBefore, decisionOn, decide, waitsFor, publish } = usePublication(appeal)
  const [isRefusing, setIsRefusing] = useState(false)
  const fields = publish.error?.refusal.fields
  const isPublished = appeal.publication === 'published'
  const refuseLabel = isPublished ? '不再公开' : '不公开'
  return (
    <>
      <Notice
        tone="info"
        title="划掉的字建议隐去"
        text="每一处都看看：该隐去的隐去，不该隐去的留着。机器会漏，绰号、工作单位、家里情况这些要您自己看出来。"
      />
      <TextReview
        title="标题"
        text={texts.title}
        max={40}
        isShort
        error={fields?.['publication.title']}
        onChange={(title) => change({ title })}
      />
      <TextReview
        title="地点"
        text={texts.placeLabel}
        max={60}
        isShort
        error={fields?.['publication.placeLabel']}
        onChange={(placeLabel) => change({ placeLabel })}
      />
      <TextReview
        title="内容"
        text={texts.text}
        max={2000}
        error={fields?.['publication.text']}
        onChange={(text) => change({ text })}
      />
      {texts.answer && (
        <TextReview
          title="答复"
          text={texts.answer}
          max={1000}
          error={fields?.['publication.answer']}
          onChange={(answer) => change({ answer })}
        />
      )}
      {photos.length > 0 && (
        <Section title="照片">
          <Notice
            tone="warn"
            title="请看照片里有没有人脸"
            text="还有门牌、车牌、快递单、屏幕上的字。有就裁掉，裁不掉就不公开。"
          />
          {photos.map((photo, index) => (
            <PhotoReview
              key={photo.id}
              photo={photo}
              index={index}
              isCutBefore={isCutBefore(photo.id)}
              decision={decisionOn(photo.id)}
              onDecide={(decision) => decide(photo.id, decision)}
            />
          ))}
        </Section>
      )}
      <ErrorNotice error={publish.error} />
      <Button
        kind="primary"
        loading={publish.isRunning}
        disabled={waitsFor !== null}
        hint={waitsFor ?? '邻居能看到、能附议，居民会收到通知'}
        onTap={() => publish.run(goBack)}
      >
        {isPublished ? '按这样重新公开' : '公开给邻居看'}
      </Button>
      <Button kind="danger" onTap={() => setIsRefusing(true)}>
        {refuseLabel}
      </Button>
      {isRefusing && (
        <RefuseSheet
          appeal={appeal}
          label={refuseLabel}
          onDone={goBack}
          onClose={() => setIsRefusing(false)}
        />
      )}
    </>
  )
}
