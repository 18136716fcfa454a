import type { SpokenLanguage } from '../spoken-language.ts';

export const polish: SpokenLanguage = {
  id: 'polish',
  symbol: [
    'gdzie jest [używane|zdefiniowane|wołane] {symbol}?',
    'kto wywołuje {symbol}?',
    '[znajdź|poszukaj] {symbol}[ w kodzie|]',
  ],
  concept: [
    ['gdzie liczymy rabat?', 'rabat'],
    ['jak obsługujemy zwroty?', 'zwroty'],
    ['jaki mamy limit czasu sesji?', 'limit czasu sesji'],
    ['zwiększ timeout do {n}', 'timeout'],
  ],
  read: ['[otwórz|pokaż|przeczytaj] {path}[ proszę|]', 'co jest w {path}?', 'co robi {path}?'],
  list: ['co jest w katalogu {folder}?', 'wypisz pliki z {folder}'],
  patch: ['w {path} zamień {old} na {new}', 'zmień {old} na {new} w {path}'],
  write: ['utwórz {path} z treścią {content}', 'zapisz {content} w {path}'],
  percent: ['ile to jest {rate}% z {value}?', 'policz {rate} procent z {value}'],
  days: ['ile dni jest między {a} a {b}?'],
  answer: [
    ['co to jest mutex?', 'Mutex to blokada, która wpuszcza do sekcji krytycznej tylko jeden wątek naraz.'],
    ['[dzięki|dziękuję][!|, działa]', 'Nie ma za co!'],
  ],
  escalate: [
    ['usuń {path}', 'Nie mogę usuwać plików. Potwierdzasz i zrobisz to samodzielnie?'],
    ['wyczyść bazę produkcyjną', 'To nieodwracalne. Kto to zatwierdził i czy jest kopia?'],
    ['napraw to', 'Co dokładnie mam naprawić i gdzie?'],
  ],
};
