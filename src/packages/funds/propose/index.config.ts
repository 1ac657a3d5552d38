export default definePageConfig({ navigationBarTitleText: '记一笔经费' })
