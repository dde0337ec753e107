import { useState, type ReactNode } from 'react'
import type { NoticeView } from '@shared/notices/schema'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { useNoticeForm } from '../../use-post'
import { AudienceField } from './audience-field'
import { SendSheet } from './send-sheet'
import { TemplateFields } from './template-fields'
import { TimeFields } from './time-fields'
import { WayFields } from './way-fields'
import { WordsFields } from './words-fields'

export interface NoticeFormProps {
  /** Null for a new one. */
  notice: NoticeView | null
  grant: RoleGrant
  title: string
  onSent: (notice: NoticeView) => void
  children?: ReactNode
}

const shownFields = ['title', 'text', 'validUntil', 'sendAt', 'files', 'files.0', 'files.1', 'files.2']

export function NoticeForm({ notice, grant, title, onSent, children }: NoticeFormProps) {
  const form = useNoticeForm({ notice, grant, onSent })
  const [isPreviewing, setIsPreviewing] = useState(false)
  const now = serverNow()
  const goOn = () => {
    if (!form.isReady()) return
    if (notice) form.send()
    else setIsPreviewing(true)
  }
  return (
    <Page
      title={title}
      actions={
        <>
          {!isPreviewing && <ErrorNotice error={beyondFields(form.error, shownFields)} />}
          <Button
            kind="primary"
            loading={form.isSending && !isPreviewing}
            disabled={form.uploads.isUploading || form.files.isSending}
            hint={Object.keys(form.fields).length > 0 ? '有的内容要改一下，请看上面的提示' : null}
            onTap={goOn}
          >
            {notice ? '保存修改' : '看看发给谁，再发送'}
          </Button>
        </>
      }
    >
      {children}
      {!form.waits && (
        <Notice
          tone="info"
          title="改了以后，大家会看到“修改过”"
          text="收到过消息的人会再收到一条“通知有修改”。“紧急”和“要确认”发出后不能改。"
        />
      )}
      {!notice && <TemplateFields form={form} now={now} />}
      {!notice && <AudienceField form={form} />}
      <WordsFields form={form} />
      <WayFields form={form} />
      <TimeFields form={form} now={now} />
      {isPreviewing && (
        <SendSheet form={form} shownFields={shownFields} onClose={() => setIsPreviewing(false)} />
      )}
    </Page>
  )
}
