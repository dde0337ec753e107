import type { AppError } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'

export interface SaveBarProps {
  save: { isRunning: boolean; error: AppError | null }
  isSaved: boolean
  isBehind: boolean
  waitsFor?: string | null
  /** What a change does, and to what. */
  hint: string
  onSave: () => void
  onTakeLatest: () => void
  /** Reads what others have saved. */
  onRefresh: () => void
}

/** Saves settings, and says whose change came first. */
export function SaveBar(props: SaveBarProps) {
  const { save, isSaved, isBehind, waitsFor = null, hint, onSave, onTakeLatest, onRefresh } = props
  const isConflict = save.error?.refusal.reason === 'appeal.settings_changed'
  return (
    <>
      {isBehind ? (
        <Notice tone="warn" title="别的同事刚改过" text="看看最新的，再改一次。您这里没保存的会丢掉。">
          <Button icon="refresh" onTap={onTakeLatest}>
            换成最新的
          </Button>
        </Notice>
      ) : (
        <ErrorNotice error={save.error} onRetry={isConflict ? onRefresh : undefined} />
      )}
      {isSaved && !isBehind && save.error === null && <Notice tone="good" title="已保存" />}
      <Button
        kind="primary"
        loading={save.isRunning}
        disabled={isBehind || waitsFor !== null}
        hint={waitsFor ?? hint}
        onTap={onSave}
      >
        保存
      </Button>
    </>
  )
}
