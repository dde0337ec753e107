/** WeChat's components as the browser build draws them: React tests run with the same plain HTML elements. */
export { Button, Image, Input, Label, ScrollView, Text, Textarea, View } from '@/ui/html/elements'
