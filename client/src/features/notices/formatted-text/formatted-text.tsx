import { Text, View } from '@tarojs/components'
import { blocksOf, type Block, type Span } from '@shared/notices/formatting'
import './formatted-text.scss'

/** A notice's text with its paragraphs, lists and bold words; nothing in it is ever taken for HTML. */
export function FormattedText({ text }: { text: string }) {
  return (
    <View className="formatted">
      {blocksOf(text).map((block, place) => (
        <BlockView key={place} block={block} />
      ))}
    </View>
  )
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'list') {
    return (
      <View aria-role="list">
        {block.items.map((item, place) => (
          <View key={place} className="formatted__item" aria-role="listitem">
            <View className="formatted__mark">{block.isNumbered ? `${place + 1}.` : '•'}</View>
            <View>
              <Spans spans={item} />
            </View>
          </View>
        ))}
      </View>
    )
  }
  return (
    <View>
      {block.lines.map((line, place) => (
        <View key={place}>
          <Spans spans={line} />
        </View>
      ))}
    </View>
  )
}

const Spans = ({ spans }: { spans: readonly Span[] }) => (
  <>
    {spans.map(({ text, isBold }, place) => (
      <Text key={place} className={isBold ? 'formatted__bold' : ''}>
        {text}
      </Text>
    ))}
  </>
)
