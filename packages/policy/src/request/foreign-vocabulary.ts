/** Words of loss and of what is precious, by language. Data, no logic. */
export interface ForeignVocabulary {
  readonly loss: string;
  readonly precious: string;
  /** Acts on a running system. */
  readonly operation?: string;
  readonly production?: string;
  readonly asking: string;
  /** Code is to be written or text edited. */
  readonly authoring?: string;
}

/** Letters count as parts of words in every script; a pattern is matched at word starts unless the script has no spaces. */
export const foreignVocabularies: readonly ForeignVocabulary[] = [
  {
    loss: 'b[oó]rra(?:r|d|me|lo|los|las)?|elimina(?:r|d|lo|los)?|vac[ií]a(?:r|lo)?|limpia(?:r)? |destruye',
    precious:
      'tod[oa]s?|bases? de datos|tablas?|usuari[oa]s|producci[oó]n|registros|datos|ramas?|repositorio|copias|cuentas|clientes|historial|cach[eé]',
    operation: 'despliega|desplegar|ejecuta(?:r)? (?:las|los) (?:pruebas|tests)|reinicia(?:r)?|publica(?:r)?',
    production: 'producci[oó]n|servidor|pruebas|tests',
    asking: 'c[oó]mo|d[oó]nde|qu[eé]|cu[aá](?:l|ndo|ntos?)|por qu[eé]|explica|busca|encuentra',
    authoring: 'escribe|escribir|crea|implementa|añade|cambia|reemplaza|funci[oó]n|cuenta(?:r)? ',
  },
  {
    loss: 'l[öo]sch(?:e|en|t)?|entfern(?:e|en|t)?|leer(?:e|en)|r[äa]um(?:e|en)?|setz(?:e|en|t)?(?= .{0,60}zurück)|wirf|werft|verwirf|beend(?:e|en)',
    precious:
      'alle[nsrm]?|datenbank\\w*|\\w*datenbank|tabellen?|\\w*tabelle|benutzer\\w*|nutzer|konten|kunden\\w*|produktion\\w*|branch(?:es)?|daten|logs|repository|verzeichnis|ordner|protokolle|sicherung(?:en)?|backups?|historie|schlüssel|worker|zurück',
    operation:
      'deploy(?:e|en)?|ausrollen|roll(?:e|t)|f[üu]hr(?:e|en|t)?|start(?:e|en|et)?|schalt(?:e|en|et)?|spiel(?:e|t)?|installier(?:e|en)',
    production: 'produktion\\w*|produktiv\\w*|live\\w*|tests|server|prod',
    asking: 'wie|wo|was|warum|wieso|wann|welche[rsn]?|wer|erkl[äa]re?|finde|zeige?|suche',
    authoring:
      'schreib(?:e|t)?|erstelle?|implementiere|ersetze|[äa]ndere|funktion|zeile|komma|kommentar|z[äa]hle?|wort|satz|test f[üu]r',
  },
  {
    loss: 'supprim(?:e[rz]?|ons)|effac(?:e[rz]?|ons)|vide[rz]?|purge[rz]|d[ée]trui(?:s|re|sez)',
    precious:
      'tou(?:te?s?|s)|bases? de donn[ée]es|tables?|utilisateurs|prod|production|branches?|donn[ée]es|dossiers?|comptes?|clients|historique|cache|sauvegardes?',
    operation: 'd[ée]ploie[rsz]?|d[ée]ployer|lance[rz]?|red[ée]marre[rz]?|publie[rz]?',
    production: 'prod|production|serveur|tests',
    asking:
      "comment|o[uù]|pourquoi|qu'|que(?:l|ls|lle|lles)?|quand|explique[rz]?|trouve[rz]?|cherche[rz]?|montre[rz]?",
    authoring:
      '[ée]cri(?:s|re|vez)|cr[ée]e[rz]?|ajoute[rz]?|remplace[rz]?|fonction|commentaire|ligne|virgule|mot|phrase',
  },
  {
    loss: 'apag(?:a|ar|ue|uem)|exclu(?:a|ir|i|i[ra])|remov(?:a|er)|limp(?:a|e|ar)|faxina|limpeza|esvazi(?:a|e|ar)',
    precious:
      'tod[oa]s|banco(?: de dados)?|tabelas?|usu[áa]rios|produ[çc][ãa]o|dados|registros|contas|clientes|hist[óo]rico|backups?',
    operation: 'deploy|implant(?:a|e|ar)|reinici(?:a|e|ar)|publi(?:ca|que|car)|rod(?:a|e|ar)',
    production: 'produ[çc][ãa]o|servidor|testes',
    asking: 'como|onde|o que|por que|qual|quais|quando|explique|encontre|mostre',
    authoring: 'escreva|crie|adicione|substitua|fun[çc][ãa]o|v[íi]rgula|linha|coment[áa]rio',
  },
  {
    loss: 'cancella(?:re)?|elimina(?:re)?|rimuovi|rimuovere|svuota(?:re)?',
    precious: 'tutt[ieo]|database|tabell[ae]|utenti|produzione|dati|registri|backup|clienti|account',
    operation: 'distribuisci|rilascia|riavvia|esegui',
    production: 'produzione|server|test',
    asking: 'come|dove|che|cosa|perch[ée]|quale|quando|spiega|trova|mostra',
    authoring: 'scrivi|crea|aggiungi|sostituisci|funzione|riga|virgola|commento',
  },
  {
    loss: 'usu[nń](?:ąć)?|skasuj|wyczy[sś][cć]|wyczyść',
    precious:
      'wszystki\\w+|baz\\w+|tabel\\w+|u[zż]ytkownik\\w+|rekord\\w+|dane|danych|produk\\w+|kopi\\w+|kont[ao]?',
    operation: 'wdr[oó][zż]|uruchom|zrestartuj|opublikuj',
    production: 'produk\\w+|serwer\\w*|test\\w*',
    asking: 'jak|gdzie|co|czemu|dlaczego|kt[oó]r\\w+|kiedy|znajd[zź]|poka[zż]|wyja[sś]nij',
    authoring: 'napisz|dodaj|zmie[nń]|zamie[nń]|funkcj\\w+|przecinek|linijk\\w+|komentarz',
  },
  {
    loss: 'verwijder|wis|leeg|maak(?= .{0,60}leeg)|gooi',
    precious:
      'alle|database|\\w*database|tabel(?:len)?|gebruikers|productie\\w*|gegevens|records|back-?ups?|accounts|klanten',
    operation: 'deploy|rol|herstart|draai|publiceer',
    production: 'productie\\w*|live|server|tests',
    asking: 'hoe|waar|wat|waarom|welke|wanneer|zoek|toon|leg uit|vind',
    authoring: 'schrijf|maak een|voeg|vervang|functie|komma|regel|commentaar',
  },
  {
    loss: 'удал(?:и|ить|ите|яй)|сотр(?:и|ите)|стереть|очист(?:и|ить|ите)|снес(?:и|ите|ти)|грохн\\w+|видали|вилучи',
    precious:
      'вс[её]х?|баз[уыа]|таблиц\\w*|пользовател\\w+|прод\\w*|данны\\w+|дані|ветк\\w+|файлы|аккаунт\\w*|клиент\\w*|бэкап\\w*|резервн\\w+|логи|усіх|користувач\\w+',
    operation: 'задепло\\w+|выкат\\w+|разверн\\w+|перезапуст\\w+|запуст\\w+|опублик\\w+',
    production: 'прод\\w*|боев\\w+|сервер\\w*|тесты',
    asking: 'как|где|почему|зачем|что|когда|кто|какой|какая|какие|найди|покажи|объясни|де|чому|що',
    authoring: 'напиши|добавь|замени|измени|функци\\w+|запят\\w+|строк[уи]|комментари\\w+|пробел\\w*',
  },
  {
    loss: 'sil(?:in|iniz|er misin)?|temizle(?:yin)?|kald[ıi]r',
    precious:
      't[üu]m|b[üu]t[üu]n|her ?şeyi|veri ?taban[ıi]\\w*|kullan[ıi]c[ıi]lar\\w*|tablo\\w*|[üu]retim|kay[ıi]tlar\\w*|veriler\\w*|yedek\\w*',
    asking: 'nas[ıi]l|nerede|neden|ne|hangi|kim|bul|g[öo]ster|a[çc][ıi]kla',
    authoring: 'yaz|ekle|değiştir|fonksiyon|virg[üu]l|sat[ıi]r',
  },
  {
    loss: 'xóa|xoá|hapus(?:kan)?|bersihkan|kosongkan|rensa|radera|töm|slet|ryd|tøm|poista|tyhjennä|smaž|vymaž|odstraň|șterge|sterge|golește|töröld?|törölj|ürítsd|διέγραψε|διαγράψτε|άδειασε|احذف|امسح|מחק|ลบ|हटा|डिलीट|मिटा',
    precious:
      'hết|tất cả|toàn bộ|dữ liệu|người dùng|cơ sở dữ liệu|semua|seluruh|basis data|pengguna|data|databas\\w*|alla|alle|användar\\w+|brugere|brukere|tietokan\\w+|kaikki|käyttäjä\\w*|všech\\w+|uživatel\\w+|databáz\\w+|toți|toate|utilizator\\w+|baza de date|minden|összes|felhasznál\\w+|adatbázis\\w*|όλους|όλα|όλες|χρήστες|βάση|كل|جميع|قاعدة|المستخدمين|البيانات|כל|המשתמשים|ทั้งหมด|ผู้ใช้|ข้อมูล|सभी|सारे|उपयोगकर्ता|डेटा',
    asking:
      'như thế nào|thế nào|ở đâu|làm sao|tại sao|bagaimana|di mana|dimana|mengapa|apa|hur|var|varför|vad|hvordan|hvor|hvorfor|hva|hvad|miten|missä|miksi|mikä|jak|kde|proč|co|cum|unde|de ce|ce|hogyan|hol|miért|mi|πώς|πού|γιατί|τι|كيف|أين|لماذا|ما|איך|איפה|למה|מה|อย่างไร|ที่ไหน|कैसे|कहाँ|क्यों|क्या',
    authoring:
      'viết|hàm|tulis|fungsi|koma|skriv|funktion|komma|kirjoita|funktio|napiš|čárku|funkci|scrie|funcție|virgul\\w+|írj|függvény\\w*|γράψε|συνάρτηση|اكتب|دالة|כתוב|פונקציה|เขียน|ฟังก์ชัน|लिख|फ़ंक्शन',
  },
];

