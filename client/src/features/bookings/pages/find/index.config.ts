export default definePageConfig({ navigationBarTitleText: '找场地' })
