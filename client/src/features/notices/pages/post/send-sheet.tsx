import { View } from '@tarojs/components'
import { previewReach } from '@shared/notices/contracts'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Button } from '@/ui/button/button'
import { ReadingView } from '@/ui/list/reading-view'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Rows } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { whenText } from '@/ui/when'
import { FormattedText } from '../../formatted-text/formatted-text'
import type { NoticeForm } from '../../use-post'
import '../notice/notice-page.scss'

interface SendSheetProps {
  form: NoticeForm
  shownFields: readonly string[]
  onClose: () => void
}

/** Who would get it, and how it looks there, before anything is sent. */
export function SendSheet({ form, shownFields, onClose }: SendSheetProps) {
  const { draft, audience } = form
  const reading = useEndpoint(previewReach, { scopeUnitId: audience.scopeUnitId })
  const now = serverNow()
  return (
    <Sheet
      isOpen
      title="发出去之前，请看一遍"
      onClose={onClose}
      actions={
        <>
          <ErrorNotice error={beyondFields(form.error, shownFields)} />
          <Button kind="primary" loading={form.isSending} onTap={form.send}>
            {draft.sendAt === null ? '发送' : `${whenText(draft.sendAt, now)} 自动发送`}
          </Button>
        </>
      }
    >
      <ReadingView reading={reading}>
        {({ scopeName, households, parts }) => (
          <>
            <View className="notice-page__strong">{`发给 ${scopeName}，共 ${households} 户`}</View>
            {parts.length > 1 && (
              <Rows
                rows={parts.map((part) => ({
                  label: part.name,
                  value: `${part.households} 户`,
                  isFigure: true,
                }))}
              />
            )}
            {households === 0 && (
              <Notice
                tone="warn"
                title="这里还没有登记过的住户"
                text="通知会列在这个单位的通知里，以后登记的住户能看到。"
              />
            )}
          </>
        )}
      </ReadingView>
      <View className="notice-page__soft">
        {draft.isUrgent ? '紧急：马上给每个人发消息。' : '不紧急：列在通知里，周五提醒还没看的人。'}
        {draft.needsAcknowledgement && '要每户确认。'}
      </View>
      <View className="notice-page__title">{draft.title}</View>
      <FormattedText text={draft.text} />
    </Sheet>
  )
}
