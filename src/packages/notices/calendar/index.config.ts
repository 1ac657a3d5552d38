export default definePageConfig({ navigationBarTitleText: '工作日怎么算' })
