import { Notice } from './notice'

/** Above what is shown from the phone's own memory. */
export function OfflineNotice() {
  return (
    <Notice tone="warn" icon="offline" title="没有连上网" text="下面是手机上留着的内容，可能不是最新的。" />
  )
}
