import { kindNames, type AppealKind } from '@shared/direct-line/draft'
import type { AppealView } from '@shared/direct-line/schema'
import type { Reason } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Toggle } from '@/ui/toggle/toggle'
import { emergencyAdvice } from '../../emergency-advice'
import { CallField } from './call-field'
import { CategoryField } from './category-field'
import { PlaceField } from './place-field'
import { useFileCase } from './use-file-case'
import './file-case.scss'

const kinds = (Object.keys(kindNames) as AppealKind[]).map((value) => ({ value, label: kindNames[value] }))

export interface CaseFormProps {
  me: Me
  onFiled: (appeal: AppealView) => void
}

export function CaseForm({ me, onFiled }: CaseFormProps) {
  const { draft, change, homes, uploads, categories, category, fields, error, isSending, send } = useFileCase(
    me,
    onFiled,
  )
  const { value, isRestored, clear } = draft
  const isIncomplete = Object.keys(fields).length > 0
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
            onTap={send}
          >
            提交
          </Button>
        </>
      }
    >
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
      {category?.isUrgent && (
        <Notice
          tone="warn"
          title={`${category.name}：先打电话，再提交`}
          text={`${emergencyAdvice(category.id)}提交后按紧急的事优先办。`}
        />
      )}
      <Card>
        <CategoryField
          reading={categories}
          category={category}
          isGuessed={value.categoryId === null}
          error={fields.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
        <PlaceField homes={homes} draft={value} change={change} fields={fields} />
        <Choice
          label="类型"
          options={kinds}
          value={value.kind}
          error={fields.kind}
          onChange={(kind) => change({ kind })}
        />
        <CallField draft={value} change={change} error={fields.phone} />
        <Toggle
          label="可以公开（不写名字）"
          note="邻居能看到这件事和办理结果"
          isOn={value.mayBePublic}
          onChange={(mayBePublic) => change({ mayBePublic })}
        />
      </Card>
    </Page>
  )
}

/** A refusal may name one photo (`photos.2`) or all of them. */
const photoProblem = (fields: Record<string, Reason>) =>
  Object.entries(fields).find(([path]) => path.startsWith('photos'))?.[1]
