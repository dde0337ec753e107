export default definePageConfig({ navigationBarTitleText: '我的号和代办', enablePullDownRefresh: true })
