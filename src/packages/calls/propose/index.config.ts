export default definePageConfig({ navigationBarTitleText: '报项目' })
