export default definePageConfig({ navigationBarTitleText: '我的本领' })
