export default definePageConfig({ navigationBarTitleText: '召集一个会' })
