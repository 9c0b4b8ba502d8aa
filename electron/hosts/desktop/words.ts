import type { ActionMenu, MenuSection } from '#shared/contract/host.ts'

type Locale = ActionMenu['locale']

export type Words = {
  readonly appName: string
  readonly sections: Readonly<Record<MenuSection, string>>
  readonly roles: Readonly<Record<'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'quit', string>>
  readonly crash: { readonly message: string; readonly detail: string; readonly reopen: string; readonly quit: string }
  readonly stuck: { readonly message: string; readonly wait: string; readonly reopen: string }
  readonly unsaved: { readonly message: string; readonly detail: string; readonly stay: string; readonly close: string }
  readonly cannotStart: string
  readonly isLocked: (folder: string) => string
  readonly isUnusable: (folder: string, cause: string) => string
  readonly cannotImport: (fileName: string) => string
}

/** What the desktop itself says; everything else is said by the page. */
export const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    appName: '会程',
    sections: { file: '文件', edit: '编辑', view: '查看', go: '转到', help: '帮助' },
    roles: {
      cut: '剪切',
      copy: '复制',
      paste: '粘贴',
      selectAll: '全选',
      zoomIn: '放大',
      zoomOut: '缩小',
      resetZoom: '实际大小',
      togglefullscreen: '全屏',
      quit: '退出',
    },
    crash: { message: '页面意外关闭', detail: '已保存的内容都在。重新打开后从上一步继续。', reopen: '重新打开', quit: '退出' },
    stuck: { message: '页面没有响应', wait: '继续等待', reopen: '重新打开' },
    unsaved: { message: '还有改动没有保存', detail: '原因写在窗口右上角的“未能保存”里。现在关闭，这些改动就没有了。', stay: '留在窗口', close: '仍然关闭' },
    cannotStart: '会程无法启动',
    isLocked: (folder) => `活动库“${folder}”正在另一个程序中打开。请先在那里关闭，再重新启动。`,
    isUnusable: (folder, cause) => `活动库“${folder}”不能使用（${cause}）。请检查文件夹的权限和磁盘空间，再重新启动。`,
    cannotImport: (fileName) => `不能导入“${fileName}”：不是有效的活动文件，或者不能读取。在活动库中用“导入”可以看到每一处问题。`,
  },
  en: {
    appName: 'Huicheng',
    sections: { file: 'File', edit: 'Edit', view: 'View', go: 'Go', help: 'Help' },
    roles: {
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      resetZoom: 'Actual size',
      togglefullscreen: 'Full screen',
      quit: 'Quit',
    },
    crash: { message: 'The page closed unexpectedly', detail: 'Everything saved is there. Reopen it to go on from the last step.', reopen: 'Reopen', quit: 'Quit' },
    stuck: { message: 'The page does not respond', wait: 'Wait', reopen: 'Reopen' },
    unsaved: { message: 'Some changes are not saved', detail: 'The reason stands behind “Not saved” at the top right. Closing now gives these changes up.', stay: 'Stay', close: 'Close anyway' },
    cannotStart: 'Huicheng cannot start',
    isLocked: (folder) => `The library “${folder}” is open in another program. Close it there and start again.`,
    isUnusable: (folder, cause) => `The library “${folder}” cannot be used (${cause}). Check the folder's permissions and the free space, and start again.`,
    cannotImport: (fileName) => `“${fileName}” cannot be imported: it is not a valid event file or cannot be read. Import in the library shows every problem.`,
  },
}

/** The desktop's language until the page says which one the user has chosen. */
export function systemLocale(tag: string): Locale {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
