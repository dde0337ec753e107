import { useState } from 'react'
import { kindNames } from '@shared/direct-line/draft'
import { saveTemplates } from '@shared/direct-line/settings-contracts'
import type { AnswerTemplate } from '@shared/direct-line/settings'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { LinkRow } from '@/ui/rows/rows'
import type { CommunityDesk } from '../../settings-form/community-page'
import { SaveBar } from '../../settings-form/save-bar'
import { useSettingsForm } from '../../settings-form/use-settings-form'
import { useSaveSettings } from '../../use-desk-settings'
import { TemplateSheet } from './template-sheet'

const MOST_TEMPLATES = 60

const fresh = (): AnswerTemplate => ({
  id: newRequestId(),
  title: '',
  categoryId: null,
  kind: null,
  text: '',
})

/** The answers that this community keeps in words. */
export function TemplatesForm({ communityId, settings, refresh }: CommunityDesk) {
  const form = useSettingsForm(settings, ({ templates }) => templates)
  const save = useSaveSettings(saveTemplates, communityId)
  const [open, setOpen] = useState<AnswerTemplate | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const templates = form.value
  const isNew = open !== null && templates.every(({ id }) => id !== open.id)
  const change = (changed: AnswerTemplate[]) => {
    form.change(changed)
    setIsSaved(false)
    setOpen(null)
  }
  const keepOne = (kept: AnswerTemplate) =>
    change(isNew ? [...templates, kept] : templates.map((one) => (one.id === kept.id ? kept : one)))
  const send = () =>
    save.run({ templates, revision: form.revision }, (saved) => {
      form.adopt(saved)
      setIsSaved(true)
    })
  return (
    <>
      {templates.length === 0 ? (
        <Empty icon="edit" title="还没有模板" text="常用的答复写成模板，答复时填几个空就行。" />
      ) : (
        <Card>
          {templates.map((template) => (
            <LinkRow
              key={template.id}
              label={template.title}
              note={template.kind ? kindNames[template.kind] : undefined}
              onOpen={() => setOpen(template)}
            />
          ))}
        </Card>
      )}
      <Button
        icon="plus"
        disabled={templates.length >= MOST_TEMPLATES}
        hint={templates.length >= MOST_TEMPLATES ? `最多 ${MOST_TEMPLATES} 个，先去掉不用的` : null}
        onTap={() => setOpen(fresh())}
      >
        加一个模板
      </Button>
      <SaveBar
        save={save}
        isSaved={isSaved}
        isBehind={form.isBehind}
        hint="社区的同事答复时都能用"
        onSave={send}
        onTakeLatest={form.takeLatest}
        onRefresh={refresh}
      />
      {open && (
        <TemplateSheet
          template={open}
          isNew={isNew}
          onKeep={keepOne}
          onRemove={() => change(templates.filter(({ id }) => id !== open.id))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
