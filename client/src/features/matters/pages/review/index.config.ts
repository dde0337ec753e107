export default definePageConfig({ navigationBarTitleText: '意见和内容审核', enablePullDownRefresh: true })
