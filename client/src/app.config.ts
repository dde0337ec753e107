const weapp = process.env.TARO_ENV === 'weapp'

// The browser build draws its own header (ui/page/page-header.h5.tsx), and pages there appear at once.
const browserOnly = { animation: false, window: { navigationStyle: 'custom' as const } }

// https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/extended/translator.html
const voice = process.env.WECHAT_SI
  ? { plugins: { WechatSI: { version: process.env.WECHAT_SI, provider: 'wx069ba97219f66d99' } } }
  : {}

const weappOnly = {
  ...voice,
  window: {
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['chooseLocation' as const],
}

const target = weapp ? weappOnly : browserOnly

export default defineAppConfig({
  ...target,
  pages: [
    'pages/home/index',
    'pages/direct-line/index',
    'pages/bookings/index',
    'pages/org-life/index',
    'pages/me/index',
  ],
  subPackages: [
    {
      root: 'features/direct-line',
      pages: [
        'pages/file-case/index',
        'pages/mine/index',
        'pages/appeal/index',
        'pages/work/index',
        'pages/search/index',
        'pages/merge/index',
        'pages/publish/index',
        'pages/settings/index',
        'pages/duty/index',
        'pages/templates/index',
        'pages/categories/index',
      ],
    },
    {
      root: 'features/neighbourhood',
      pages: [
        'pages/ledger/index',
        'pages/public-case/index',
        'pages/figures/index',
        'pages/figure-cases/index',
        'pages/topic/index',
        'pages/edit-topic/index',
      ],
    },
    {
      root: 'features/matters',
      pages: [
        'pages/matters/index',
        'pages/matter/index',
        'pages/publish/index',
        'pages/comments/index',
        'pages/review/index',
      ],
    },
    {
      root: 'features/notices',
      pages: [
        'pages/notices/index',
        'pages/notice/index',
        'pages/post/index',
        'pages/posted/index',
        'pages/roster/index',
        'pages/questions/index',
        'pages/review/index',
      ],
    },
    {
      root: 'features/bookings',
      pages: [
        'pages/room/index',
        'pages/book/index',
        'pages/find/index',
        'pages/mine/index',
        'pages/booking/index',
        'pages/move/index',
      ],
    },
    {
      root: 'features/windows',
      pages: [
        'pages/guides/index',
        'pages/guide/index',
        'pages/take/index',
        'pages/ticket/index',
        'pages/mine/index',
        'pages/ask-visit/index',
        'pages/visit/index',
        'pages/desk/index',
        'pages/staff/index',
        'pages/visits/index',
        'pages/edit-guide/index',
        'pages/edit-window/index',
        'pages/edit-day/index',
      ],
    },
    {
      root: 'features/booking-desk',
      pages: [
        'pages/day/index',
        'pages/decide/index',
        'pages/booking/index',
        'pages/book-for/index',
        'pages/move/index',
        'pages/rooms/index',
        'pages/room/index',
        'pages/edit-room/index',
        'pages/close-room/index',
        'pages/door/index',
        'pages/groups/index',
        'pages/use/index',
      ],
    },
    {
      root: 'features/party',
      pages: ['pages/mine/index', 'pages/members/index', 'pages/enter/index'],
    },
    {
      root: 'features/org-life',
      pages: [
        'pages/activity/index',
        'pages/sign-up/index',
        'pages/mine/index',
        'pages/hosted/index',
        'pages/edit/index',
        'pages/move/index',
        'pages/sign-ups/index',
        'pages/code/index',
        'pages/attendance/index',
        'pages/record/index',
        'pages/figures/index',
        'pages/plan/index',
        'pages/review/index',
        'pages/points/index',
        'pages/feed/index',
        'pages/receipts/index',
        'pages/holidays/index',
      ],
    },
    {
      root: 'features/members',
      pages: [
        'pages/register/index',
        'pages/homes/index',
        'pages/pending-homes/index',
        'pages/roles/index',
        'pages/inbox/index',
        'pages/profile/index',
        'pages/privacy/index',
        'pages/my-data/index',
        'pages/exports/index',
      ],
    },
  ],
  window: { navigationBarTitleText: '社区直通车', ...target.window },
  // Drawn by ui/tab-bar, so that both targets, elder and dark mode look alike; WeChat still keeps the tab pages alive.
  tabBar: {
    custom: true,
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/direct-line/index', text: '直通车' },
      { pagePath: 'pages/bookings/index', text: '预约' },
      { pagePath: 'pages/org-life/index', text: '组织生活' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
})
