export default definePageConfig({ navigationBarTitleText: '送达', enableShareAppMessage: true })
