const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-chosen.png`,
})

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/deliberate/index',
    'pages/volunteer/index',
    'pages/notices/index',
    'pages/me/index',
  ],
  subPackages: [
    { root: 'packages/voting', pages: ['poll/index', 'ballot/index', 'receipt/index', 'result/index', 'verify/index'] },
    {
      root: 'packages/community',
      pages: [
        ...['binding/index', 'homes/index', 'toConfirm/index', 'household/index'],
        ...['privacy/index', 'mine/index', 'rights/index', 'roles/index'],
      ],
    },
    {
      root: 'packages/notices',
      pages: ['notice/index', 'objections/index', 'version/index', 'log/index', 'calendar/index'],
    },
    {
      root: 'packages/noticeDesk',
      pages: ['desk/index', 'review/index', 'write/index', 'answer/index', 'judge/index', 'reach/index'],
    },
    { root: 'packages/desk', pages: ['drafts/index', 'draft/index', 'review/index'] },
    { root: 'packages/papers', pages: ['record/index', 'issue/index', 'certificate/index'] },
    {
      root: 'packages/funds',
      pages: ['ledger/index', 'project/index', 'desk/index', 'propose/index', 'proposal/index'],
    },
    {
      root: 'packages/organisations',
      pages: [
        'list/index',
        'organisation/index',
        'register/index',
        'desk/index',
        'trainings/index',
        'agreement/index',
        'writeAgreement/index',
      ],
    },
    { root: 'packages/calls', pages: ['list/index', 'call/index', 'roadshow/index', 'propose/index', 'write/index'] },
    { root: 'packages/points', pages: ['bank/index', 'offer/index', 'offerForm/index'] },
    {
      root: 'packages/volunteering',
      pages: ['activity/index', 'signUp/index', 'mine/index', 'feedback/index', 'board/index'],
    },
    { root: 'packages/leading', pages: ['leading/index', 'postActivity/index', 'roster/index', 'close/index'] },
    {
      root: 'packages/visits',
      pages: ['pairs/index', 'pair/index', 'note/index', 'newPair/index', 'join/index', 'needs/index'],
    },
    { root: 'packages/ideas', pages: ['ideas/index', 'idea/index', 'give/index', 'desk/index', 'answer/index'] },
    { root: 'packages/meetings', pages: ['meetings/index', 'meeting/index', 'call/index', 'writeUp/index'] },
    { root: 'packages/exchange', pages: ['lists/index', 'entry/index', 'put/index', 'match/index'] },
    { root: 'packages/sharing', pages: ['opened/index', 'coverage/index'] },
    {
      root: 'packages/places',
      pages: [
        ...['browse/index', 'merge/index', 'import/index', 'former/index'],
        ...['roster/index', 'row/index', 'rosterImport/index', 'myRow/index'],
      ],
    },
    { root: 'packages/posters', pages: ['posters/index'] },
    { root: 'packages/inbox', pages: ['inbox/index'] },
    { root: 'packages/talents', pages: ['mine/index', 'find/index', 'callUp/index', 'call/index'] },
    { root: 'packages/rounds', pages: ['today/index', 'sweeps/index', 'sweep/index', 'rounds/index', 'assist/index'] },
  ],
  tabBar: {
    color: '#5E564B',
    selectedColor: '#B3391F',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      tab('home', '首页'),
      tab('deliberate', '议事'),
      tab('volunteer', '志愿'),
      tab('notices', '公示'),
      tab('me', '我的'),
    ],
  },
  window: {
    navigationBarBackgroundColor: '#F7F4EE',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '惠邻',
    backgroundColor: '#F7F4EE',
    backgroundTextStyle: 'dark',
  },
  // Lets WXSS follow the phone's own light; the bars around the pages are coloured by src/phone/bars.ts.
  darkmode: true,
  lazyCodeLoading: 'requiredComponents',
  // WeChat asks before an interface touches anything personal; the sheet is ours (src/components/PrivacySheet).
  __usePrivacyCheck__: true,
  // Where a shift meets can be chosen on WeChat's map.
  requiredPrivateInfos: ['chooseLocation'],
})
