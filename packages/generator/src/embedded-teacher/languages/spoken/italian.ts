import type { SpokenLanguage } from '../spoken-language.ts';

export const italian: SpokenLanguage = {
  id: 'italian',
  symbol: [
    'dove [viene usato|è definito|viene chiamato] {symbol}?',
    'chi chiama {symbol}?',
    '[cerca|trova] {symbol}[ nel codice|]',
  ],
  concept: [
    ['dove calcoliamo lo sconto?', 'calcoliamo sconto'],
    ['come gestiamo gli ordini annullati?', 'ordini annullati'],
    ['qual è il nostro timeout di sessione?', 'timeout sessione'],
    ['porta il limite a {n}', 'limite'],
    ['quale file manda le notifiche?', 'notifiche'],
  ],
  read: ['[apri|mostrami|leggi] {path}[ per favore|]', "cosa c'è in {path}?", 'cosa fa {path}?'],
  list: ["cosa c'è dentro {folder}?", 'elenca i file in {folder}'],
  patch: ['in {path} cambia {old} in {new}', 'sostituisci {old} con {new} in {path}'],
  write: ['crea {path} con {content}', 'scrivi {content} in {path}'],
  percent: ['quanto fa il {rate}% di {value}?', 'calcola il {rate} per cento di {value}'],
  days: ['quanti giorni ci sono tra {a} e {b}?', 'giorni [lavorativi |]dal {a} al {b}'],
  answer: [
    [
      "cos'è un mutex?",
      'Un mutex è un blocco che fa entrare un solo thread alla volta in una sezione critica.',
    ],
    [
      "che differenza c'è tra merge e rebase?",
      "Merge unisce due storie con un commit; rebase riapplica i tuoi commit sull'altro ramo e riscrive la storia.",
    ],
    ['[grazie|grazie mille][!|, funziona]', 'Prego!'],
  ],
  escalate: [
    ['cancella {path}', 'Non posso cancellare file. Confermi, e lo fai tu?'],
    ['svuota il database di produzione', "È irreversibile. Chi lo ha approvato, e c'è un backup?"],
    ['sistemalo', 'Che cosa devo sistemare, e dove?'],
    ['lancia i test', "Non posso eseguire i test. Li lanci tu e mi mandi l'output?"],
  ],
};
