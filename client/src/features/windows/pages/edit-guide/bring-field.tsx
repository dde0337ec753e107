import type { Reason } from '@shared/errors'
import { MAX_BRING } from '@shared/windows/guide'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { Section } from '@/ui/section/section'
import { withLine, type GuideForm } from './guide-form'

interface BringFieldProps {
  form: GuideForm
  fields: Record<string, Reason>
  change: (fields: Partial<GuideForm>) => void
}

/** What to bring, one a line; an empty line isn't one. */
export function BringField({ form, fields, change }: BringFieldProps) {
  const { bring } = form
  const write = (id: string, part: { what?: string; note?: string }) =>
    change({ bring: bring.map((line) => (line.id === id ? { ...line, ...part } : line)) })
  return (
    <Section title="要带的东西">
      {bring.map(({ id, what, note }, at) => (
        <Card key={id}>
          <TextInput
            label={`第 ${at + 1} 样`}
            placeholder="如：身份证原件"
            max={30}
            value={what}
            error={fields[`bring.${at}.what`]}
            onChange={(changed) => write(id, { what: changed })}
          />
          <TextInput
            label="说明"
            placeholder="如：首页和本人页"
            max={60}
            isOptional
            value={note}
            error={fields[`bring.${at}.note`]}
            onChange={(changed) => write(id, { note: changed })}
          />
          <Button
            kind="quiet"
            icon="close"
            onTap={() => change({ bring: bring.filter((line) => line.id !== id) })}
          >
            {`去掉第 ${at + 1} 样`}
          </Button>
        </Card>
      ))}
      {bring.length < MAX_BRING && (
        <Button icon="plus" onTap={() => change(withLine(form))}>
          再加一样
        </Button>
      )}
    </Section>
  )
}
