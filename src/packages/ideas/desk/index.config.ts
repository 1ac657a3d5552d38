export default definePageConfig({ navigationBarTitleText: '等答复的金点子' })
