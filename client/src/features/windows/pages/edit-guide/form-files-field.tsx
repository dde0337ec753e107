import { View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { MAX_FORMS } from '@shared/windows/guide'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { askPrivacy } from '@/ui/privacy/privacy'
import type { FormFiles } from './use-form-files'

interface FormFilesFieldProps {
  files: FormFiles
  error: Reason | undefined
}

/** Forms to fill in at home: PDFs that go with a guide. */
export function FormFilesField({
  files: { files, isSending, problem, add, remove },
  error,
}: FormFilesFieldProps) {
  async function choose() {
    if (await askPrivacy('file')) await add()
  }
  return (
    <Field
      label="可以先在家填的表（PDF）"
      hint="最多 3 个，每个不超过 10 MB。"
      isOptional
      error={problem ?? error}
    >
      {({ id, 'aria-labelledby': labelledBy }) => (
        <View id={id} aria-role="group" aria-labelledby={labelledBy}>
          {files.map(({ fileId, name }) => (
            <Button key={fileId} kind="quiet" icon="close" onTap={() => remove(fileId)}>
              {`去掉 ${name}`}
            </Button>
          ))}
          {files.length < MAX_FORMS && (
            <Button icon="plus" loading={isSending} onTap={() => void choose()}>
              {isSending ? '正在传文件' : '选 PDF 文件'}
            </Button>
          )}
        </View>
      )}
    </Field>
  )
}
