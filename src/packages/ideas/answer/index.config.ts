export default definePageConfig({ navigationBarTitleText: '答复金点子' })
