import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordingFile } from '../../tools/content/files.js';
import { forbiddenWords } from '../../tools/content/wording.js';
import { checkedFile } from '../../tools/language/speak.js';

const { value: wording } = checkedFile('content/secondary-liver-cancer/lang/es/wording.yaml', wordingFile);
const found = (text: string) => forbiddenWords([{ text, path: [] }], wording!).map(({ message }) => message);

/** One example of each class of words that rank, label people, predict or promise. */
const PROMISES = [
  ...['Es el mejor tratamiento.', 'Su equipo lo recomienda.', 'Usted debe llamar.', 'Usted es elegible.'],
  ...['No es apto para esto.', 'El pronóstico es bueno.', 'La quimio lo cura.', 'Hay esperanza.', 'Ayuda al 30 %.'],
];

/** Sentences that were in the Spanish guide until a translator found that a patient would misread them. */
const MISREAD = [
  'vomitar sangre, o tener sangre o heces negras',
  'piel u ojos amarillos de pronto',
  '¿Tiene dolor o molestias que le preocupan?',
  '¿Cuál es el fin de la quimio en mi caso?',
  'Puede aliviar el dolor y ayudarle a sentirse bien.',
  'Un suero tarda de 20 minutos a unas horas.',
  'Los estudios de imagen muestran si los tumores se encogieron.',
  '¿Qué mostraron los estudios?',
  'También mientras se espera un estudio.',
  'Se usa sobre todo para el cáncer de intestino.',
  'Algunas se quedan alrededor del tumor y dan rayos.',
  'Un médico puede proponer perlas de radiación.',
  'Puede tener pocas células en la sangre.',
  'Si sus células están bajas, la siguiente ronda puede esperar.',
  'Puede bajar las células de su sangre.',
  'Solo si las pruebas encuentran su blanco en su tumor.',
  'Lleve esto a su próxima visita.',
  'Funciona menos cuando los tumores son grandes.',
  'El orden no significa que uno valga más.',
  'Una respuesta más podría decir más.',
  'Qué le puede costar',
  'Los dedos dormidos pueden durar más.',
  'Antes de sacar el líquido, le duermen la piel.',
  'Los cuidados de apoyo pueden empezar pronto.',
  'Pueden ver de forma distinta qué tumores pueden salir.',
  'Puede traer heces sueltas.',
  'Usted está completamente dormido.',
  'Usted se queda quieto unos minutos.',
  'Manténgase activo, hasta donde pueda.',
  'Hacer las cosas por mí mismo',
  'Una enfermera o una trabajadora social puede ayudar.',
  'Pregunte a un médico del cáncer.',
  'Los centros de cáncer tienen más ensayos.',
  'Algo que una prueba puede hallar.',
  'Lo halló un estudio.',
  'Su hospital fija la temperatura a la que hay que llamar.',
  'Prefiero centrarme en el alivio',
  'Tiene el tamaño de un disco de hockey.',
  'MSI-alto',
  '¿Y si necesito un trabajo dental?',
  'Alguna radiación se da para el dolor.',
  'La pregunta que esta guía le ayuda a pensar',
  'Una o pocas manchas',
  'Después, puede que un cirujano los pueda sacar.',
  'Un hígado débil también puede pesar en contra.',
  'El azar decide, como en un sorteo.',
];

/** Correct sentences that look similar. */
const FINE = [
  'Puede venir a la clínica el fin de semana, hasta el final del tratamiento.',
  'Sentirme bien en el día a día',
  'La investigación continúa: los estudios de la quimio encontraron poco.',
  'Puede empezar en el intestino, el páncreas o el pulmón.',
  'quimioterapia para el cáncer de intestino grueso',
  'Los glóbulos blancos ayudan contra las infecciones. Puede dejar el espacio en blanco.',
  'Si de pronto se siente mal, llame enseguida. Los equipos tratan de operar pronto.',
  '¿Cuánto me puede costar?',
  'Puede funcionar más tiempo.',
  'La piel puede seguir adormecida. Usted duerme durante toda la operación.',
  'El alivio del dolor puede tardar.',
  'Puede tener manchas en la piel.',
  'Si las personas enfermas vienen a verle, pídales que no se acerquen.',
  'La pregunta en la que esta guía le ayuda a pensar',
];

describe('the Spanish guide', () => {
  it('refuses each promise, and each phrase that a patient would misread', () => {
    assert.deepEqual(
      [...PROMISES, ...MISREAD].filter((text) => found(text).length === 0),
      [],
    );
  });

  it('and accepts sentences that only look similar', () => {
    assert.deepEqual(FINE.flatMap(found), []);
  });

  it('has no rule that none of these sentences needs', () => {
    const said = [...PROMISES, ...MISREAD].flatMap(found).join();
    assert.deepEqual(
      Object.values(wording!.never).filter((why) => !said.includes(why)),
      [],
    );
  });
});
