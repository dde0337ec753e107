import { deadline } from '@shared/time'
import type { MatterView } from '@shared/matters/schema'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { PdfField } from '@/ui/pdfs/pdf-field'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Toggle } from '@/ui/toggle/toggle'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { endAfter, termDays } from '../../matter-draft'
import { useMatterForm } from '../../use-publish'
import { FromSuggestion } from './from-suggestion'
import { OptionsField } from './options-field'

export interface MatterFormProps {
  /** Null for a new one. */
  matter: MatterView | null
  fromAppealId?: string | undefined
  title: string
  onSent: (matter: MatterView) => void
}

const fileFields = ['files', 'files.0', 'files.1', 'files.2']
const shownFields = ['title', 'background', 'question', 'options', ...fileFields, 'closesAt']

export function MatterForm({ matter, fromAppealId, title, onSent }: MatterFormProps) {
  const form = useMatterForm({ matter, fromAppealId, onSent })
  const { change, fields, scopes, uploads, files, isSending, send } = form
  const { value } = form.draft
  const fileProblem = fileFields.map((name) => fields[name]).find((reason) => reason !== undefined)
  const now = serverNow()
  const terms = termDays.map((days) => ({ value: String(endAfter(days, now)), label: `${days} 天` }))
  return (
    <Page
      title={title}
      actions={
        <>
          <ErrorNotice error={beyondFields(form.error, shownFields)} />
          <Button
            kind="primary"
            loading={isSending}
            disabled={uploads.isUploading || files.isSending}
            hint={matter ? null : '发布后，有居民表达意见前还能修改'}
            onTap={send}
          >
            {matter ? '保存修改' : '发布'}
          </Button>
        </>
      }
    >
      {fromAppealId && <FromSuggestion appealId={fromAppealId} />}
      <Card>
        {!matter && scopes.length > 0 && (
          <Choice
            label="请谁参与？"
            options={scopes}
            value={form.scopeUnitId}
            onChange={(scopeUnitId) => change({ scopeUnitId })}
          />
        )}
        <TextInput
          label="题目"
          placeholder="比如：3号楼要不要加装电梯"
          max={40}
          value={value.title}
          error={fields.title}
          onChange={(changed) => change({ title: changed })}
        />
        <TextArea
          label="事情的来龙去脉"
          hint="为什么要商量、已经做了什么、花多少钱，写清楚大家才好选。"
          max={2000}
          value={value.background}
          error={fields.background}
          onChange={(background) => change({ background })}
        />
        <PhotoPicker label="照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
        <PdfField
          hint="比如设计方案、报价单。最多 3 个，每个不超过 10 MB，居民都能打开看。"
          pdfs={files}
          error={fileProblem}
        />
      </Card>
      <Card>
        <TextInput
          label="请大家回答什么？"
          placeholder="比如：您家赞成哪一种方案？"
          max={120}
          value={value.question}
          error={fields.question}
          onChange={(question) => change({ question })}
        />
        <Choice
          label="怎么回答？"
          options={[
            { value: 'options', label: '每户选一项' },
            { value: 'words', label: '只写意见' },
          ]}
          value={value.wantsOptions ? 'options' : 'words'}
          onChange={(way) => change({ wantsOptions: way === 'options' })}
        />
        {value.wantsOptions && (
          <>
            <OptionsField
              options={value.options}
              error={fields.options}
              onChange={(options) => change({ options })}
            />
            <Toggle
              label="也可以写意见"
              note="邻居之间可以附议，社区要逐类答复"
              isOn={value.takesComments}
              onChange={(takesComments) => change({ takesComments })}
            />
            <Toggle
              label="截止前就公布票数"
              note="满 10 户才公布，之后每多 10 户更新一次"
              isOn={value.showsRunning}
              onChange={(showsRunning) => change({ showsRunning })}
            />
          </>
        )}
        <Choice
          label="听几天意见？"
          hint={`${deadline(value.closesAt)} 截止`}
          options={terms}
          value={String(value.closesAt)}
          error={fields.closesAt}
          onChange={(closesAt) => change({ closesAt: Number(closesAt) })}
        />
      </Card>
    </Page>
  )
}
