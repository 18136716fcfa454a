import type { SpokenLanguage } from '../spoken-language.ts';

export const portuguese: SpokenLanguage = {
  id: 'portuguese',
  symbol: [
    'onde [é usado|fica|está definido] {symbol}?',
    'quem chama {symbol}?',
    '[procura|busca|acha] {symbol}[ no código|]',
    'me mostra todos os usos de {symbol}',
  ],
  concept: [
    ['onde a gente calcula o frete?', 'calcula frete'],
    ['como tratamos erros de pagamento?', 'erros pagamento'],
    ['qual é o nosso limite de upload?', 'limite upload'],
    ['aumenta o timeout pra {n}', 'timeout'],
    ['qual arquivo envia os emails?', 'envia emails'],
  ],
  read: ['[abre|mostra|lê] {path}[ por favor|]', 'o que tem em {path}?', 'o que faz {path}?'],
  list: ['o que tem dentro de {folder}?', 'lista os arquivos de {folder}'],
  patch: ['em {path} troca {old} por {new}', 'substitui {old} por {new} em {path}'],
  write: ['cria {path} com {content}', 'escreve {content} em {path}'],
  percent: ['quanto é {rate}% de {value}?', 'calcula {rate} por cento de {value}'],
  days: ['quantos dias entre {a} e {b}?', 'dias [úteis |]de {a} até {b}'],
  answer: [
    [
      'o que é um mutex?',
      'Um mutex é uma trava que deixa só uma thread por vez entrar em uma seção crítica.',
    ],
    [
      'qual a diferença entre TCP e UDP?',
      'TCP entrega em ordem e reenvia o que se perde; UDP só envia pacotes, sem garantia.',
    ],
    ['[obrigado|valeu|brigada][!|, deu certo]', 'De nada!'],
  ],
  escalate: [
    ['apaga {path}', 'Não consigo apagar arquivos. Você confirma e faz esse passo?'],
    ['apaga todos os pedidos da produção', 'Isso é irreversível. Quem aprovou e existe backup?'],
    ['conserta isso', 'O que exatamente devo consertar, e onde?'],
    ['roda os testes', 'Não consigo rodar os testes. Você roda e me manda a saída?'],
  ],
};
