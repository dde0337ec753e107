import { useState } from 'react'
import { sentences, type Reason } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import { knownPlaces } from './case-draft'
import { CategoryField } from './category-field'
import { Emergency } from './emergency'
import { MoreFields } from './more-fields'
import { PlaceField } from './place-field'
import { Seconded } from './seconded'
import { SimilarList } from './similar-list'
import { useFileCase } from './use-file-case'
import type { CaseOutcome } from './use-filing'
import './file-case.scss'

export interface CaseFormProps extends CaseOutcome {
  me: Me
  /** The request id of a case that came back refused, to be put right. */
  again?: string
}

export function CaseForm({ me, again, ...outcome }: CaseFormProps) {
  const form = useFileCase(me, again, outcome)
  const { draft, change, homes, uploads, categories, category, fields, error, isSending, send } = form
  const { similar, lookAlikes, closeLookAlikes, cameBack } = form
  const [seconded, setSeconded] = useState<string | null>(null)
  const { value, isRestored, clear } = draft
  const isIncomplete = Object.keys(fields).length > 0

  function second({ title }: { title: string }) {
    clear()
    setSeconded(title)
  }

  if (seconded !== null) return <Seconded title={seconded} />
  return (
    <Page
      title="我要反映"
      actions={
        <>
          {isIncomplete && <Notice tone="danger" title="还差一点：请改好上面标出的地方" />}
          {!isIncomplete && <ErrorNotice error={error} />}
          <Button
            kind="primary"
            loading={isSending}
            disabled={uploads.isUploading}
            hint={uploads.isUploading ? '照片传完就能提交' : null}
            onTap={() => void send()}
          >
            提交
          </Button>
        </>
      }
    >
      {cameBack && <Notice tone="danger" title="刚才没有发成" text={sentences[cameBack.reason]} />}
      {isRestored && (
        <Notice title="上次没写完的还在" text="接着写就行。">
          <Button kind="quiet" onTap={clear}>
            不要了，重新写
          </Button>
        </Notice>
      )}
      <Card>
        <TextArea
          label="什么事？"
          placeholder="比如：3号楼楼道灯坏了三天，晚上看不见台阶。"
          max={2000}
          hasVoice
          value={value.text}
          error={fields.text}
          onChange={(text) => change({ text })}
        />
        <PhotoPicker
          label="照片"
          isOptional
          uploads={uploads}
          mayAsk={() => askPrivacy('photo')}
          error={photoProblem(fields)}
        />
      </Card>
      <Emergency category={category} />
      {similar.length > 0 && (
        <Section title="邻居反映过类似的事">
          <Card>
            <SimilarList items={similar} onSeconded={second} />
          </Card>
        </Section>
      )}
      <Card>
        <CategoryField
          categories={categories}
          category={category}
          isGuessed={value.categoryId === null}
          error={fields.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
        <PlaceField known={knownPlaces(value, homes)} draft={value} change={change} fields={fields} />
      </Card>
      <MoreFields draft={value} change={change} fields={fields} roles={me.roles} hasHome={homes.length > 0} />
      <Sheet
        isOpen={lookAlikes.length > 0}
        title="邻居反映过类似的事"
        onClose={closeLookAlikes}
        actions={
          <Button kind="primary" onTap={() => void send({ isDifferent: true })}>
            不一样，继续提交
          </Button>
        }
      >
        <SimilarList items={lookAlikes} onSeconded={second} />
      </Sheet>
    </Page>
  )
}

/** A refusal may name one photo (`photos.2`) or all of them. */
const photoProblem = (fields: Record<string, Reason>) =>
  Object.entries(fields).find(([path]) => path.startsWith('photos'))?.[1]
