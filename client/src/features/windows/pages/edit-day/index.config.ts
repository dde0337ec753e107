export default definePageConfig({ navigationBarTitleText: '停办或加开' })
