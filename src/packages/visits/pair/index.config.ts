export default definePageConfig({ navigationBarTitleText: '结对探望', enableShareAppMessage: true })
