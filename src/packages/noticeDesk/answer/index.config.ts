export default definePageConfig({ navigationBarTitleText: '公示工作台' })
