import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import { roleNames, type RoleGrant } from '@shared/roles'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { goBack, goOnTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { noticePage } from '../../paths'
import { useNotice } from '../../use-notice'
import { usePosting } from '../../use-notices'
import { NoticeForm } from './notice-form'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** Telling the households of a unit: a template or one's own words, then who gets it, then sending. */
export default function PostPage() {
  const { id } = useRouter().params
  const { reading } = useMe()
  const grants = usePosting()
  const [first] = grants
  if (first) return id ? <EditPage id={id} grant={first} /> : <NewPage grants={grants} first={first} />
  return (
    <Page title="发通知">
      <ReadingView reading={reading}>{() => <ErrorNotice error={notTheirs} />}</ReadingView>
    </Page>
  )
}

function NewPage({ grants, first }: { grants: readonly RoleGrant[]; first: RoleGrant }) {
  const [unitId, setUnitId] = useState(first.unitId)
  const grant = grants.find((one) => one.unitId === unitId) ?? first
  return (
    <NoticeForm
      key={grant.unitId}
      notice={null}
      grant={grant}
      title="发通知"
      onSent={({ id }) => goOnTo(noticePage, { id, posted: '1' })}
    >
      {grants.length > 1 && (
        <Choice
          label="用哪个身份发？"
          options={grants.map((one) => ({
            value: one.unitId,
            label: `${one.unitName} · ${roleNames[one.role]}`,
          }))}
          value={grant.unitId}
          onChange={setUnitId}
        />
      )}
    </NoticeForm>
  )
}

function EditPage({ id, grant }: { id: string; grant: RoleGrant }) {
  const reading = useNotice(id)
  if (reading.data) {
    return <NoticeForm notice={reading.data} grant={grant} title="修改通知" onSent={() => goBack()} />
  }
  return (
    <Page title="修改通知">
      <ReadingView reading={reading}>{() => null}</ReadingView>
    </Page>
  )
}
