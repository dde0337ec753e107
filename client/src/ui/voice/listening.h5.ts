import type { Hearing } from './listening'

interface Recognised {
  resultIndex: number
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}

interface Recognition {
  lang: string
  continuous: boolean
  onresult: (event: Recognised) => void
  onerror: () => void
  onend: () => void
  start: () => void
  stop: () => void
}

type Listens = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition }

const recognitionOf = (browser: Listens) => browser.SpeechRecognition ?? browser.webkitSpeechRecognition

/** Whether this browser turns speech into words. */
export const canListen = (): boolean => recognitionOf(window as Listens) !== undefined

/** Listens until the returned function is called. */
export function listen({ onWords, onEnd }: Hearing): () => void {
  const recognition = new (recognitionOf(window as Listens)!)()
  let hasFailed = false
  recognition.lang = 'zh-CN'
  recognition.continuous = true
  recognition.onresult = ({ results, resultIndex }) => {
    const heard = Array.from(results).slice(resultIndex)
    onWords(heard.map((alternatives) => alternatives[0]?.transcript ?? '').join(''))
  }
  recognition.onerror = () => {
    hasFailed = true
  }
  recognition.onend = () => onEnd(hasFailed)
  recognition.start()
  return () => recognition.stop()
}
