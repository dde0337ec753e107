import { serverNow } from '@/cloud/server-time'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Notice } from '@/ui/notice/notice'
import { FigureCaseRow, PublicRow } from '../../public-row/public-row'
import { useFigureCases, usePublicFigureCases, type FigureAsked } from '../../use-figure-cases'

export function HandledCases({ asked }: { asked: FigureAsked }) {
  const reading = useFigureCases(asked)
  const now = serverNow()
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty title="没有事" text="自己家的事，和涉及自己的事，不在这里列出。" />}
    >
      {(appeal) => <FigureCaseRow appeal={appeal} now={now} />}
    </PagedList>
  )
}

export function PublicCases({ asked }: { asked: FigureAsked }) {
  const reading = usePublicFigureCases(asked)
  const now = serverNow()
  return (
    <>
      <Notice tone="info" title="这里只列出公开的" text="其余的事反映人没有同意公开，只算进数字里。" />
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={<Empty title="其中没有公开的事" text="反映人同意、社区隐去个人信息以后，会列在这里。" />}
      >
        {(appeal) => <PublicRow appeal={appeal} now={now} />}
      </PagedList>
    </>
  )
}
