import { sentences } from '@shared/errors'
import { downloadRefusal } from '@shared/exports/rules'
import type { ExportState, ExportView } from '@shared/exports/schema'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Tag, type Tone } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { useDownload } from '../use-download'
import './home-card.scss'

const looks: Record<ExportState, { word: string; tone: Tone }> = {
  waiting: { word: '排队中', tone: 'info' },
  building: { word: '制作中', tone: 'info' },
  ready: { word: '可以下载', tone: 'good' },
  expired: { word: '已删除', tone: 'neutral' },
  failed: { word: '没有做成', tone: 'danger' },
}

/** One table that was asked for: how far it is, and the file once it is there. */
export function ExportCard({ table }: { table: ExportView }) {
  const { id, title, rows, createdAt, expiresAt } = table
  const now = serverNow()
  const refusal = downloadRefusal(table, now)
  const { word, tone } = looks[refusal === 'exports.expired' ? 'expired' : table.state]
  return (
    <Card>
      <View className="home-card__head">
        <View className="home-card__label">{title}</View>
        <View className="home-card__state">
          <Tag word={word} tone={tone} />
        </View>
      </View>
      <View className="home-card__note">{whenText(createdAt, now)} 导出</View>
      {refusal === null && expiresAt !== null ? (
        <>
          <View>
            共 {rows} 行，{whenText(expiresAt, now)} 以后删除。
          </View>
          <Download id={id} />
        </>
      ) : (
        <View>{sentences[refusal ?? 'exports.not_ready']}</View>
      )}
    </Card>
  )
}

function Download({ id }: { id: string }) {
  const { download, isRunning, error } = useDownload(id)
  return (
    <>
      <ErrorNotice error={error} />
      <Button icon="download" loading={isRunning} onTap={download}>
        下载
      </Button>
    </>
  )
}
