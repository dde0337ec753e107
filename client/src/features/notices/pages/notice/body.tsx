import { View } from '@tarojs/components'
import type { NoticeView } from '@shared/notices/schema'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { PdfList } from '@/ui/pdfs/pdf-list'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { whenText } from '@/ui/when'
import { FormattedText } from '../../formatted-text/formatted-text'
import { validityText } from '../../looks'
import { NoticeTags } from '../../notice-row/notice-row'

/** What it says, from whom, and whether it still holds. */
export function Body({ notice, now }: { notice: NoticeView; now: number }) {
  const { title, text, photos, files, byRole, byUnit, at, editedAt } = notice
  return (
    <>
      <Withdrawn notice={notice} now={now} />
      {notice.isEditedSinceRead && editedAt !== null && (
        <Notice
          tone="warn"
          title="您看过以后，这条通知改过"
          text={`${whenText(editedAt, now)} 修改，请重新看一遍。`}
        />
      )}
      <Card>
        <View className="notice-page__tags">
          <NoticeTags notice={notice} />
        </View>
        <View className="notice-page__title">{title}</View>
        <View className="notice-page__strong">{validityText(notice, now)}</View>
        <FormattedText text={text} />
        <PhotoGrid photos={photos} />
        <PdfList files={files} />
        <View className="notice-page__soft">{`${byRole} · ${byUnit} · ${whenText(at, now)}`}</View>
        {editedAt !== null && (
          <View className="notice-page__soft">{`${whenText(editedAt, now)} 修改过`}</View>
        )}
      </Card>
    </>
  )
}

function Withdrawn({ notice: { withdrawal }, now }: { notice: NoticeView; now: number }) {
  if (!withdrawal) return null
  return (
    <Notice
      tone="danger"
      title="这条通知已经撤回，内容不再有效"
      text={`${withdrawal.text ?? '原因审核后就能看到'}（${withdrawal.byUnit}，${whenText(withdrawal.at, now)}）`}
    />
  )
}
