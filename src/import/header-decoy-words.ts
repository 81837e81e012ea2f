/**
 * Words that make an address somebody else's, or a second one: a column with one of them is never taken for Email, however
 * much its values look like it (R6). Other columns need no such list, because an unknown word is enough to leave them alone.
 */
import { headerWords } from './header-key';
import { readHeader } from './header-reading';

/** Whether a header says that its addresses aren't the ones users are known by. */
export function isDecoy(header: string): boolean {
  const words = headerWords(header);
  return words.some(isDecoyWord) || isSecondEmail(words);
}

function isDecoyWord(word: string): boolean {
  return decoyWords.has(word) || unspacedDecoys.some((decoy) => word.includes(decoy));
}

/** `E-mail 2 Address`, but not `Column 2`. */
function isSecondEmail(words: readonly string[]): boolean {
  const unnumbered = words.filter((word) => !/^\p{Nd}+$/u.test(word));
  return (
    unnumbered.length < words.length &&
    readHeader(unnumbered.join(' ')).some((reading) => reading.has('email'))
  );
}

const decoyWords = new Set(
  [
    'recovery secondary second other alternate alternative alt additional backup old previous former new last',
    'manager managers supervisor boss assistant assistants asst secretary spouse partner emergency parent guardian mother father',
    'owner owned creator created modified updated changed edited by author approver approved sponsor delegate reports reporting',
    'referrer referred referral inviter invited from sender reply cc bcc forward forwarding notify notification notifications',
    'agent agents assignee assigned rep representative sales coach mentor buddy advisor teacher instructor admin administrator support hr',
    'opt optin optout consent marketing usage bounced verified confirm confirmation pal kindle kin wife husband child carer broker vendor supplier',
    'display phonetic type types typ tipo label status preference preferences hash domain alias aliases nickname url website link',
    'vorgesetzter vorgesetzte vorgesetzten leiter assistent assistenz ehepartner notfall weitere weiterer weiteres zweite besitzer erstellt ersteller',
    'mutter vater eltern betreuer tuteur tutrice pere mere padre madre tutor genitore pai mae ouder ouders moeder vader verzorger foraelder',
    'verify repeat rescue organizer organiser host newsletter counselor counsellor skype messenger msn jabber aim',
    'doctor physician nurse therapist recruiter interviewer recipient buyer seller dealer driver payer payee purchaser booker reporter trainer tutors trainers',
    'shared store shop team group list lists department helpdesk servicedesk spam bounce bounces mum mom dad',
    'lehrer lehrerin klassenlehrer klassenlehrerin dozent dozentin trainerin elternteil rechnung rechnungs arzt arztin hausarzt sekretariat',
    'professeur enseignant enseignante formateur formatrice medecin maman papa profesor profesora docente maestro maestra medico mama',
    'insegnante professore professoressa mamma professor professora responsavel docent leraar lerares leerkracht arts larare laerer nauczyciel',
    'evaluator evaluators evaluateur evaluateurs reviewer reviewers observer observers observateur observateurs examiner examiners',
    'responsable superieur assistante conjoint urgence autre deuxieme seconde secondaire secours proprietaire createur cree',
    'gerente jefe ayudante asistente conyuge emergencia otro otra segundo segunda secundario secundaria alternativo alterno propietario creado',
    'responsabile capo assistente coniuge emergenza altro altra secondo seconda secondario secondaria alternativa proprietario creato',
    'gestor chefe conjuge outro outra alternativo proprietario criado leidinggevende eigenaar noodgeval andere tweede overige alternatief',
    'payeur acheteur kaufer kaeufer besteller zahler comprador compradora pagador acquirente koper betaler',
    'chef chefens leder leders przelozonego nadrizeneho vedouci esimiehen yonetici vezeto sef προϊσταμένου руководителя керівника',
    'erziehungsberechtigte erziehungsberechtigter sorgeberechtigte sorgeberechtigter representant representante apoderado acudiente encarregado',
    'rodice rodica zastupce zastupcu rodzic rodzica rodzicow opiekun opiekuna huoltaja huoltajan vanhemman foresatt foresatte foresattes',
    'vardnadshavare vardnadshavares foralder foraldrar foraeldre foraeldres veli anne baba szulo gondviselo parinte parintelui orang wali',
    'родителя родителей мамы папы матери отца опекуна батьків батька матері опікуна γονέα κηδεμόνα roditelja skrbnika starsev starsa',
    'zusatzliche zusatzlich wiederherstellung supplementaire adicional aggiuntiva aggiuntivo extra recuperation recuperacion recuperacao recupero herstel',
    'druhy druha zalozni drugi druga zapasowy dodatkowy toinen vara varasahkoposti annan anden yedek ikinci masodlagos secundar',
    'доп дополнительный дополнительная резервный резервная второй вторая другой другая додатковий додаткова резервна δευτερεύον εφεδρικό',
  ].flatMap(headerWords),
);

/** Those of scripts that don't set words apart: a word that has one of them in it is one. */
const unspacedDecoys =
  '保護者 家长 家長 보호자 학부모 上司 上级 主管 상사 予備 备用 備用 보조 紧急 緊急 비상'.split(' ');
