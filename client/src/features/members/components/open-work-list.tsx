import type { OpenWork } from '@shared/members/schema'
import { View } from '@tarojs/components'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import './roles.scss'

/** What a role leaves open, before it ends. */
export function OpenWorkList({ work }: { work: OpenWork }) {
  const { appeals, hasMoreAppeals, pendingHomes } = work
  if (appeals.length === 0 && pendingHomes === 0) {
    return <Notice tone="good" title="没有没办完的事" text="可以放心结束。" />
  }
  return (
    <>
      {appeals.length > 0 && (
        <Section
          title={
            hasMoreAppeals ? `没办完的诉求，前 ${appeals.length} 件` : `没办完的诉求 ${appeals.length} 件`
          }
        >
          <View className="role-lines">
            {appeals.map(({ id, ticket, title }) => (
              <View key={id} className="role-line">
                <View className="role-line__words">
                  <View>{title}</View>
                  <View className="role-line__note">{ticket}</View>
                </View>
              </View>
            ))}
          </View>
        </Section>
      )}
      {pendingHomes > 0 && (
        <Notice
          tone="info"
          title={`${pendingHomes} 户等着确认住处`}
          text="同一单位的其他人和上级都能接着确认，不用另外交接。"
        />
      )}
    </>
  )
}
