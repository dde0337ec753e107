import type { GuideView } from '@shared/windows/guide'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { useOpenForm } from '../../use-open-form'

/** Forms that can be filled in at home. */
export function Forms({ files }: Pick<GuideView, 'files'>) {
  const { open, opening, error } = useOpenForm()
  if (files.length === 0) return null
  return (
    <Section title="可以先在家填的表">
      <Card>
        {files.map(({ id, name, url }) => (
          <LinkRow
            key={id}
            label={name}
            icon="download"
            note={opening === id ? '正在打开' : 'PDF'}
            onOpen={() => open({ id, name, url })}
          />
        ))}
        <ErrorNotice error={error} />
      </Card>
    </Section>
  )
}
