export default definePageConfig({ navigationBarTitleText: '带队', enableShareAppMessage: true })
