import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { serverNow } from '@/cloud/server-time'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useAppeal } from '../../use-appeal'
import { Compare } from './compare'
import { Merging } from './merging'
import { SimilarCases } from './similar-cases'
import './merge.scss'

/** Finds the case that this one belongs to, compares, and puts them together. */
export default function MergePage() {
  const { id = '' } = useRouter().params
  const reading = useAppeal(id)
  const [otherId, setOtherId] = useState<string | null>(null)
  const now = serverNow()
  return (
    <Page title="并案">
      <ReadingView reading={reading}>
        {(appeal) =>
          otherId === null ? (
            <>
              <Compare pair={[appeal]} now={now} />
              <SimilarCases id={id} now={now} onCompare={(other) => setOtherId(other.id)} />
            </>
          ) : (
            <Merging appeal={appeal} otherId={otherId} now={now} onBack={() => setOtherId(null)} />
          )
        }
      </ReadingView>
    </Page>
  )
}
