export default definePageConfig({ navigationBarTitleText: '合并前的公示和投票' })
