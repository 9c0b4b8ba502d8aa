/** What happened, why, and what to do next, for each code of `shared/contract/errors.ts`. */
export const errors = {
  'invalid-input': { what: '内容不符合要求，没有保存', todo: '请看下面列出的地方，改正后再试' },
  'not-found': { what: '找不到要用的内容，可能已被删除', todo: '回到活动库看一看，或撤销删除' },
  conflict: { what: '另一个窗口刚改过同一处', todo: '已换成最新内容，确认后再改一次' },
  locked: { what: '文件正被另一个程序使用', todo: '关闭占用它的程序，再重试' },
  'read-only': { what: '资料文件夹不允许写入', todo: '检查文件夹的权限，或在设置里换一个文件夹' },
  'disk-full': { what: '磁盘已满，写不下了', todo: '清理磁盘后重试，改动仍保留在此窗口' },
  unavailable: { what: '与会程的后台失去联系', todo: '改动仍保留在此窗口，恢复后自动保存；不要关闭窗口' },
  'folder-gone': { what: '资料文件夹现在读不到，可能是移动硬盘拔出了，或网络共享断开了', todo: '接好后再试；改动仍保留在此窗口' },
  'too-large': { what: '内容太大，放不下', todo: '分成几份，或去掉不需要的部分' },
  'newer-version': { what: '文件由更新版本的会程写成', todo: '先升级会程；文件没有改动' },
  damaged: { what: '文件已损坏，读不出来', todo: '文件原样保留；可从备份或导出的文件恢复' },
  refused: { what: '这个地址没有钥匙，打不开活动库', todo: '从会程给出的完整地址重新打开' },
  'nothing-dated': { what: '日历里会是空的：没有写明日期，或还没选人或线路', todo: '写明日期；个人行程先在选项里选一个人或一条线路' },
  unsupported: { what: '这一版还不能做这件事', todo: '换一种格式或文件' },
  internal: { what: '程序出了差错，这一步没有做成', todo: '再试一次；仍不行请把日志交给维护人员' },
} as const
