export default definePageConfig({ navigationBarTitleText: '新的结对', enableShareAppMessage: true })
