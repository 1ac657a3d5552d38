export default definePageConfig({ navigationBarTitleText: '网格长工作台' })
