import { View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { Button } from '../button/button'
import { Field } from '../field/field'
import { Icon } from '../icon/icon'
import { askPrivacy } from '../privacy/privacy'
import type { DraftPdfs } from './use-draft-pdfs'
import './pdf-field.scss'

export interface PdfFieldProps {
  /** What it may be good for, and who can open it. */
  hint: string
  pdfs: DraftPdfs
  error: Reason | undefined
}

/** PDFs that go with what is being written. */
export function PdfField({
  hint,
  pdfs: { files, most, isSending, problem, add, remove },
  error,
}: PdfFieldProps) {
  async function choose() {
    if (await askPrivacy('file')) await add()
  }
  return (
    <Field label="文件（PDF）" hint={hint} isOptional error={problem ?? error}>
      {({ id, 'aria-labelledby': labelledBy }) => (
        <View id={id} aria-role="group" aria-labelledby={labelledBy}>
          {files.map(({ fileId, name }) => (
            <View key={fileId} className="pdf-field__row">
              <View className="pdf-field__name">{name}</View>
              <View
                className="pdf-field__remove"
                hoverClass="pdf-field__remove--pressed"
                aria-role="button"
                aria-label={`去掉${name}`}
                onClick={() => remove(fileId)}
              >
                <Icon name="close" />
              </View>
            </View>
          ))}
          {files.length < most && (
            <Button icon="plus" loading={isSending} onTap={() => void choose()}>
              {isSending ? '正在传文件' : '选 PDF 文件'}
            </Button>
          )}
        </View>
      )}
    </Field>
  )
}
