import { listUnits } from '@shared/members/contracts'
import { sentences, type Reason } from '@shared/errors'
import type { Level } from '@shared/roles'
import type { UnitView } from '@shared/members/units'
import { View } from '@tarojs/components'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Button } from '../button/button'
import { Choice } from '../choice/choice'
import { ReadingView } from '../list/reading-view'
import { Notice } from '../notice/notice'
import { levelNames, stepsOf, type UnitPath } from './unit-path'
import './unit-steps.scss'

export interface UnitStepsProps {
  /** The level that is wanted in the end. */
  to: Level
  /** Offers only what lies in this unit; null for everything. */
  within: string | null
  path: UnitPath
  onChange: (path: UnitPath) => void
  error?: Reason | null
}

/** A unit, chosen from the top down: a choice that is made folds into a line, and the next one appears. */
export function UnitSteps({ to, within, path, onChange, error }: UnitStepsProps) {
  const steps = stepsOf(path, to)
  const isComplete = steps.every(({ chosen }) => chosen !== null)
  return (
    <View className="unit-steps">
      {steps.map(({ level, chosen }, index) =>
        chosen ? (
          <ChosenUnit key={level} unit={chosen} onChooseAgain={() => onChange(path.slice(0, index))} />
        ) : (
          <UnitChoice
            key={level}
            level={level}
            within={path[index - 1]?.id ?? within}
            onChoose={(unit) => onChange([...path, unit])}
            error={error}
          />
        ),
      )}
      {isComplete && error && <Notice tone="danger" title={sentences[error]} />}
    </View>
  )
}

function ChosenUnit({ unit, onChooseAgain }: { unit: UnitView; onChooseAgain: () => void }) {
  return (
    <View className="unit-step">
      <View className="unit-step__words">
        <View className="unit-step__label">{levelNames[unit.level]}</View>
        <View className="unit-step__name">{unit.name}</View>
      </View>
      <View className="unit-step__again">
        <Button kind="quiet" onTap={onChooseAgain}>{`换${levelNames[unit.level]}`}</Button>
      </View>
    </View>
  )
}

interface UnitChoiceProps {
  level: Level
  within: string | null
  onChoose: (unit: UnitView) => void
  error?: Reason | null
}

function UnitChoice({ level, within, onChoose, error }: UnitChoiceProps) {
  const reading = useEndpoint(listUnits, { level, within })
  return (
    <ReadingView reading={reading}>
      {({ units }) =>
        units.length === 0 ? (
          <Notice
            tone="warn"
            title={`这里还没有可选的${levelNames[level]}`}
            text="请换一个，或者联系社区补上。"
          />
        ) : (
          <Choice
            label={`选${levelNames[level]}`}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            value={null}
            onChange={(id) => units.filter((unit) => unit.id === id).forEach(onChoose)}
            error={error}
          />
        )
      }
    </ReadingView>
  )
}
