import { sentences, type AppError } from '@shared/errors'
import { Button } from '../button/button'
import { Notice } from './notice'

export interface ErrorNoticeProps {
  error: AppError | null
  /** Offered when trying again may help. */
  onRetry?: () => void
}

const titles: Partial<Record<AppError['refusal']['code'], string>> = {
  INVALID: '还差一点',
  FORBIDDEN: '您的身份看不到这里',
  NOT_FOUND: '没有找到',
  REFUSED: '现在还不行',
  CONFLICT: '情况有变化',
  TOO_MANY: '请稍等一会儿',
}

/** Why something was refused or couldn't be read, and what to do; draws nothing when there is no error. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  if (!error) return null
  const { code, reason } = error.refusal
  const isOffline = reason === 'core.offline'
  return (
    <Notice
      tone="danger"
      icon={isOffline ? 'offline' : 'warning'}
      title={isOffline ? '没有连上网' : (titles[code] ?? '没有办成')}
      text={sentences[reason]}
    >
      {onRetry && (
        <Button icon="refresh" onTap={onRetry}>
          再试一次
        </Button>
      )}
    </Notice>
  )
}
