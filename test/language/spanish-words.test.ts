import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import language from '../../src/generated/es.language.json';
import trialWords from '../../src/generated/es.trial-words.json';
import { number } from '../../src/i18n/format.js';
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
  'Los cuidados apoyan a su familia. Pídalos temprano.',
  'Este estudio mira registros del pasado.',
  'Este grupo no recibe nada más por el estudio.',
  'En marzo de 2019, el registro decía que los médicos lo pueden pedir.',
  'Algunos no iban a saber qué recibe cada persona.',
  'No todas las personas pueden tener esta cirugía.',
  '¿Tendría también quimioterapia para todo el cuerpo?',
  '¿Cuántas rondas podría tener, y cómo protegerán mi hígado?',
  'Algunas personas no pueden descomponer este medicamento.',
  'Los equipos miran el tipo de cáncer y cuánto del hígado lo tiene.',
  'No decide una sola cosa.',
  'Lo encontró un estudio.',
  '¿Qué encontró este estudio?',
  'Los estudios no coinciden en con qué frecuencia pasa.',
  'Nunca es demasiado temprano para los cuidados de apoyo.',
  'Pregunte si hay un ensayo en el que usted podría pensar. Es un buen lugar para empezar.',
  '¿Hay otro medicamento que podría encoger los tumores?',
  'Usted dijo: con necesidad de ayuda la mayor parte del tiempo.',
  'De cada 100 personas como este paciente, ¿a cuántas ayuda?',
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
  'Los médicos buscaron y no lo encontraron. La búsqueda no encontró ningún estudio.',
  '¿Cuántas citas tendría? La atención que usted tendría de todos modos, y un estudio con otros pacientes.',
  'No hay nada más que hacer hoy. El registro dice que los médicos lo pueden pedir.',
  'Su hospital fija a partir de qué temperatura tiene que llamar, y a qué número.',
];

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];

/** How often a text has a mark. */
const times = (text: string, mark: string) => text.split(mark).length - 1;

describe('the Spanish guide', () => {
  it('opens each question and quotation that it closes, and quotes in one way', () => {
    const pairs = ['¿?', '¡!', '“”', '()'];
    const english = { facts: undefined, sources: undefined };
    const guide = { ...language.guide, ...english };
    const trials = { ...language.trials, ...english };
    const spoken = textsIn([guide, trials, language.strings, trialWords]);
    assert.ok(spoken.length > 2000);
    assert.deepEqual(
      spoken.filter(
        (text) => /[‘’«»]/.test(text) || pairs.some((pair) => times(text, pair[0]!) !== times(text, pair[1]!)),
      ),
      [],
    );
  });

  it('lets a relative ask the team about somebody who has a name in the question, so that "su" is not the team', () => {
    const questions = textsIn(language.guide.carer).filter((text) => text.includes('?'));
    assert.deepEqual(
      questions.filter(
        (text) =>
          /(?<!\p{L})(?:sus?(?! lugar)|Puede|Ha|[Ll]e|necesitará|sentirse)(?!\p{L})/u.test(text) &&
          !/persona|cirujano|al tumor/.test(text),
      ),
      [],
    );
  });

  it('writes large numbers as US readers do: a point would make ten of ten thousand', () => {
    assert.deepEqual(
      [999, 1052, 10_000].map((n) => number('es', n)),
      ['999', '1,052', '10,000'],
    );
  });

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
