import type { SpokenLanguage } from '../spoken-language.ts';

export const spanish: SpokenLanguage = {
  id: 'spanish',
  symbol: [
    '¿dónde se [usa|define|llama] {symbol}?',
    '[busca|encuentra] {symbol}[ en el código|]',
    'quién llama a {symbol}[?|]',
    'muéstrame todos los usos de {symbol}',
    '¿para qué sirve {symbol}?',
  ],
  concept: [
    ['¿dónde calculamos [el IVA|el iva]?', 'IVA'],
    ['¿cómo manejamos los reintentos de pago?', 'reintentos pago'],
    ['¿dónde se valida el correo del usuario?', 'valida correo usuario'],
    ['¿cuál es nuestro tiempo de espera de sesión?', 'tiempo espera sesión'],
    ['¿qué archivo envía las facturas?', 'envía facturas'],
    ['sube el timeout a {n}', 'timeout'],
    ['¿tenemos alguna prueba del carrito?', 'prueba carrito'],
    ['enséñame el código que [genera|crea] los informes', 'informes'],
  ],
  read: ['[abre|muéstrame|lee] {path}[ por favor|]', '¿qué hay en {path}?', '¿qué hace {path}?'],
  list: ['¿qué archivos hay en {folder}?', 'lista [el contenido de |]{folder}'],
  patch: ['en {path} cambia {old} por {new}', 'reemplaza {old} por {new} en {path}[ por favor|]'],
  write: ['crea {path} con {content}', 'escribe {content} en {path}'],
  percent: [
    '¿cuánto es el {rate}% de {value}?',
    'calcula el {rate} por ciento de {value}',
    '{rate}% de {value}',
  ],
  days: ['¿cuántos días hay entre {a} y {b}?', 'días [laborables |]del {a} al {b}'],
  answer: [
    [
      '¿qué es un mutex?',
      'Un mutex es un cerrojo que deja entrar a un solo hilo a la vez en una sección crítica.',
    ],
    [
      '¿cuál es la diferencia entre merge y rebase?',
      'Merge une dos historias con un commit; rebase vuelve a aplicar tus commits sobre la otra rama y reescribe la historia.',
    ],
    ['[gracias|muchas gracias][!|, funcionó]', '¡De nada!'],
    [
      '¿cómo borro una rama en git?',
      'En local con `git branch -d NOMBRE`; en remoto con `git push origin --delete NOMBRE`.',
    ],
  ],
  escalate: [
    [
      'borra {path}[ por favor|]',
      'No puedo borrar archivos. ¿Confirmas que {path} debe desaparecer y lo haces tú?',
    ],
    [
      'borra todos los usuarios [inactivos|de producción]',
      'Eso no se puede deshacer. ¿Quién lo aprobó y hay copia de seguridad?',
    ],
    ['arréglalo[ ya|]', '¿Qué hay que arreglar exactamente y dónde?'],
    ['haz lo mismo que [ayer|la última vez]', '¿Qué se hizo entonces? No tengo ese contexto.'],
    ['ejecuta las pruebas', 'No puedo ejecutar las pruebas. ¿Las lanzas tú y me pasas la salida?'],
    ['despliega en producción', '¿Está aprobado el despliegue y quién lo hace?'],
  ],
};
