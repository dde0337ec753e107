export default definePageConfig({ navigationBarTitleText: '居民的提问', enablePullDownRefresh: true })
