export default definePageConfig({ navigationBarTitleText: '承接协议' })
