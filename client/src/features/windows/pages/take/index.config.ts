export default definePageConfig({ navigationBarTitleText: '约时间取号', enablePullDownRefresh: true })