/** Scripts without spaces between words: order is free and no word boundary can be asked for. */
export const unspacedLoss: readonly RegExp[] = [
  /(?:删除|清空|刪除|擦除|销毁|删掉|清除)[^。？！\n]{0,40}(?:所有|全部|数据库|數據庫|生产|生產|用户|数据|表|分支|备份|缓存|日志|记录)|把[^。？！\n]{0,40}(?:删除|清空|刪除|删掉)/,
  /(?:データベース|テーブル|本番|ユーザー|データ|ログ|バックアップ|履歴|全て|すべて|全部)[^。？！\n]{0,40}(?:削除し|削除せ|消して|消去し|空にし|クリアし)/,
  /(?:데이터베이스|DB|테이블|사용자|모든|전체|운영|데이터|로그|브랜치|백업)[^.?!\n]{0,40}(?:삭제|지워|제거|비워|비우|초기화)/,
];
export const unspacedOperation =
  /(?:部署|发布|上线|推送)[^。？！\n]{0,20}(?:生产|线上|正式)|(?:本番|リリース)[^。？！\n]{0,20}(?:デプロイ|反映|公開|再起動)|(?:운영|프로덕션|라이브)[^.?!\n]{0,20}(?:배포|재시작|푸시)|(?:运行|跑)(?:一下)?(?:全部|所有)?测试|テストを(?:実行|走らせ)|테스트를? (?:돌려|실행)/;
export const unspacedAsking =
  /哪里|哪儿|哪个|在哪|怎么|如何|怎样|什么|为什么|どう|どこ|なぜ|何|どの|方法|어디|어떻게|왜|무엇|뭐|代码|コード|코드|函数|関数|함수|解释|説明|설명/;
