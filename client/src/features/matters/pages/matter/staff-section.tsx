import { answerBundle, correctMatter, decideMatter, withdrawMatter } from '@shared/matters/contracts'
import { matterMoves, type MatterMove } from '@shared/matters/life-cycle'
import { publisherRoles, refusal } from '@shared/matters/rules'
import type { MatterView } from '@shared/matters/schema'
import type { Actor } from '@shared/members/schema'
import { holdsRole } from '@shared/roles'
import { goTo } from '@/ui/go'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { commentsPage, publishPage } from '../../paths'
import { SayButton } from '@/ui/sheet/say-button'
import { useStep } from '../../use-matter'
import { ProgressButton } from './progress-button'

const LONGEST = 500

/** What whoever published it can do next, asked of the same rules that the server asks. */
export function StaffSection({ matter, me, now }: { matter: MatterView; me: Actor; now: number }) {
  if (!holdsRole(me.roles, publisherRoles, matter.publisherUnitIds, now)) return null
  const { id } = matter
  const may = (move: MatterMove) => refusal(matter, move, me, now) === null
  const unanswered = matter.bundles.filter(({ answer }) => answer === null || answer.check === 'risky')
  return (
    <Section title="办理这个议题">
      <Card>
        {may('bundle') && matter.takesComments && (
          <Button onTap={() => goTo(commentsPage, { id, gather: '1' })}>{matterMoves.bundle.label}</Button>
        )}
        {may('answer') &&
          unanswered.map((bundle) => <AnswerButton key={bundle.id} id={id} bundle={bundle} />)}
        {may('decide') && <DecideButton id={id} />}
        {may('progress') && <ProgressButton id={id} />}
        {may('edit') && (
          <Button icon="edit" onTap={() => goTo(publishPage, { id })}>
            {matterMoves.edit.label}
          </Button>
        )}
        {may('correct') && !may('edit') && <CorrectButton id={id} />}
        {may('withdraw') && <WithdrawButton id={id} />}
      </Card>
    </Section>
  )
}

function AnswerButton({ id, bundle }: { id: string; bundle: MatterView['bundles'][number] }) {
  const answer = useStep(answerBundle, id)
  return (
    <SayButton
      label={`答复“${bundle.title ?? ''}”`}
      doIt="发出答复"
      draftKey={`answer.${bundle.id}`}
      text={{ name: 'text', label: '答复', hint: '说清楚采不采纳、为什么、什么时候办。', max: LONGEST }}
      say={(text, onDone) => answer.run({ bundleId: bundle.id, text }, onDone)}
      isRunning={answer.isRunning}
      error={answer.error}
    />
  )
}

function DecideButton({ id }: { id: string }) {
  const decide = useStep(decideMatter, id)
  return (
    <SayButton
      kind="primary"
      label={matterMoves.decide.label}
      doIt="公布"
      draftKey={`decide.${id}`}
      text={{ name: 'text', label: '决定', hint: '公布后不能撤回，落实情况要一步步公布。', max: LONGEST }}
      say={(text, onDone) => decide.run({ text }, onDone)}
      isRunning={decide.isRunning}
      error={decide.error}
    />
  )
}

function CorrectButton({ id }: { id: string }) {
  const correct = useStep(correctMatter, id)
  return (
    <SayButton
      label={matterMoves.correct.label}
      doIt="发出更正"
      draftKey={`correct.${id}`}
      text={{ name: 'text', label: '更正说明', hint: '原文不变，更正显示在最上面。', max: 200 }}
      say={(text, onDone) => correct.run({ text }, onDone)}
      isRunning={correct.isRunning}
      error={correct.error}
    />
  )
}

function WithdrawButton({ id }: { id: string }) {
  const withdraw = useStep(withdrawMatter, id)
  return (
    <SayButton
      kind="danger"
      label={matterMoves.withdraw.label}
      doIt="撤回，不再收意见"
      draftKey={`withdraw.${id}`}
      text={{ name: 'because', label: '撤回的原因', hint: '居民会一直看到这个原因。', max: 200 }}
      say={(because, onDone) => withdraw.run({ because }, onDone)}
      isRunning={withdraw.isRunning}
      error={withdraw.error}
    />
  )
}
