import { View } from '@tarojs/components'
import './heat-map.scss'

export interface HeatRow {
  label: string
  /** A share from 0 to 1 for each column; null where there is nothing to have a share of. */
  shares: readonly (number | null)[]
}

export interface HeatMapProps {
  /** What is measured. */
  label: string
  /** `9`, `10`: above the columns. */
  columns: readonly string[]
  rows: readonly HeatRow[]
  /** `9 点` */
  columnWord: (column: string) => string
}

const STEPS = 5

/** 0 for none at all, up to five: told apart by the figure in it as well as by its shade. */
const stepOf = (share: number): number => (share === 0 ? 0 : Math.min(STEPS, Math.ceil(share * STEPS)))

const percent = (share: number): string => String(Math.round(share * 100))

/** A row in words, for readers and for large type: its fullest columns. */
function rowInWords(
  { shares }: HeatRow,
  columns: readonly string[],
  columnWord: HeatMapProps['columnWord'],
): string {
  const used = shares
    .map((share, index) => ({ share: share ?? 0, column: columns[index]! }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .slice(0, 3)
  if (used.length === 0) return '没有人用'
  return used.map(({ share, column }) => `${columnWord(column)} ${percent(share)}%`).join('，')
}

/** Shares by row and column: each in a figure, its shade only repeats it. */
export function HeatMap({ label, columns, rows, columnWord }: HeatMapProps) {
  const template = { gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }
  return (
    <View className="heat" aria-role="list" aria-label={label}>
      {rows.map((row) => (
        <View
          key={row.label}
          className="heat__row"
          aria-role="listitem"
          aria-label={`${row.label}：${rowInWords(row, columns, columnWord)}`}
        >
          <View className="heat__label">{row.label}</View>
          <View className="heat__words">{rowInWords(row, columns, columnWord)}</View>
          <View className="heat__cells" style={template} aria-hidden="true">
            {row.shares.map((share, index) => (
              <View key={columns[index]} className="heat__cell">
                <View className="heat__column">{columns[index]}</View>
                <View className={`heat__share heat__share--${share === null ? 'none' : stepOf(share)}`}>
                  {share === null ? '' : percent(share)}
                </View>
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
