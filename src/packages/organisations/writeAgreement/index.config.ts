export default definePageConfig({ navigationBarTitleText: '写承接协议' })
