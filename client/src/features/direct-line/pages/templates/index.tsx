import { CommunityPage } from '../../settings-form/community-page'
import { TemplatesForm } from './templates-form'

/** Answers that were worded beforehand. */
export default function TemplatesPage() {
  return (
    <CommunityPage title="答复模板">
      {(desk) => <TemplatesForm key={desk.communityId} {...desk} />}
    </CommunityPage>
  )
}
