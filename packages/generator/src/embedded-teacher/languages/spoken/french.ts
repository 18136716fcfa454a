import type { SpokenLanguage } from '../spoken-language.ts';

export const french: SpokenLanguage = {
  id: 'french',
  symbol: [
    'où est [défini|utilisé|appelé] {symbol} ?',
    'qui appelle {symbol} ?',
    '[cherche|trouve] {symbol}[ dans le code|]',
    'montre-moi les usages de {symbol}',
    'à quoi sert {symbol} chez nous ?',
  ],
  concept: [
    ['où calcule-t-on la TVA ?', 'TVA'],
    ['comment gérons-nous les remboursements ?', 'remboursements'],
    ["où est-ce qu'on envoie les mails de confirmation ?", 'mails confirmation'],
    ['quelle est notre durée de session ?', 'durée session'],
    ['passe le timeout à {n} secondes', 'timeout'],
    ["quel fichier s'occupe de la pagination ?", 'pagination'],
    ["est-ce qu'on a déjà un export CSV ?", 'export CSV'],
  ],
  read: [
    "[ouvre|montre-moi|lis|affiche] {path}[ stp| s'il te plaît|]",
    "qu'est-ce qu'il y a dans {path} ?",
    'que fait {path} ?',
  ],
  list: ['que contient {folder} ?', 'liste les fichiers de {folder}'],
  patch: ['dans {path}, remplace {old} par {new}', 'change {old} en {new} dans {path}[ stp|]'],
  write: ['crée {path} avec {content}', 'écris {content} dans {path}'],
  percent: ['combien font {rate} % de {value} ?', 'calcule {rate}% de {value}'],
  days: ['combien de jours entre {a} et {b} ?', 'nombre de jours [ouvrés |]du {a} au {b}'],
  answer: [
    [
      "c'est quoi un mutex ?",
      "Un mutex est un verrou qui ne laisse entrer qu'un seul thread à la fois dans une section critique.",
    ],
    [
      'quelle est la différence entre PUT et PATCH ?',
      'PUT remplace toute la ressource, PATCH ne modifie que les champs envoyés.',
    ],
    ['[merci|merci beaucoup][ !|, ça marche]', 'Avec plaisir.'],
    [
      'comment supprimer une branche git ?',
      'En local `git branch -d NOM`, à distance `git push origin --delete NOM`.',
    ],
  ],
  escalate: [
    ['supprime {path}', 'Je ne peux pas supprimer de fichier. Confirmes-tu, et le fais-tu toi-même ?'],
    ['vide la base de production', "C'est irréversible. Qui l'a approuvé et y a-t-il une sauvegarde ?"],
    ['répare ça', 'Que faut-il réparer exactement, et où ?'],
    ['fais comme la dernière fois', "Qu'avait-on fait ? Je n'ai pas ce contexte."],
    ['lance les tests', 'Je ne peux pas lancer les tests. Peux-tu les exécuter et me donner la sortie ?'],
  ],
};
