/** Spanish: what stands in `en-passwords.ts`. */
import type { FirstTexts } from './en';
import { counted } from './es-count';
import { plural } from './format';

const usersCounted = (count: number) => counted(count, 'usuario', 'usuarios');

export const passwords: FirstTexts['passwords'] = {
  section: 'Acceso',
  has: {
    none: 'No hay contraseña, así que este usuario aún no puede acceder.',
    set: 'Hay una contraseña.',
    pending: 'Hay una contraseña y se está calculando su hash; ya se puede comprobar.',
  },
  reveal: 'Mostrar lo que escribo',
  set: 'Establecer contraseña',
  generate: 'Generar contraseña',
  check: 'Comprobar contraseña',
  blank: 'Escriba una primero',
  tooShort: 'Demasiado corta: escriba 6 caracteres o más',
  wasSet: 'Establecida. La anterior ya no sirve.',
  generated: 'Generada y establecida. Solo se muestra esta vez, así que entréguela ahora:',
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'Este navegador no deja copiarla desde aquí: selecciónela y cópiela a mano',
  answers: {
    right: 'Correcto: esta es la contraseña.',
    wrong: 'Incorrecto: esta no es la contraseña.',
    none: 'Este usuario no tiene contraseña.',
  },

  reset: 'Restablecer contraseñas',
  resetTitle: (count) =>
    `¿Restablecer ${plural(count, { one: 'la contraseña', other: 'las contraseñas' })} de ${usersCounted(count)}?`,
  resetExplanation: (count) =>
    `${plural(count, { one: 'Se genera una contraseña nueva', other: 'Se genera una contraseña nueva para cada uno' })} y se guarda en un archivo CSV, solo esta vez. ${plural(count, { one: 'La anterior deja', other: 'Las anteriores dejan' })} de servir de inmediato.`,
  resetting: 'Generando contraseñas…',
  resetDone: (count, fileName) =>
    `${plural(count, { one: 'Contraseña nueva', other: 'Contraseñas nuevas' })} de ${usersCounted(count)} en ${fileName}`,
};
