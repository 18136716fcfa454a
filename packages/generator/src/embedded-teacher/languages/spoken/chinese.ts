import type { SpokenLanguage } from '../spoken-language.ts';

export const chinese: SpokenLanguage = {
  id: 'chinese',
  symbol: ['{symbol} 在哪里[定义|被调用|用到]？', '谁调用了 {symbol}？', '帮我[搜|找]一下 {symbol}'],
  concept: [
    ['我们在哪里计算折扣？', '计算折扣'],
    ['我们的会话超时是多少？', '会话超时'],
    ['把超时改成 {n} 秒', '超时'],
  ],
  read: ['[打开|看一下] {path}', '{path} 里面[有|写了]什么？'],
  list: ['{folder} 下面有哪些文件？', '列出 {folder}'],
  patch: ['把 {path} 里的 {old} 改成 {new}', '在 {path} 中用 {new} 替换 {old}'],
  write: ['新建 {path}，内容是 {content}'],
  percent: ['{value} 的 {rate}% 是多少？', '计算 {value} 的 {rate}%'],
  days: ['{a} 到 {b} 一共多少天？'],
  answer: [
    ['什么是互斥锁？', '互斥锁是一种锁，同一时间只允许一个线程进入临界区。'],
    ['谢谢[！|，可以了]', '不客气。'],
  ],
  escalate: [
    ['删除 {path}', '我不能删除文件。您确认要删除并自己操作吗？'],
    ['修一下', '具体要修什么？在哪里？'],
    ['清空生产数据库', '这不可恢复。谁批准的，有备份吗？'],
  ],
};
