import { mergeInternalComponents } from '@tarojs/shared'
import { readerAttributesOf } from './reader-attributes'

mergeInternalComponents(readerAttributesOf)
