import type { QueryReading } from '../reading/query-reading.ts';
import type { RequestJudgement } from './request-judgement.ts';

/** Verbs of loss near something precious, in the languages that queries come in most often beside English. */
const shapes: readonly RegExp[] = [
  /(?:^|[\s¿¡])(?:borra(?:r|d|me)?|elimina(?:r|d)?|vac[ií]a)\s[^.?!\n]{0,60}\b(?:tod[oa]s?|base de datos|tabla|usuarios|producci[oó]n|registros|datos|rama|repositorio|copias)/i,
  /(?:^|\s)(?:l[öo]sch(?:e|en|t)?|entferne|leere)\s[^.?!\n]{0,60}\b(?:alle[nsr]?|datenbank|tabelle|benutzer|produktion|branch|daten|logs|repository|verzeichnis|ordner|datei)/i,
  /(?:^|\s)(?:supprime[rz]?|efface[rz]?|vide[rz]?)\s[^.?!\n]{0,60}(?:\btou(?:te?s?|s)\b|base de donn[ée]es|\btables?\b|utilisateurs|\bprod\b|production|branche|donn[ée]es|fichiers?|dossier)/i,
  /(?:^|\s)(?:apaga(?:r|e)?|exclu(?:a|ir|i)|remova)\s[^.?!\n]{0,60}(?:\btod[oa]s\b|banco de dados|tabela|usu[áa]rios|produ[çc][ãa]o|dados|registros)/i,
  /(?:^|\s)(?:cancella|elimina|rimuovi)\s[^.?!\n]{0,60}(?:\btutt[ie]\b|database|tabella|utenti|produzione|dati)/i,
  /(?:^|\s)(?:удали(?:ть|те)?|сотри|очисти(?:ть)?)\s[^.?!\n]{0,60}(?:вс[её]х?|баз[уы]|таблиц|пользовател|прод|данны|ветк|файл)/i,
  /(?:删除|清空|刪除|擦除|销毁)[^。？！\n]{0,40}(?:所有|全部|数据库|數據庫|表|用户|生产|生產|数据|分支|文件)|把[^。？！\n]{0,40}(?:删除|清空|刪除)|(?:データベース|テーブル|本番|ユーザー|データ|ファイル|全て|すべて)[^。？！\n]{0,40}(?:削除|消して|消去)/,
  /(?:데이터베이스|테이블|사용자|모든|전체|운영|데이터|파일|브랜치)[^.?!\n]{0,40}(?:삭제|지워|제거)/,
];

const asking =
  /^[¿\s]*(?:c[oó]mo|d[oó]nde|qu[eé]|wie|wo|was|warum|comment|o[uù]|pourquoi|qu'|onde|como|dove|come|как|где|почему|что|如何|怎么|怎样|哪里|どう|どこ|어디|어떻게)|[？?].{0,2}$|(?:哪里|在哪|怎么|如何|どこ|どう|方法|어디)/i;

/** A destructive request that is not worded in English. */
export function judgeForeignRequest({ prose, ask, query }: QueryReading): RequestJudgement | undefined {
  const text = prose.slice(ask.start, Math.min(ask.end, ask.start + 1000));
  if (asking.test(text.trim())) return undefined;
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const start = ask.start + match.index;
    const end = start + match[0].length;
    return {
      frame: 'action',
      score: 0.8,
      reason: 'destructive',
      evidence: { text: query.slice(start, end), start, end },
    };
  }
  return undefined;
}
