export default definePageConfig({ navigationBarTitleText: '事项类别' })
