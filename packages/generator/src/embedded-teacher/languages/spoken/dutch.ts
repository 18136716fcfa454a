import type { SpokenLanguage } from '../spoken-language.ts';

export const dutch: SpokenLanguage = {
  id: 'dutch',
  symbol: [
    'waar wordt {symbol} [gebruikt|aangeroepen|gedefinieerd]?',
    'wie roept {symbol} aan?',
    'zoek {symbol}[ even op|]',
  ],
  concept: [
    ['waar berekenen we de korting?', 'berekenen korting'],
    ['hoe gaan wij om met mislukte betalingen?', 'mislukte betalingen'],
    ['wat is onze sessie-timeout?', 'sessie-timeout'],
    ['zet de timeout op {n}', 'timeout'],
  ],
  read: ['[open|toon|lees] {path}[ even| alsjeblieft|]', 'wat staat er in {path}?', 'wat doet {path}?'],
  list: ['wat zit er in {folder}?', 'laat de bestanden in {folder} zien'],
  patch: ['vervang in {path} {old} door {new}', 'verander {old} in {new} in {path}'],
  write: ['maak {path} aan met {content}', 'schrijf {content} naar {path}'],
  percent: ['hoeveel is {rate}% van {value}?', 'bereken {rate} procent van {value}'],
  days: ['hoeveel dagen zitten er tussen {a} en {b}?'],
  answer: [
    [
      'wat is een mutex?',
      'Een mutex is een slot dat maar één thread tegelijk in een kritieke sectie toelaat.',
    ],
    ['[bedankt|dankjewel][!|, het werkt]', 'Graag gedaan!'],
    [
      'wat is het verschil tussen PUT en PATCH?',
      'PUT vervangt de hele resource, PATCH wijzigt alleen de meegestuurde velden.',
    ],
  ],
  escalate: [
    ['verwijder {path}', 'Bestanden verwijderen kan ik niet. Weet je het zeker, en doe je het zelf?'],
    [
      'gooi de productiedatabase leeg',
      'Dat is onomkeerbaar. Wie heeft dit goedgekeurd en is er een back-up?',
    ],
    ['fix het', 'Wat moet er precies opgelost worden, en waar?'],
  ],
};
