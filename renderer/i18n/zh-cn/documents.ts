export const documents = {
  choosePaper: '显示哪份文件',
  printPaper: '打印{title}',
  warning: {
    'missing-glyph': '字体里没有“{subject}”，{where}处会缺字。',
    incomplete: '{where}：{subject}待核。',
    overflow: '{where}放不下“{subject}”。',
  },
} as const
