export default definePageConfig({ navigationBarTitleText: '审核一笔经费', enableShareAppMessage: true })
