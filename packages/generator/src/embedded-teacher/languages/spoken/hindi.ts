import type { SpokenLanguage } from '../spoken-language.ts';

export const hindi: SpokenLanguage = {
  id: 'hindi',
  symbol: [
    '{symbol} kahan [use ho raha hai|define hai]?',
    '{symbol} ko kaun call karta hai?',
    'bhai {symbol} dhundo[ code mein|]',
  ],
  concept: [
    ['discount kahan calculate hota hai?', 'discount calculate'],
    ['hamara session timeout kitna hai?', 'session timeout'],
    ['timeout {n} kar do', 'timeout'],
    ['email kahan se bhejte hain hum?', 'email'],
  ],
  read: ['{path} kholo[ zara|]', '{path} mein kya hai?', '{path} kya karta hai?'],
  list: ['{folder} mein kya kya hai?', '{folder} ki files dikhao'],
  patch: ['{path} mein {old} ko {new} kar do', '{path} mein {old} hata ke {new} likho'],
  write: ['{path} banao aur usme {content} likho'],
  percent: ['{value} ka {rate}% kitna hota hai?', '{value} ka {rate} percent batao'],
  days: ['{a} se {b} tak kitne din hain?'],
  answer: [
    [
      'mutex kya hota hai?',
      'Mutex ek lock hai jo ek time par sirf ek thread ko critical section mein jaane deta hai.',
    ],
    ['[shukriya|dhanyavaad|thanks bhai][!|, ho gaya]', 'Koi baat nahi!'],
  ],
  escalate: [
    ['{path} delete kar do', 'Main file delete nahi kar sakta. Kya aap confirm karte hain aur khud karenge?'],
    ['isko theek karo', 'Kya theek karna hai, aur kahan?'],
  ],
};
