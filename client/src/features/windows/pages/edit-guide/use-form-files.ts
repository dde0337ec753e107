import { useState } from 'react'
import { AppError, type Reason } from '@shared/errors'
import type { PdfFile } from '@shared/pdf'
import { MAX_FORMS } from '@shared/windows/guide'
import { pdfRefusal, type PickedPdf } from '@/cloud/pdf-rules'
import { pickPdfs, uploadPdf } from '@/cloud/pdfs'
import type { Draft } from '@/cloud/use-draft'
import { useMe } from '@/session/use-me'
import type { GuideForm } from './guide-form'

const MAX_NAME = 60

/** The name people will see; the phone's own may be longer, or hold what no file may be called. */
const shownName = (name: string): string => name.replace(/[/\\]/g, ' ').trim().slice(-MAX_NAME) || '表格.pdf'

/** The forms that go with a guide, sent as they are chosen and kept with its draft. */
export function useFormFiles(draft: Draft<GuideForm>) {
  const { member } = useMe()
  const [sending, setSending] = useState(0)
  const [problem, setProblem] = useState<Reason | null>(null)
  const { files } = draft.value

  async function send(pdf: PickedPdf): Promise<PdfFile> {
    const refused = pdfRefusal(pdf)
    if (refused) throw new AppError({ code: 'INVALID', reason: refused })
    return { fileId: await uploadPdf(member?.id ?? '', pdf), name: shownName(pdf.name) }
  }

  async function add() {
    setProblem(null)
    const room = MAX_FORMS - files.length
    const picked = (await pickPdfs(room)).slice(0, room)
    setSending(picked.length)
    for (const pdf of picked) {
      const sent = await send(pdf).catch((failure: unknown) => {
        setProblem(failure instanceof AppError ? failure.refusal.reason : 'core.unavailable')
        return null
      })
      if (sent) draft.change((before) => ({ files: [...before.files, sent] }))
      setSending((left) => left - 1)
    }
  }

  return {
    files,
    isSending: sending > 0,
    problem,
    add,
    remove: (fileId: string) =>
      draft.change((before) => ({ files: before.files.filter((file) => file.fileId !== fileId) })),
  }
}
export type FormFiles = ReturnType<typeof useFormFiles>
