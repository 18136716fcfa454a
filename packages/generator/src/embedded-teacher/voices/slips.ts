import type { Random } from '../grammar/seeded-random.ts';
import { mapFree } from './letter-case.ts';

const common: Readonly<Record<string, readonly string[]>> = {
  the: ['teh', 'hte'],
  where: ['wher', 'whre', 'were'],
  what: ['waht', 'wat'],
  which: ['wich', 'whcih'],
  please: ['plz', 'pleaes', 'pls'],
  with: ['wiht', 'w/'],
  change: ['chnage', 'cahnge'],
  does: ['dose', 'deos'],
  find: ['fidn', 'fnid'],
  file: ['flie'],
  from: ['form', 'fom'],
  you: ['u', 'yuo'],
  are: ['r'],
  because: ['becuase', 'bc'],
  code: ['coed'],
  how: ['hwo'],
  that: ['taht'],
  this: ['thsi'],
  implemented: ['implmented'],
  function: ['fucntion', 'funtion'],
  defined: ['defind'],
  replace: ['repalce', 'replcae'],
  calculate: ['calcualte', 'calulate'],
  between: ['betwen', 'beetween'],
  explain: ['expalin'],
  difference: ['diffrence'],
  delete: ['delte', 'deleet'],
  all: ['al'],
  show: ['shwo'],
  in: ['ni'],
  is: ['si'],
  and: ['adn'],
  have: ['hav'],
  percent: ['precent'],
  convert: ['covnert'],
  many: ['mny'],
  list: ['lsit'],
  open: ['opne'],
  update: ['udpate'],
};

/** Slips of the finger at the given rate; protected text stays as it is. */
export function slip(text: string, rate: number, random: Random): string {
  return mapFree(text, (free) =>
    free.replace(/[A-Za-z']+/g, (word) => {
      if (!random.chance(rate)) return word;
      const known = common[word.toLowerCase()];
      if (known) return random.pick(known);
      return word.length < 4 ? word : slipInside(word, random);
    }),
  );
}

function slipInside(word: string, random: Random): string {
  const at = random.integer(1, word.length - 2);
  const [one, two] = [word[at] as string, word[at + 1] as string];
  return random.pick([
    () => word.slice(0, at) + two + one + word.slice(at + 2),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + one + word.slice(at),
  ])();
}
