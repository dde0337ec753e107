import { useState } from 'react'
import { AppError, type Reason } from '@shared/errors'
import type { PdfFile } from '@shared/pdf'
import { pdfRefusal, type PickedPdf } from '@/cloud/pdf-rules'
import { pickPdfs, uploadPdf } from '@/cloud/pdfs'
import type { Draft } from '@/cloud/use-draft'
import { useMe } from '@/session/use-me'

const MAX_NAME = 60

/** The name people will see; the phone's own may be longer, or hold what no file may be called. */
const shownName = (name: string): string => name.replace(/[/\\]/g, ' ').trim().slice(-MAX_NAME) || '附件.pdf'

/** The PDFs of a form, at most so many, sent as they are chosen and kept with its draft. */
export function useDraftPdfs<Value extends { files: PdfFile[] }>(draft: Draft<Value>, most: number) {
  const { member } = useMe()
  const [sending, setSending] = useState(0)
  const [problem, setProblem] = useState<Reason | null>(null)
  const { files } = draft.value
  const edit = (change: (files: PdfFile[]) => PdfFile[]) =>
    draft.change((before) => ({ files: change(before.files) }) as Partial<Value>)

  async function send(pdf: PickedPdf): Promise<PdfFile> {
    const refused = pdfRefusal(pdf)
    if (refused) throw new AppError({ code: 'INVALID', reason: refused })
    return { fileId: await uploadPdf(member?.id ?? '', pdf), name: shownName(pdf.name) }
  }

  async function add() {
    setProblem(null)
    const room = most - files.length
    const picked = (await pickPdfs(room)).slice(0, room)
    setSending(picked.length)
    for (const pdf of picked) {
      const sent = await send(pdf).catch((failure: unknown) => {
        setProblem(failure instanceof AppError ? failure.refusal.reason : 'core.unavailable')
        return null
      })
      if (sent) edit((before) => [...before, sent])
      setSending((left) => left - 1)
    }
  }

  return {
    files,
    most,
    isSending: sending > 0,
    problem,
    add,
    remove: (fileId: string) => edit((before) => before.filter((file) => file.fileId !== fileId)),
  }
}
export type DraftPdfs = ReturnType<typeof useDraftPdfs>
