export default definePageConfig({ navigationBarTitleText: '我的职责' })
