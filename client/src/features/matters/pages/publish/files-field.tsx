import { View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { MAX_FILES } from '@shared/matters/draft'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { askPrivacy } from '@/ui/privacy/privacy'
import type { DraftFiles } from '../../use-draft-files'
import './files-field.scss'

export interface FilesFieldProps {
  files: DraftFiles
  error: Reason | undefined
}

/** Plans, quotes, minutes: PDFs that go with a matter. */
export function FilesField({ files: { files, isSending, problem, add, remove }, error }: FilesFieldProps) {
  async function choose() {
    if (await askPrivacy('file')) await add()
  }
  return (
    <Field
      label="文件（PDF）"
      hint="比如设计方案、报价单。最多 3 个，每个不超过 10 MB，居民都能打开看。"
      isOptional
      error={problem ?? error}
    >
      {({ id, 'aria-labelledby': labelledBy }) => (
        <View id={id} aria-role="group" aria-labelledby={labelledBy}>
          {files.map(({ fileId, name }) => (
            <View key={fileId} className="files__row">
              <View className="files__name">{name}</View>
              <View
                className="files__remove"
                hoverClass="files__remove--pressed"
                aria-role="button"
                aria-label={`去掉${name}`}
                onClick={() => remove(fileId)}
              >
                <Icon name="close" />
              </View>
            </View>
          ))}
          {files.length < MAX_FILES && (
            <Button icon="plus" loading={isSending} onTap={() => void choose()}>
              {isSending ? '正在传文件' : '选 PDF 文件'}
            </Button>
          )}
        </View>
      )}
    </Field>
  )
}
