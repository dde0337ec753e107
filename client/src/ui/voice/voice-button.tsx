import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { askPrivacy } from '../privacy/privacy'
import { canListen, listen } from './listening'
import './voice.scss'

/** Speaking instead of typing: held down, or touched once to begin and once to end. Nothing where nobody listens. */
export function VoiceButton(props: { onHear: (words: string) => void }) {
  return canListen() ? <Voice {...props} /> : null
}

function Voice({ onHear }: { onHear: (words: string) => void }) {
  const [isListening, setIsListening] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const stop = useRef<(() => void) | null>(null)
  const isHeld = useRef(false)
  const wasTouched = useRef(false)
  const hear = useRef(onHear)
  useEffect(() => {
    hear.current = onHear
  })
  useEffect(() => () => stop.current?.(), [])

  async function begin(isWanted: () => boolean) {
    if (stop.current || !(await askPrivacy('voice')) || !isWanted()) return
    setHasFailed(false)
    setIsListening(true)
    stop.current = listen({
      onWords: (words) => hear.current(words),
      onEnd: (failed) => {
        stop.current = null
        setIsListening(false)
        setHasFailed(failed)
      },
    })
  }

  function hold() {
    wasTouched.current = true
    isHeld.current = true
    void begin(() => isHeld.current)
  }

  function letGo() {
    isHeld.current = false
    stop.current?.()
  }

  // A finger has already begun and ended it; a mouse, a key and a screen reader only click.
  function click() {
    if (wasTouched.current) wasTouched.current = false
    else if (stop.current) stop.current()
    else void begin(() => true)
  }

  return (
    <View className="voice">
      <View
        className={`voice__button${isListening ? ' voice__button--on' : ''}`}
        aria-role="button"
        aria-label={isListening ? '正在听，点一下结束' : '按住说话，变成文字'}
        onTouchStart={hold}
        onTouchEnd={letGo}
        onTouchCancel={letGo}
        onClick={click}
      >
        <Icon name="voice" />
        <View className="voice__word">{isListening ? '正在听，松开结束' : '按住说话'}</View>
      </View>
      {hasFailed && (
        <View className="voice__note" aria-role="status">
          没有听清。请再试一次，或者打字。
        </View>
      )}
    </View>
  )
}
