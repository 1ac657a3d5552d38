export default definePageConfig({ navigationBarTitleText: '代录选票' })
