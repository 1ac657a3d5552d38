export default definePageConfig({ navigationBarTitleText: '报名', enableShareAppMessage: true })
