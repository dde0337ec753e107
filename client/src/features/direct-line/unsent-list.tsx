import { listMyAppeals } from '@shared/direct-line/contracts'
import { titleOf } from '@shared/direct-line/draft'
import { sentences } from '@shared/errors'
import { useParcels } from '@/cloud/use-outbox'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { appealPage, fileCasePage } from './paths'
import { unsentCases } from './unsent-cases'

type Unsent = ReturnType<typeof unsentCases.list>[number]

/** What somebody has sent that hasn't arrived, and what became of it since; nothing when all has been told. */
export function UnsentList() {
  const parcels = useParcels(unsentCases, listMyAppeals)
  if (parcels.length === 0) return null
  const isAllSent = parcels.every(({ output }) => output !== null)
  return (
    <Section title={isAllSent ? '刚刚发出的反映' : '还没发出的反映'}>
      {parcels.map((parcel) => (
        <UnsentCase key={parcel.requestId} parcel={parcel} />
      ))}
    </Section>
  )
}

function UnsentCase({ parcel }: { parcel: Unsent }) {
  const { requestId, input, refusal, output } = parcel
  const title = titleOf(input.text)
  const drop = () => unsentCases.drop(requestId)
  if (output) {
    const open = () => {
      drop()
      goTo(appealPage, { id: output.id })
    }
    return (
      <Notice tone="good" title={`已经发出，编号 ${output.ticket}`} text={title}>
        <Button onTap={open}>看进展</Button>
        <Button kind="quiet" onTap={drop}>
          知道了
        </Button>
      </Notice>
    )
  }
  if (refusal) {
    return (
      <Notice tone="danger" title={`没有发成：${title}`} text={sentences[refusal.reason]}>
        <Button onTap={() => goTo(fileCasePage, { again: requestId })}>改一改再发</Button>
        <Button kind="quiet" onTap={drop}>
          不发了
        </Button>
      </Notice>
    )
  }
  return (
    <Notice tone="warn" icon="offline" title={title} text="已经存在这部手机上，连上网会自动发出，只发一次。">
      <Button
        icon="refresh"
        loading={unsentCases.isSending(requestId)}
        onTap={() => void unsentCases.sendAll()}
      >
        现在发
      </Button>
    </Notice>
  )
}
