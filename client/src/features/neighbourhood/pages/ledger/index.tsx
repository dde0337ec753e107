import { useState } from 'react'
import { Page } from '@/ui/page/page'
import { InCommunity } from '../../community/in-community'
import { useCommunity } from '../../community/use-community'
import { Found } from './found'
import { LedgerList } from './ledger-list'
import { SearchBox } from './search-box'

/** The public ledger (公开台账): what neighbours brought up, and what became of it. */
export default function LedgerPage() {
  const looked = useCommunity()
  const [query, setQuery] = useState('')
  return (
    <Page title="邻居反映的事">
      <InCommunity looked={looked}>
        {({ id }) => (
          <>
            <SearchBox query={query} onSearch={setQuery} />
            {query === '' ? (
              <LedgerList key={id} communityId={id} />
            ) : (
              <Found communityId={id} query={query} />
            )}
          </>
        )}
      </InCommunity>
    </Page>
  )
}
