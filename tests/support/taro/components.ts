import * as elements from '@/ui/html/elements'

/** WeChat's components as the browser build draws them: React tests run with the same plain HTML elements. */
export const { Button, Image, Input, Label, Picker, ScrollView, Text, Textarea, View } = elements
