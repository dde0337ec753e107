import { categoryNames, NoticeCategory } from '@shared/notices/draft'
import { MAX_TEXT } from '@shared/notices/draft'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { Fold } from '@/ui/fold/fold'
import { PdfField } from '@/ui/pdfs/pdf-field'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { askPrivacy } from '@/ui/privacy/privacy'
import { FormattedText } from '../../formatted-text/formatted-text'
import type { NoticeForm } from '../../use-post'

const categories = NoticeCategory.options.map((value) => ({ value, label: categoryNames[value] }))
const fileFields = ['files', 'files.0', 'files.1', 'files.2']

/** What it says. */
export function WordsFields({ form: { draft, change, fields, uploads, files } }: { form: NoticeForm }) {
  const fileProblem = fileFields.map((name) => fields[name]).find((reason) => reason !== undefined)
  return (
    <Card>
      <TextInput
        label="标题"
        placeholder="比如：3号楼停水通知"
        max={40}
        value={draft.title}
        error={fields.title ?? null}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label="内容"
        hint="空一行另起一段；每行开头写“- ”列成条目；两边加 ** 变成粗体。"
        max={MAX_TEXT}
        value={draft.text}
        error={fields.text ?? null}
        onChange={(text) => change({ text })}
      />
      {draft.text.trim() !== '' && (
        <Fold label="看看居民看到的样子">
          <FormattedText text={draft.text} />
        </Fold>
      )}
      <Choice
        label="哪一类？"
        options={categories}
        value={draft.category}
        onChange={(category) => change({ category })}
      />
      <PhotoPicker label="照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
      <PdfField
        hint="比如停水公告原件、活动报名表。最多 3 个，每个不超过 10 MB，居民都能打开看。"
        pdfs={files}
        error={fileProblem}
      />
    </Card>
  )
}
