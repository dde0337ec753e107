export default definePageConfig({ navigationBarTitleText: '我们发的通知', enablePullDownRefresh: true })
