import type { SpokenLanguage } from '../spoken-language.ts';

export const german: SpokenLanguage = {
  id: 'german',
  symbol: [
    'wo wird {symbol} [aufgerufen|definiert|benutzt|gesetzt][?|]',
    'wer ruft {symbol} auf[?|]',
    'zeig mir alle Stellen mit {symbol}',
    '[such|finde] [mal |bitte |]{symbol}[ im Code|]',
    'gibt es noch Verwender von {symbol}?',
    'was macht {symbol} [eigentlich|genau]?',
    'ist {symbol} [noch in Benutzung|toter Code]?',
  ],
  concept: [
    ['wo [prüfen|berechnen|behandeln] wir die Mahngebühr[?| im Code?]', 'Mahngebühr'],
    ['wie ist bei uns der Login abgesichert?', 'Login abgesichert'],
    ['wo wird das Passwort zurückgesetzt?', 'Passwort zurückgesetzt'],
    ['wie hoch ist unser Session-Timeout?', 'Session-Timeout'],
    ['welche Datei kümmert sich um den Rechnungsversand?', 'Rechnungsversand'],
    ['zeig mir, wie wir Bestellungen stornieren', 'Bestellungen stornieren'],
    ['erhöh [bitte |]den Timeout auf {n} Sekunden', 'Timeout'],
    ['wo werden die Steuersätze gepflegt?', 'Steuersätze'],
    ['finde die Stelle, an der wir E-Mails verschicken', 'E-Mails verschicken'],
    ['haben wir schon einen Export nach CSV?', 'Export CSV'],
  ],
  read: [
    '[öffne|zeig mir|lies] [bitte |mal |]{path}',
    'was steht in {path}?',
    'was macht {path} [eigentlich|]?',
    'kannst du {path} öffnen?',
    'schau mal in {path}[ rein|]',
  ],
  list: [
    'was liegt in {folder}?',
    'welche Dateien sind in {folder}?',
    '[zeig|liste] [mir |]den Inhalt von {folder}[ auf|]',
  ],
  patch: [
    '[ersetze|tausch] in {path} {old} durch {new}[ aus|]',
    'ändere in {path} {old} auf {new}[ bitte|]',
    'in {path} muss {new} statt {old} stehen',
  ],
  write: [
    'leg {path} an mit dem Inhalt {content}',
    'schreib {content} in {path}',
    'erstelle die Datei {path}: {content}',
  ],
  percent: [
    'wie viel [sind|ist] {rate} % von {value}?',
    '{rate} Prozent von {value}[?|]',
    'rechne mal {rate}% von {value} aus',
  ],
  days: [
    'wie viele Tage sind es vom {a} bis {b}?',
    'Tage zwischen {a} und {b}[?|]',
    'wie viele Arbeitstage liegen zwischen {a} und {b}?',
  ],
  answer: [
    [
      'was ist [der Unterschied zwischen|] Merge und Rebase[?|]',
      'Merge verbindet zwei Historien mit einem Merge-Commit; Rebase setzt die eigenen Commits neu auf den anderen Branch und schreibt dabei die Historie um.',
    ],
    [
      'was ist ein Mutex?',
      'Ein Mutex ist eine Sperre, die immer nur einen Thread in einen kritischen Abschnitt lässt.',
    ],
    [
      'wie lösche ich einen Branch in git?',
      'Lokal mit `git branch -d NAME`, auf dem Server mit `git push origin --delete NAME`.',
    ],
    ["[danke|vielen Dank][!|, hat geklappt|, das war's]", 'Gern geschehen.'],
    [
      'erklär mir [kurz|einfach] was ein JWT ist',
      'Ein JWT ist signiertes JSON mit Angaben über den Nutzer; jeder kann es lesen, nur der Aussteller kann es signieren.',
    ],
  ],
  escalate: [
    [
      'lösch [bitte |]{path}',
      'Dateien löschen kann ich nicht. Soll {path} wirklich weg, und machst du das selbst?',
    ],
    [
      'lösche alle Kundendaten [in der Produktion|von letztem Jahr]',
      'Das wäre endgültig. Welche Daten genau, wer hat es genehmigt und gibt es ein Backup?',
    ],
    ['mach es [wie letztes Mal|nochmal|wieder heile]', 'Was genau soll ich tun? Mir fehlt der Zusammenhang.'],
    ['darf ich die alte Tabelle löschen?', 'Wer ist dafür verantwortlich und gibt es eine Sicherung?'],
    [
      'starte die Tests [und sag mir was rot ist|]',
      'Tests kann ich nicht ausführen. Startest du sie und schickst mir die Ausgabe?',
    ],
    [
      'deploy das [heute Abend |]auf Produktion',
      'Ein Deployment kann ich nicht ausführen. Ist es freigegeben, und wer macht es?',
    ],
    ['es geht nicht[, mach was|!]', 'Was genau geht nicht, und wo?'],
  ],
};
