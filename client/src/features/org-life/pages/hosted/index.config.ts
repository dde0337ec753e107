export default definePageConfig({ navigationBarTitleText: '开展活动', enablePullDownRefresh: true })
