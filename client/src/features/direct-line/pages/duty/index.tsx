import { CommunityPage } from '../../settings-form/community-page'
import { DutyForm, DutyShown } from './duty-form'

/** Who is on duty through nights and days off. */
export default function DutyPage() {
  return (
    <CommunityPage title="值班表">
      {(desk) => {
        const Duty = desk.mayChange ? DutyForm : DutyShown
        return <Duty key={desk.communityId} {...desk} />
      }}
    </CommunityPage>
  )
}
