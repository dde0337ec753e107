/** Words as they are understood, and the end of listening: by being stopped, by silence, or because it failed. */
export interface Hearing {
  onWords: (words: string) => void
  onEnd: (hasFailed: boolean) => void
}

interface RecognitionManager {
  onRecognize: (result: { result: string }) => void
  onStop: (result: { result: string }) => void
  onError: (failure: { retcode: number }) => void
  start: (options: { duration: number; lang: string }) => void
  stop: () => void
}

declare const requirePlugin: (name: string) => { getRecordRecognitionManager: () => RecognitionManager }

const LONGEST_MS = 60_000

/** Whether this build knows WeChat's plugin for speech (client/README.md, "Voice"). */
export const canListen = (): boolean => Boolean(process.env.WECHAT_SI)

/** Listens until the returned function is called. */
export function listen({ onWords, onEnd }: Hearing): () => void {
  const manager = requirePlugin('WechatSI').getRecordRecognitionManager()
  manager.onRecognize = () => undefined
  manager.onStop = ({ result }) => {
    onWords(result)
    onEnd(false)
  }
  manager.onError = () => onEnd(true)
  manager.start({ duration: LONGEST_MS, lang: 'zh_CN' })
  return () => manager.stop()
}
