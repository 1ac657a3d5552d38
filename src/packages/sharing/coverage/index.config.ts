export default definePageConfig({ navigationBarTitleText: '群里的打开情况', enableShareAppMessage: true })
